namespace Kanalvalg;

/// <summary>What a scenario comes to, in numbers alone. Immutable and thread-safe; shared by all scenarios that come to the same.</summary>
internal abstract class Outcome(ulong[] key)
{
    private OutcomeDetail? _detail;

    /// <summary>What it is kept under (<see cref="OutcomeKeys"/>); empty where something unknown counts.</summary>
    public ulong[] Key => key;

    /// <summary>The first word of the key, at hand where the outcome is: most keys have no other.</summary>
    public ulong FirstWord { get; } = key.Length > 0 ? key[0] : 0;

    public abstract Verdict Verdict { get; }

    /// <summary>The chosen or recommended route, or -1.</summary>
    public abstract int Chosen { get; }

    /// <summary>The rules in force whatever the unknown facts are.</summary>
    public abstract ReadOnlySpan<ulong> Certain { get; }

    /// <summary>The rules that may be in force.</summary>
    public abstract ReadOnlySpan<ulong> Possible { get; }

    /// <summary>Whether nothing that is unknown counts, so that there is nothing to ask.</summary>
    public abstract bool IsSettled { get; }

    /// <summary>False when the cap on diagram nodes was passed, so that three-valued logic alone speaks.</summary>
    public abstract bool Exact { get; }

    /// <summary>The rest of it, worked out when first read: most ask for the route alone.</summary>
    public OutcomeDetail Detail => _detail ??= NewDetail();

    /// <summary>The status of a route or bare channel.</summary>
    public abstract RouteStatus StatusOf(int place);

    /// <summary>Whether a route or bare channel is open in all completions.</summary>
    public abstract bool IsOpen(int place);

    /// <summary>Total, and the same whenever it is asked.</summary>
    protected abstract OutcomeDetail NewDetail();
}
