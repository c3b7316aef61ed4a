using System.Numerics;

namespace Kanalvalg;

/// <summary>
/// How two profiles, or the texts of two days, differ in meaning over all scenarios of the facts of both. Laxer is a scenario in which a
/// route opens, a duty of the same outcome falls away, the profile no longer regulates, or what has arrived is taken in more readily;
/// stricter is the reverse; one scenario may be both. Immutable.
/// </summary>
public sealed class ProfileDifference
{
    internal ProfileDifference()
    {
    }

    /// <summary>The earlier profile.</summary>
    public required JurisdictionProfile Before { get; init; }

    /// <summary>The later profile.</summary>
    public required JurisdictionProfile After { get; init; }

    /// <summary>The day whose text of the earlier profile was compared; <c>null</c> for the latest text.</summary>
    public DateTime? DayBefore { get; internal init; }

    /// <summary>The day whose text of the later profile was compared; <c>null</c> for the latest text.</summary>
    public DateTime? DayAfter { get; internal init; }

    /// <summary>How many scenarios there are: of the facts of both, within the scope of either.</summary>
    public required BigInteger Scenarios { get; init; }

    /// <summary>In how many anything below differs.</summary>
    public required BigInteger Changed { get; init; }

    /// <summary>In how many the verdict differs.</summary>
    public required BigInteger VerdictChanged { get; init; }

    /// <summary>In how many the chosen or recommended route differs.</summary>
    public required BigInteger RouteChanged { get; init; }

    /// <summary>In how many the duties differ, though the outcome is the same.</summary>
    public required BigInteger DutiesChanged { get; init; }

    /// <summary>In how many something is laxer now.</summary>
    public required BigInteger Laxer { get; init; }

    /// <summary>In how many something is stricter now.</summary>
    public required BigInteger Stricter { get; init; }

    /// <summary>The differences, the most scenarios first within a kind.</summary>
    public required IReadOnlyList<DifferenceGroup> Groups { get; init; }

    /// <summary>All scenarios that differ as few conditions, each as a profile writes it, widest first, in the terms of the later profile.</summary>
    public IReadOnlyList<string> Conditions => [.. Where.Select(ConditionJson.Of)];

    /// <summary>Whether <see cref="Conditions"/> are all, or only the first of many.</summary>
    public bool IsDescribed { get; internal init; } = true;

    internal IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>Facts of one name that the two define with different types: then nothing is compared.</summary>
    public IReadOnlyList<string> IncomparableFacts { get; internal init; } = [];

    /// <summary>Whether everything was compared: no fact is incomparable, and the cap on diagram nodes was not reached.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Compares two profiles, each by its text on a day or, without one, by its latest text. Total.</summary>
    public static ProfileDifference Between(JurisdictionProfile before, JurisdictionProfile after, DateTime? dayBefore = null, DateTime? dayAfter = null)
    {
        Require.NotNull(before, nameof(before));
        Require.NotNull(after, nameof(after));
        return DifferenceFinder.Find((new CompiledProfile(before), dayBefore?.Date), (new CompiledProfile(after), dayAfter?.Date), ScenarioWorld.MostNodes);
    }
}
