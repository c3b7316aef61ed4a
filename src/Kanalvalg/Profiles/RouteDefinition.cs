namespace Kanalvalg;

/// <summary>A route as a profile defines it. One id may stand once for each direction. Immutable.</summary>
internal sealed record RouteDefinition
{
    public required Route Route { get; init; }

    public required bool Outbound { get; init; }

    public required bool Inbound { get; init; }

    public required LocalizedText Label { get; init; }

    /// <summary>How the user goes about it, step by step.</summary>
    public IReadOnlyList<LocalizedText> How { get; init; } = [];

    /// <summary>What it is when no rule speaks of it.</summary>
    public required Silent Silent { get; init; }
}

/// <summary>What a route is that no rule speaks of.</summary>
internal enum Silent
{
    Permit,
    Forbid,
    Undecided,
}
