namespace Kanalvalg;

/// <summary>Few scenarios that show all that scenarios can show of a profile. Immutable.</summary>
internal sealed class WitnessSet
{
    public required IReadOnlyList<WitnessTarget> Targets { get; init; }

    /// <summary>How many targets were reached already.</summary>
    public required int Known { get; init; }

    public required IReadOnlyList<WitnessScenario> Scenarios { get; init; }

    /// <summary>No set of scenarios that reaches the same is smaller than this: so many of its targets exclude each other.</summary>
    public required int Least { get; init; }

    /// <summary>What no scenario can reach.</summary>
    public required IReadOnlyList<UnreachedTarget> Unreached { get; init; }
}

/// <summary>One scenario of the set, as request JSON, and the targets that it is the first to reach.</summary>
internal sealed record WitnessScenario(string Request, IReadOnlyList<WitnessTarget> First);

/// <summary>
/// A target that no scenario reaches. Of a rule why it is never in force, and the rules that override it; <c>null</c> where its text is
/// in force on no day, and of all else, which simply cannot occur.
/// </summary>
internal sealed record UnreachedTarget(WitnessTarget Target, FindingKind? Why, string By);
