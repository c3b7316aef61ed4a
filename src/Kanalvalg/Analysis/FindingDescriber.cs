using System.Numerics;

namespace Kanalvalg;

/// <summary>Counts what was found, describes it in few conditions and gives one of its scenarios as a request.</summary>
internal sealed class FindingDescriber(ProfileWorlds worlds, BigInteger scenarios)
{
    private readonly RegionCover _outbound = new(worlds.Outbound);
    private readonly RegionCover _inbound = new(worlds.Inbound);

    public Finding Describe(Issue issue)
    {
        (IReadOnlyList<Condition> conditions, bool complete) = Conditions(issue.Region);
        return new Finding(issue, worlds.Count(issue.Region), scenarios)
        {
            Where = conditions,
            IsDescribed = complete,
            Example = ExampleOf(issue.Region),
        };
    }

    // Where one direction alone has scenarios there is no need to name it; what is alike in both is said once.
    private (IReadOnlyList<Condition> Conditions, bool Complete) Conditions(ScenarioRegion region)
    {
        (IReadOnlyList<Condition> sent, bool allSent) = _outbound.Describe(region.Outbound);
        (IReadOnlyList<Condition> received, bool allReceived) = _inbound.Describe(region.Inbound);
        bool one = worlds.Outbound.Scenarios == DiagramSpace.False || worlds.Inbound.Scenarios == DiagramSpace.False;
        return one || sent.Select(ConditionJson.Of).SequenceEqual(received.Select(ConditionJson.Of), StringComparer.Ordinal)
            ? (sent.Count > 0 ? sent : received, allSent && allReceived)
            : ([.. sent.Select(condition => In(Direction.Outbound, condition)), .. received.Select(condition => In(Direction.Inbound, condition))], allSent && allReceived);
    }

    private Condition.AllOf In(Direction direction, Condition condition)
    {
        FactDefinition fact = worlds.Profile.Facts.Single(fact => fact.Name == FactNames.Direction);
        Condition test = new Condition.Test(fact, new FactPredicate.OneOf([new FactValue((long)direction)]));
        return new Condition.AllOf([test, .. condition is Condition.AllOf all ? all.Parts : [condition]]);
    }

    private string? ExampleOf(ScenarioRegion region) =>
        worlds.Outbound.Example(region.Outbound) is { } sent ? ExampleRequest.Of(worlds.Outbound, 0, sent)
        : worlds.Inbound.Example(region.Inbound) is { } received ? ExampleRequest.Of(worlds.Inbound, 0, received)
        : null;
}
