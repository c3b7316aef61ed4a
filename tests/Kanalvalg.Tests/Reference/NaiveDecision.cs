namespace Kanalvalg.Tests.Reference;

/// <summary>A fact that matters, and how often.</summary>
internal sealed record NaiveQuestion(string Fact, bool Verdict, bool Route, bool Duties, double Weight);

/// <summary>A decision, said line by line so that two can be compared and a difference be read.</summary>
internal sealed class NaiveDecision
{
    /// <summary>Everything that is decided, by what it is about; empty where the request cannot be.</summary>
    public SortedDictionary<string, string> Lines { get; } = new(StringComparer.Ordinal);

    /// <summary>The unknown facts that matter and can change alone.</summary>
    public List<NaiveQuestion> Questions { get; } = [];

    /// <summary>The unknown facts that cannot change alone, for what is impossible or what is worked out ties them to others.</summary>
    public List<string> Tied { get; } = [];

    /// <summary>For each uncertain step the facts that settle it, alone.</summary>
    public Dictionary<string, string> DependsOn { get; } = [];

    /// <summary>Whether verdict or route differ between completions.</summary>
    public bool Varies { get; set; }
}
