namespace Kanalvalg;

/// <summary>What a scenario comes to, in numbers alone. Immutable; shared by all scenarios that come to the same.</summary>
internal sealed record Outcome
{
    private LaidDuties? _laid;

    public required Verdict Verdict { get; init; }

    /// <summary>The chosen or recommended route, or -1.</summary>
    public required int Chosen { get; init; }

    /// <summary>The best route that is open whatever the unknown facts are, where the verdict is undecided; or -1.</summary>
    public required int Fallback { get; init; }

    /// <summary>The routes in order.</summary>
    public required int[] Order { get; init; }

    /// <summary>For each route, then each bare channel, its status.</summary>
    public required RouteStatus[] Statuses { get; init; }

    /// <summary>For each route and bare channel whether it is open in all completions.</summary>
    public required bool[] Open { get; init; }

    /// <summary>For each duty whether it is a step.</summary>
    public Certainty[] Steps => Laid.Steps;

    /// <summary>For each route, for each duty, whether it lies on it.</summary>
    public Certainty[][] Duties => Laid.OnRoutes;

    /// <summary>Says which duties there are; asked when they are first read. Total, and the same whenever it is asked.</summary>
    public required Func<LaidDuties> Lay { private get; init; }

    /// <summary>For each advice whether it is given in all completions.</summary>
    public required bool[] Advice { get; init; }

    public required ulong[] Certain { get; init; }

    public required ulong[] Possible { get; init; }

    /// <summary>Whether nothing that is unknown counts, so that there is nothing to ask.</summary>
    public required bool IsSettled { get; init; }

    /// <summary>False when the cap on diagram nodes was passed, so that three-valued logic alone speaks.</summary>
    public required bool Exact { get; init; }

    private LaidDuties Laid => _laid ??= Lay();
}

/// <summary>For each duty whether it is a step, and for each route, for each duty, whether it lies on it.</summary>
internal sealed record LaidDuties(Certainty[] Steps, Certainty[][] OnRoutes);
