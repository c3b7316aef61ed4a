namespace Kanalvalg.Tests.Deciding;

/// <summary>Outcomes as tests look at them: whole, and worked out the plain way.</summary>
internal static class OutcomeViews
{
    /// <summary>For each route and bare channel its status.</summary>
    public static RouteStatus[] Statuses(this Decision decision) => [.. Enumerable.Range(0, decision.Plan.Places.Length).Select(decision.Outcome.StatusOf)];

    /// <summary>For each route and bare channel whether it is open in all completions.</summary>
    public static bool[] Open(this Decision decision) => [.. Enumerable.Range(0, decision.Plan.Places.Length).Select(decision.Outcome.IsOpen)];

    /// <summary>What the rules in force of a scenario come to, by what a decision means alone: no key, no bits of places, nothing kept. Not settled, so that all is asked that can be.</summary>
    public static WholeOutcome Plainly(CompiledProfile profile, Scenario scenario, bool exact = true)
    {
        ulong[] certain = new ulong[RuleTruths.WordsFor(profile.Profile.Rules.Count)];
        ulong[] possible = new ulong[certain.Length];
        profile.Matcher.Match(scenario, certain, possible);
        KleeneAlgebra truth = new(scenario, certain, possible, profile.InScope(scenario));
        return new WholeOutcome(new OutcomeFunctions(profile.PlanFor(scenario.Direction), truth), profile.Achieved.Of(scenario), certain, possible, exact);
    }

    /// <summary>All of it in words.</summary>
    public static string Words(Decision decision) => string.Join(
        " | ",
        decision.Verdict,
        decision.Outcome.Chosen,
        string.Join(",", decision.Statuses()),
        string.Join(",", decision.Open()),
        decision.Outcome.Detail.Fallback,
        string.Join(",", decision.Outcome.Detail.Order),
        string.Join(",", decision.Outcome.Detail.Steps),
        string.Join(";", decision.Outcome.Detail.Duties.Select(duties => string.Join(",", duties))),
        string.Join(",", decision.Outcome.Detail.Advice),
        string.Join(",", decision.Outcome.Certain.ToArray()),
        string.Join(",", decision.Outcome.Possible.ToArray()),
        decision.Outcome.Exact);
}
