using System.Numerics;

namespace Kanalvalg;

/// <summary>Scenarios in which two profiles differ in the same way: how many, under which conditions, and one of them with the reasons of both. Immutable.</summary>
public sealed class DifferenceGroup
{
    internal DifferenceGroup()
    {
    }

    /// <summary>What became different.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>Which way the messages go.</summary>
    public required Direction Direction { get; init; }

    /// <summary>What it was: a route's id, or a verdict's code where no route is chosen; of a duty or a route that opens or shuts its own code.</summary>
    public required string Before { get; init; }

    /// <summary>What it is now, as <see cref="Before"/> says it.</summary>
    public required string After { get; init; }

    /// <summary>In how many scenarios.</summary>
    public required BigInteger Scenarios { get; init; }

    /// <summary>In how many of them something is laxer now.</summary>
    public required BigInteger Laxer { get; init; }

    /// <summary>In how many of them something is stricter now.</summary>
    public required BigInteger Stricter { get; init; }

    /// <summary>
    /// The conditions that tell these from the other scenarios of this direction that differ, each as a profile writes it, widest first, in
    /// the terms of the later profile. What all of them share stands in <see cref="ProfileDifference.Conditions"/>.
    /// </summary>
    public IReadOnlyList<string> Conditions => [.. Where.Select(ConditionJson.Of)];

    /// <summary>Whether <see cref="Conditions"/> are all, or only the first of many.</summary>
    public required bool IsDescribed { get; init; }

    /// <summary>One of the scenarios, as request JSON.</summary>
    public required string Example { get; init; }

    /// <summary>The rules that made it what it was in the example.</summary>
    public required IReadOnlyList<DifferenceReason> ReasonsBefore { get; init; }

    /// <summary>The rules that make it what it is in the example.</summary>
    public required IReadOnlyList<DifferenceReason> ReasonsAfter { get; init; }

    internal IReadOnlyList<Condition> Where { get; init; } = [];
}

/// <summary>A rule in force behind a difference. Immutable.</summary>
public sealed record DifferenceReason
{
    internal DifferenceReason(Rule rule) => (Rule, Source, Because) = (rule.Id, rule.Source, rule.Because);

    /// <summary>The rule's id.</summary>
    public string Rule { get; }

    /// <summary>Where the rule comes from.</summary>
    public string Source { get; }

    /// <summary>Why the rule is there.</summary>
    public LocalizedText Because { get; }
}
