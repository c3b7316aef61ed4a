namespace Kanalvalg;

/// <summary>What a profile comes to in a world, one name at a time: the chosen route's id or, where none is, the verdict's code.</summary>
internal static class OutcomeNames
{
    /// <summary>A request of something impossible is an error.</summary>
    public const string Impossible = "impossible";

    /// <summary>No route is recommended.</summary>
    public const string NoRecommendation = "-";

    private static readonly string[] WithoutRoute = ["blocked", "undecided", "notRegulated"];
    private static readonly string[] Inbound = ["accept", "forward", "reject", "notRegulated"];

    /// <summary>The outcomes, each where it is.</summary>
    public static IReadOnlyList<(string Name, int Diagram)> Of(ScenarioWorld world, int side)
    {
        ProfileMeaning meaning = world.Meanings[side];
        IEnumerable<(string Name, int Diagram)> outcomes = world.Space.Direction == Direction.Inbound
            ? Inbound.Select(verdict => (verdict, meaning.VerdictIs(verdict)))
            : Routes(meaning).Concat(WithoutRoute.Select(verdict => (verdict, meaning.VerdictIs(verdict))));
        return [.. outcomes.Select(outcome => (outcome.Name, Decided(world, side, outcome.Diagram))), (Impossible, world.Within(meaning.Not(world.Decided[side])))];
    }

    /// <summary>The recommended routes, each where it is; <see cref="NoRecommendation"/> where there is none.</summary>
    public static IReadOnlyList<(string Name, int Diagram)> Recommended(ScenarioWorld world, int side)
    {
        ProfileMeaning meaning = world.Meanings[side];
        int none = meaning.Functions.Chosen.Aggregate(DiagramSpace.True, (none, chosen) => meaning.And(none, meaning.Not(chosen)));
        return [.. Routes(meaning).Append((NoRecommendation, none)).Select(one => (one.Item1, Decided(world, side, one.Item2)))];
    }

    /// <summary>The part of a diagram in which the profile decides at all.</summary>
    public static int Decided(ScenarioWorld world, int side, int diagram) => world.Within(world.Diagrams.And(world.Decided[side], diagram));

    private static IEnumerable<(string Name, int Diagram)> Routes(ProfileMeaning meaning) =>
        Enumerable.Range(0, meaning.Plan.Routes.Length).Select(route => (meaning.Plan.Places[route].Id, meaning.Functions.Chosen[route]));
}
