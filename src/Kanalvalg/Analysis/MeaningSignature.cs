namespace Kanalvalg;

/// <summary>
/// All that a profile decides within a world, but for reasons, as diagrams: two of one world are equal exactly when they decide the same
/// verdict, routes, order, duties and advice in every scenario.
/// </summary>
internal sealed class MeaningSignature : IEquatable<MeaningSignature>
{
    private readonly int[] _diagrams;

    public MeaningSignature(ScenarioWorld world, ProfileMeaning meaning)
        : this(world, meaning, world.Scenarios)
    {
    }

    /// <summary>What it decides in some of the scenarios.</summary>
    public MeaningSignature(ScenarioWorld world, ProfileMeaning meaning, int within)
    {
        OutcomeFunctions functions = meaning.Functions;
        // What is settled of a message that arrives is nothing to one that is sent.
        int[] settled = world.Space.Direction == Direction.Inbound ? [functions.Forward, functions.Reject] : [];
        int[][] statuses = [functions.Waiting, functions.Impossible, functions.Forbidden, functions.Silent, functions.Discouraged, functions.Permitted, functions.Open];
        List<int> diagrams = [functions.NotRegulated, functions.NoRoute, functions.Waits, .. settled, .. functions.Chosen,
            .. statuses.SelectMany(status => status.Select((diagram, place) => Seen(world, meaning, place, diagram))), .. meaning.StepsTaken];
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
        _diagrams = [.. diagrams.Select(diagram => world.Diagrams.And(within, diagram))];
    }

    /// <summary>Where another that is not equal to it, of a profile with the same routes and duties, differs in the first matter that it differs in.</summary>
    public int FirstDifference(DiagramSpace diagrams, MeaningSignature other)
    {
        int at = Enumerable.Range(0, _diagrams.Length).First(i => _diagrams[i] != other._diagrams[i]);
        return diagrams.Differ(_diagrams[at], other._diagrams[at]);
    }

    // What becomes of a channel that has no route is told of what came by it alone: of that which can have, where the channel does not count.
    private static int Seen(ScenarioWorld world, ProfileMeaning meaning, int place, int diagram)
    {
        if (place < meaning.Plan.Routes.Length || world.Space.Find(FactNames.MessageArrivedBy) is null)
        {
            return diagram;
        }

        FactSpace facts = meaning.Profile.Space;
        int seen = meaning.And(diagram, meaning.ArrivedBy(facts.Facts[facts[FactNames.MessageArrivedBy]].IndexOf(meaning.Plan.Places[place].Id)));
        return world.Space.Counts(FactNames.MessageArrivedBy) ? seen : meaning.And(world.Possible, seen);
    }

    public bool Equals(MeaningSignature? other) => other is not null && _diagrams.AsSpan().SequenceEqual(other._diagrams);

    public override bool Equals(object? obj) => Equals(obj as MeaningSignature);

    public override int GetHashCode() => _diagrams.Aggregate(17, (hash, diagram) => (hash * 31) + diagram);
}
