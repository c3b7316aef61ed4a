namespace Kanalvalg;

/// <summary>What an outcome holds beside the verdict, the route and the statuses. Immutable.</summary>
internal sealed record OutcomeDetail
{
    /// <summary>The best route that is open whatever the unknown facts are, where the verdict is undecided; or -1.</summary>
    public required int Fallback { get; init; }

    /// <summary>The routes in order.</summary>
    public required int[] Order { get; init; }

    /// <summary>For each duty whether it is a step.</summary>
    public required Certainty[] Steps { get; init; }

    /// <summary>For each route, for each duty, whether it lies on it.</summary>
    public required Certainty[][] Duties { get; init; }

    /// <summary>For each advice whether it is given in all completions.</summary>
    public required bool[] Advice { get; init; }
}
