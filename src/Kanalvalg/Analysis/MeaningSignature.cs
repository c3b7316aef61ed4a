namespace Kanalvalg;

/// <summary>
/// All that a profile decides within a world, but for reasons, as diagrams: two of one world are equal exactly when they decide the same
/// verdict, routes, order, duties and advice in every scenario.
/// </summary>
internal sealed class MeaningSignature : IEquatable<MeaningSignature>
{
    private readonly int[] _diagrams;

    public MeaningSignature(ScenarioWorld world, ProfileMeaning meaning)
    {
        OutcomeFunctions functions = meaning.Functions;
        // What is settled of a message that arrives is nothing to one that is sent.
        int[] settled = world.Space.Direction == Direction.Inbound ? [functions.Forward, functions.Reject] : [];
        List<int> diagrams = [functions.NotRegulated, functions.NoRoute, functions.Waits, .. settled, .. functions.Chosen,
            .. functions.Impossible, .. functions.Forbidden, .. functions.Silent, .. functions.Discouraged, .. functions.Permitted, .. functions.Open, .. meaning.StepsTaken];
        int routes = meaning.Plan.Routes.Length;
        for (int route = 0; route < routes; route++)
        {
            diagrams.AddRange(meaning.StepsOn[route].Select(step => meaning.And(step, functions.Open[route])));
            for (int other = 0; other < route; other++)
            {
                int both = meaning.And(functions.Open[route], functions.Open[other]);
                diagrams.Add(both == DiagramSpace.False ? both : meaning.And(both, RouteOrder.Before(meaning.Plan, meaning, route, other)));
            }
        }

        diagrams.AddRange(meaning.Plan.Advice.Select(rules => meaning.And(meaning.Scope, functions.AnyOf(rules))));
        _diagrams = [.. diagrams.Select(world.Within)];
    }

    public bool Equals(MeaningSignature? other) => other is not null && _diagrams.AsSpan().SequenceEqual(other._diagrams);

    public override bool Equals(object? obj) => Equals(obj as MeaningSignature);

    public override int GetHashCode() => _diagrams.Aggregate(17, (hash, diagram) => (hash * 31) + diagram);
}
