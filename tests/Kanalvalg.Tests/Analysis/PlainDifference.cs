namespace Kanalvalg.Tests.Analysis;

/// <summary>The difference of two profiles by its definition, scenario by scenario.</summary>
internal sealed class PlainDifference
{
    private static readonly string[] Verdicts = ["blocked", "undecided", "notRegulated", "impossible", "accept", "forward", "reject"];
    private static readonly string[] Readily = ["reject", "forward", "accept"];

    public PlainDifference(PlainScenarios scenarios, DecisionEngine before, DecisionEngine after)
    {
        foreach (PlainScenario scenario in scenarios.All)
        {
            (PlainOutcome was, PlainOutcome now) = (PlainOutcome.Of(before, scenario.Request), PlainOutcome.Of(after, scenario.Request));
            if (was.IsRegulated || now.IsRegulated)
                Look(scenario, was, now);
        }
    }

    public HashSet<int> All { get; } = [];

    public HashSet<int> Changed { get; } = [];

    public HashSet<int> VerdictChanged { get; } = [];

    public HashSet<int> RouteChanged { get; } = [];

    public HashSet<int> DutiesChanged { get; } = [];

    public HashSet<int> Laxer { get; } = [];

    public HashSet<int> Stricter { get; } = [];

    public Dictionary<(DifferenceKind Kind, Direction Direction, string Before, string After), HashSet<int>> Groups { get; } = [];

    private void Look(PlainScenario scenario, PlainOutcome was, PlainOutcome now)
    {
        All.Add(scenario.Index);
        if (IsLaxer(scenario, was, now))
            Laxer.Add(scenario.Index);
        if (IsLaxer(scenario, now, was))
            Stricter.Add(scenario.Index);
        if (VerdictOf(was) != VerdictOf(now))
            VerdictChanged.Add(scenario.Index);
        if (was.Name != now.Name)
        {
            Put(DifferenceKind.Outcome, scenario, was.Name, now.Name);
            if (scenario.IsOutbound && (was.Recommended != now.Recommended))
                RouteChanged.Add(scenario.Index);
            return;
        }

        if (!scenario.IsOutbound && was.Recommended != now.Recommended)
        {
            Put(DifferenceKind.Recommendation, scenario, was.Recommended, now.Recommended);
            RouteChanged.Add(scenario.Index);
        }

        foreach (string route in now.Open.Except(was.Open))
            Put(DifferenceKind.Opened, scenario, route, route);
        foreach (string route in was.Open.Except(now.Open))
            Put(DifferenceKind.Shut, scenario, route, route);
        foreach (string duty in now.Steps.Except(was.Steps))
            PutDuty(DifferenceKind.DutyAdded, scenario, duty);
        foreach (string duty in was.Steps.Except(now.Steps))
            PutDuty(DifferenceKind.DutyDropped, scenario, duty);
    }

    private static bool IsLaxer(PlainScenario scenario, PlainOutcome was, PlainOutcome now) =>
        (was.IsRegulated && now.IsDecided && !now.IsRegulated)
        || (was.Name == now.Name && was.Steps.Except(now.Steps).Any())
        || (scenario.IsOutbound ? now.Open.Except(was.Open).Any() : Readily.Contains(was.Name) && Array.IndexOf(Readily, now.Name) > Array.IndexOf(Readily, was.Name));

    private static string VerdictOf(PlainOutcome outcome) => Verdicts.Contains(outcome.Name) ? outcome.Name : "send";

    private void PutDuty(DifferenceKind kind, PlainScenario scenario, string duty)
    {
        Put(kind, scenario, duty, duty);
        DutiesChanged.Add(scenario.Index);
    }

    private void Put(DifferenceKind kind, PlainScenario scenario, string before, string after)
    {
        Changed.Add(scenario.Index);
        var key = (kind, scenario.Direction, before, after);
        if (!Groups.TryGetValue(key, out HashSet<int>? group))
            Groups[key] = group = [];
        group.Add(scenario.Index);
    }
}
