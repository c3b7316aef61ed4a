namespace Kanalvalg;

/// <summary>The scenarios of a region of both directions in few conditions.</summary>
internal sealed class RegionCovers(ScenarioWorld outbound, ScenarioWorld inbound)
{
    private readonly RegionCover _outbound = new(outbound);
    private readonly RegionCover _inbound = new(inbound);

    // Where one direction alone has scenarios there is no need to name it; what is alike in both is said once.
    public (IReadOnlyList<Condition> Conditions, bool Complete) Describe(ScenarioRegion region)
    {
        (IReadOnlyList<Condition> sent, bool allSent) = _outbound.Describe(region.Outbound);
        (IReadOnlyList<Condition> received, bool allReceived) = _inbound.Describe(region.Inbound);
        bool one = outbound.Scenarios == DiagramSpace.False || inbound.Scenarios == DiagramSpace.False;
        bool alike = sent.Select(ConditionJson.Of).SequenceEqual(received.Select(ConditionJson.Of), StringComparer.Ordinal);
        return one || alike
            ? (sent.Count > 0 ? sent : received, allSent && allReceived)
            : ([.. sent.Select(condition => In(outbound, condition)), .. received.Select(condition => In(inbound, condition))], allSent && allReceived);
    }

    private static Condition.AllOf In(ScenarioWorld world, Condition condition)
    {
        FactDefinition fact = world.Meanings[0].Profile.Profile.Facts.Single(fact => fact.Name == FactNames.Direction);
        Condition test = new Condition.Test(fact, new FactPredicate.OneOf([new FactValue((long)world.Space.Direction)]));
        return new Condition.AllOf([test, .. condition is Condition.AllOf all ? all.Parts : [condition]]);
    }
}
