namespace Kanalvalg;

/// <summary>The outcome of a scenario in which nothing that counts is unknown, of at most 64 routes and bare channels: all of it follows from its key.</summary>
internal sealed class SettledOutcome(OutcomeKeys keys, ulong[] key, in PlaceSum sum) : Outcome(key)
{
    private readonly PlaceSum _sum = sum;
    private ulong[]? _rules;

    public override Verdict Verdict => _sum.Verdict;

    public override int Chosen => _sum.Chosen;

    public override ReadOnlySpan<ulong> Certain => _rules ??= keys.RulesOf(Key);

    public override ReadOnlySpan<ulong> Possible => Certain;

    public override bool IsSettled => true;

    public override bool Exact => true;

    public override RouteStatus StatusOf(int place) => _sum.StatusOf(place);

    public override bool IsOpen(int place) => _sum.IsOpen(place);

    protected override OutcomeDetail NewDetail() => WholeOutcome.Of(keys, Key).Detail;
}
