namespace Kanalvalg.Tests.Analysis.Adequacy;

/// <summary>All scenarios of a small profile as requests, on all days that a generated profile tells apart, within its scope or not.</summary>
internal static class EveryScenario
{
    private static readonly DateTime?[] Days = [null, .. new[] { "2025-12-31", "2026-01-02", "2026-06-01", "2026-06-02", "2026-07-01" }.Select(day => (DateTime?)DateTime.Parse(day))];

    /// <summary>The requests, which state the facts of further conditions too; <c>null</c> where there are more.</summary>
    public static string[]? Of(CompiledProfile profile, int most, IReadOnlyList<Condition> further)
    {
        List<string> requests = [];
        bool isDated = profile.Profile.Rules.Any(rule => rule.InForce != default) || profile.Profile.Invariants.Any(invariant => invariant.InForce != default);
        foreach (DateTime? day in Days.Where(day => profile.Profile.InForce.Covers(day) && (isDated || day is null)))
        {
            foreach (ScenarioWorld world in new ProfileWorlds(profile, day, ScenarioWorld.MostNodes, further).Both)
            {
                if (world.Space.Count(world.Occurs) + requests.Count > most)
                    return null;
                requests.AddRange(Scenarios(world).Select(scenario => ExampleRequest.Of(world, 0, scenario)));
            }
        }

        return [.. requests];
    }

    /// <summary>What mutants can rest on beside what the profile does: numbers one by one, and how a message came.</summary>
    public static IReadOnlyList<Condition> OfMutants(CompiledProfile profile)
    {
        IReadOnlyList<string> counted = FactSelection.Counted([profile], []);
        return [.. profile.Profile.Facts.Where(fact => fact.Name == FactNames.MessageArrivedBy || (fact.Type == FactType.Number && counted.Contains(fact.Name)))
            .Select(fact => new Condition.Test(fact, new FactPredicate.OneOf([.. Enumerable.Range(0, fact.Type == FactType.Number ? 6 : 1).Select(value => new FactValue(value))])))];
    }

    // One for each assignment of the facts that count; those that do not are whatever lets it occur.
    private static IEnumerable<int[]> Scenarios(ScenarioWorld world)
    {
        int left = world.Occurs;
        while (world.Occurrence(left) is { } scenario)
        {
            yield return scenario;
            int same = DiagramSpace.True;
            for (int variable = 0; variable < world.Space.Counted; variable++)
                same = world.Diagrams.And(same, world.Diagrams.Literal(variable, scenario[variable]));
            left = world.Diagrams.And(left, world.Diagrams.Not(same));
        }
    }
}
