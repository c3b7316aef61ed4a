namespace Kanalvalg;

/// <summary>What must hold in every scenario in which its condition does. Immutable.</summary>
internal sealed record Invariant
{
    public required string Id { get; init; }

    public required Condition When { get; init; }

    public Claim? Never { get; init; }

    public Claim? Always { get; init; }

    public DatePeriod InForce { get; init; }

    public LocalizedText Because { get; init; } = LocalizedText.Empty;
}

/// <summary>What an invariant claims, each member on its own.</summary>
internal sealed record Claim
{
    public IReadOnlyList<RouteSelector> Permits { get; init; } = [];

    public IReadOnlyList<RouteSelector> Chooses { get; init; } = [];

    public IReadOnlyList<Duty> Obliges { get; init; } = [];

    public IReadOnlyList<string> Verdict { get; init; } = [];
}
