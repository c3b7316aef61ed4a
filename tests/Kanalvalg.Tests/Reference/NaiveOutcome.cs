namespace Kanalvalg.Tests.Reference;

/// <summary>What one completion of a request comes to, in which nothing is unknown.</summary>
internal sealed class NaiveOutcome
{
    public required bool InScope { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The place of the chosen or recommended route, or -1.</summary>
    public required int Route { get; init; }

    public required RouteStatus[] Statuses { get; init; }

    public required bool[] Open { get; init; }

    /// <summary>Routes that no rule speaks of where silence leaves it undecided.</summary>
    public required bool[] Waiting { get; init; }

    public required bool[] InForce { get; init; }

    /// <summary>By place the duties that lie on it, as the codes.</summary>
    public required ISet<string>[] DutiesOn { get; init; }

    /// <summary>The duties that hold whatever the route.</summary>
    public required ISet<string> DutiesAnyway { get; init; }

    /// <summary>The duties of this very outcome.</summary>
    public required ISet<string> Steps { get; init; }

    public required ISet<string> Advice { get; init; }
}
