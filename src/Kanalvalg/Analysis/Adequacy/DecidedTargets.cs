namespace Kanalvalg;

/// <summary>Which targets decisions reach that were made already: for certain, as coverage counts it.</summary>
internal static class DecidedTargets
{
    public static void Mark(IReadOnlyList<WitnessTarget> targets, ProfileWorlds worlds, TargetRegions[] sides, IReadOnlyList<Decision> decisions, bool[] reached)
    {
        DecidedScenarios scenarios = new(worlds.Profile, decisions);
        for (int target = 0; target < targets.Count; target++)
        {
            reached[target] = targets[target] switch
            {
                WitnessTarget.RuleInForce { Rule: var rule } => decisions.Any(decision => !decision.IsOutside && decision.TruthOf(rule.Index) == Truth.True),
                WitnessTarget.PartOutcome part => scenarios.Truths(part.Condition).Any(truth => part.Holds ? truth.Certain : !truth.Possible),
                WitnessTarget.DutyLaid { Duty: var duty } => decisions.Any(decision => DutiesOf(decision).Contains(duty.Code)),
                WitnessTarget.InvariantEdge { Invariant: var invariant } => HasEdge(invariant, worlds, scenarios),
                _ => false,
            };
        }

        // A condition that has an edge is shown there, with the scenario beside it, or not at all.
        for (int target = 0; target < targets.Count; target++)
        {
            if (targets[target] is WitnessTarget.InvariantHolds { Invariant: var invariant })
            {
                reached[target] = sides.Any(side => side.EdgeOf(invariant) != DiagramSpace.False)
                    ? reached[target + 1]
                    : scenarios.Truths(invariant.When).Where((_, i) => invariant.InForce.Covers(scenarios.All[i].Dates.At)).Any(truth => truth.Certain);
            }
        }
    }

    /// <summary>The duties that a decision lays on someone, certain or not: its steps, and what goes with the routes that it speaks of as open.</summary>
    public static IEnumerable<string> DutiesOf(Decision decision) => decision.Steps.Select(step => step.Duty)
        .Concat(new[] { decision.Chosen, decision.Fallback, decision.Wanted }.OfType<RouteAssessment>().Concat(decision.Alternatives).SelectMany(route => route.Duties).Select(duty => duty.Duty));

    private static bool HasEdge(Invariant invariant, ProfileWorlds worlds, DecidedScenarios scenarios)
    {
        (bool Certain, bool Possible)[] truths = scenarios.Truths(invariant.When);
        Scenario[] inside = [.. scenarios.All.Where((scenario, i) => truths[i].Certain && invariant.InForce.Covers(scenario.Dates.At))];
        Scenario[] outside = [.. scenarios.All.Where((_, i) => !truths[i].Possible)];
        return inside.Any(one => outside.Any(other => AreAlikeButForOne(one, other, worlds.Both[(int)one.Direction].Space)));
    }

    private static bool AreAlikeButForOne(Scenario one, Scenario other, ScenarioSpace space) =>
        one.Direction == other.Direction && one.Dates.At == other.Dates.At
        && space.Facts.Concat(space.Hidden).Count(fact => Differ(one, other, one.Space[fact.Name])) == 1;

    private static bool Differ(Scenario one, Scenario other, int fact)
    {
        FactLayout layout = one.Space.Layouts[fact];
        return Enumerable.Range(0, layout.Count).Any(place => layout.IsSet
            ? one.MayHave(fact, place) != other.MayHave(fact, place) || one.MayLack(fact, place) != other.MayLack(fact, place)
            : one.MayBe(fact, place) != other.MayBe(fact, place));
    }
}
