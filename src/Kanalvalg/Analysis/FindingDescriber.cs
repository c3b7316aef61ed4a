using System.Numerics;

namespace Kanalvalg;

/// <summary>Counts what was found, describes it in few conditions and gives one of its scenarios as a request.</summary>
internal sealed class FindingDescriber(ProfileWorlds worlds, BigInteger scenarios)
{
    private readonly RegionCovers _covers = new(worlds.Outbound, worlds.Inbound);

    public Finding Describe(Issue issue)
    {
        (IReadOnlyList<Condition> conditions, bool complete) = _covers.Describe(issue.Region);
        return new Finding(issue, worlds.Count(issue.Region), scenarios)
        {
            Where = conditions,
            IsDescribed = complete,
            Example = ExampleOf(issue.Region),
            Accepted = worlds.Profile.Accepted.FirstOrDefault(accepted => accepted.Finding == issue.Reference)?.Because,
        };
    }

    private string? ExampleOf(ScenarioRegion region) =>
        worlds.Outbound.Example(region.Outbound) is { } sent ? ExampleRequest.Of(worlds.Outbound, 0, sent)
        : worlds.Inbound.Example(region.Inbound) is { } received ? ExampleRequest.Of(worlds.Inbound, 0, received)
        : null;
}
