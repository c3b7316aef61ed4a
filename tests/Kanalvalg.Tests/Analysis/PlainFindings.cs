namespace Kanalvalg.Tests.Analysis;

/// <summary>What there is to find in a profile, but for conflicts, worked out scenario by scenario as each finding is defined.</summary>
internal static class PlainFindings
{
    private static readonly string[] Protecting = ["message.content", "message.subject.holds", "inReplyTo.content"];

    public static IEnumerable<PlainFinding> Of(ProfileText text, DecisionEngine engine, PlainScenarios scenarios)
    {
        DateTime? day = scenarios.Day is { } at ? DateTime.Parse(at) : null;
        return Invariants(engine.Profile, scenarios, day)
            .Concat(Routes(engine, scenarios))
            .Concat(new PlainRuleFindings(text, engine, scenarios, day).All())
            .Concat(PlainUses.Of(engine.Profile))
            .Concat(PlainStatements.Of(engine.Profile, scenarios))
            .Concat(Rises(engine, scenarios));
    }

    private static IEnumerable<PlainFinding> Invariants(JurisdictionProfile profile, PlainScenarios scenarios, DateTime? day)
    {
        foreach (Invariant invariant in profile.Invariants.Where(invariant => invariant.InForce.Covers(day)))
        {
            PlainScenario[] concerned = [.. scenarios.All.Where(scenario => PlainLogic.Holds(invariant.When, scenario.Decision.Scenario))];
            foreach ((string claim, Func<Decision, bool> holds) in PlainClaims.Of(invariant))
            {
                PlainFinding broken = new("KV2001", invariant.Id + " " + claim, concerned.Where(scenario => !holds(scenario.Decision)));
                if (broken.Where.Count > 0)
                    yield return broken;
            }
        }
    }

    private static IEnumerable<PlainFinding> Routes(DecisionEngine engine, PlainScenarios scenarios)
    {
        PlainScenario[] sent = [.. scenarios.All.Where(scenario => scenario.IsOutbound)];
        PlainFinding gap = new("KV2002", "", sent.Where(scenario => scenario.Decision.Route is null));
        if (gap.Where.Count > 0)
            yield return gap;
        Route[] routes = [.. engine.Profile.OutboundRoutes];
        for (int i = 0; i < routes.Length; i++)
        {
            (Route route, int place) = (routes[i], i);
            PlainFinding silent = new("KV2003", route.Id, sent.Where(scenario => scenario.Decision.Outcome.StatusOf(place) is RouteStatus.Silent or RouteStatus.Undecided
                && (scenario.Decision.Route is not { } chosen || chosen == route)));
            if (silent.Where.Count > 0)
                yield return silent;
            if (sent.All(scenario => scenario.Decision.Route != route))
                yield return new("KV2020", route.Id, sent.Where(scenario => scenario.Decision.Outcome.IsOpen(place)));
        }
    }

    // Shut here, open in a scenario that is alike but for the one set, which holds all that it holds here and more.
    private static IEnumerable<PlainFinding> Rises(DecisionEngine engine, PlainScenarios scenarios)
    {
        Route[] routes = [.. engine.Profile.OutboundRoutes];
        FactDefinition[] facts = scenarios.FactsOf(Direction.Outbound);
        for (int fact = 0; fact < facts.Length; fact++)
        {
            int at = fact;
            if (!Protecting.Contains(facts[at].Name))
                continue;
            PlainScenario[][] alike = [.. scenarios.All.Where(scenario => scenario.IsOutbound)
                .GroupBy(scenario => string.Join(" ", scenario.Values.Where((_, i) => i != at))).Select(group => group.ToArray())];
            for (int i = 0; i < routes.Length; i++)
            {
                int place = i;
                PlainFinding opens = new("KV2030", facts[at].Name + " " + routes[place].Id,
                    from some in alike
                    let open = some.Where(scenario => scenario.Decision.Outcome.IsOpen(place)).ToArray()
                    from shut in some
                    where !shut.Decision.Outcome.IsOpen(place) && open.Any(more => (shut.Values[at] & ~more.Values[at]) == 0)
                    select shut);
                if (opens.Where.Count > 0)
                    yield return opens;
            }
        }
    }
}
