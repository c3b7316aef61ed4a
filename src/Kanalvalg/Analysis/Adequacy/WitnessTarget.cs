namespace Kanalvalg;

/// <summary>Something that scenarios should show of a profile. A closed hierarchy of immutable nodes.</summary>
internal abstract class WitnessTarget
{
    private WitnessTarget(ProfilePart part) => Part = part;

    /// <summary>The rule, term or invariant that it belongs to.</summary>
    public ProfilePart Part { get; }

    /// <summary>All targets of a profile: what coverage counts - rules, outcomes of parts of conditions, duties - and its invariants.</summary>
    public static IReadOnlyList<WitnessTarget> Of(JurisdictionProfile profile) =>
    [
        .. profile.Rules.SelectMany(rule => Outcomes(new ProfilePart("rules", rule.Id), rule.Condition).Prepend(new RuleInForce(rule))),
        .. profile.Terms.SelectMany(term => Outcomes(new ProfilePart("terms", term.Name), term.When)),
        .. profile.Duties.Where(duty => profile.Standing.All(standing => standing.Code != duty.Code)).Select(duty => new DutyLaid(duty)),
        .. profile.Invariants.SelectMany(invariant => new WitnessTarget[] { new InvariantHolds(invariant), new InvariantEdge(invariant) }),
    ];

    private static IEnumerable<WitnessTarget> Outcomes(ProfilePart part, Condition condition) =>
        condition.Accept(ConditionParts.Reader).SelectMany(one => new[] { new PartOutcome(part, one, true), new PartOutcome(part, one, false) });

    /// <summary>A rule is in force.</summary>
    public sealed class RuleInForce(Rule rule) : WitnessTarget(new ProfilePart("rules", rule.Id))
    {
        public Rule Rule { get; } = rule;
    }

    /// <summary>A part of a condition holds, or does not.</summary>
    public sealed class PartOutcome(ProfilePart part, Condition condition, bool holds) : WitnessTarget(part)
    {
        public Condition Condition { get; } = condition;

        public bool Holds { get; } = holds;
    }

    /// <summary>A duty is a step, or goes with a route that is open.</summary>
    public sealed class DutyLaid(Duty duty) : WitnessTarget(new ProfilePart("duties", duty.Code))
    {
        public Duty Duty { get; } = duty;
    }

    /// <summary>An invariant's condition holds; at its edge, where it has one.</summary>
    public sealed class InvariantHolds(Invariant invariant) : WitnessTarget(new ProfilePart("invariants", invariant.Id))
    {
        public Invariant Invariant { get; } = invariant;
    }

    /// <summary>An invariant's condition does not hold in a scenario that is like one in which it does, but for one fact.</summary>
    public sealed class InvariantEdge(Invariant invariant) : WitnessTarget(new ProfilePart("invariants", invariant.Id))
    {
        public Invariant Invariant { get; } = invariant;
    }
}
