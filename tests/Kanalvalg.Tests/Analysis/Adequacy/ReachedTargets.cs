using Kanalvalg.Tests.Matching;

namespace Kanalvalg.Tests.Analysis.Adequacy;

/// <summary>Which targets some decisions reach, read off the decisions and their facts, without a diagram.</summary>
internal static class ReachedTargets
{
    public static bool Reaches(Decision decision, WitnessTarget target) => target switch
    {
        WitnessTarget.RuleInForce rule => decision.Rules.Any(trace => trace.Id == rule.Rule.Id && trace.Truth == Truth.True),
        WitnessTarget.PartOutcome part => TruthOf(part.Condition, decision) == (part.Holds ? Truth.True : Truth.False),
        WitnessTarget.DutyLaid duty => decision.Steps.Select(step => step.Duty).Concat(Routes(decision).SelectMany(route => route.Duties).Select(laid => laid.Duty)).Contains(duty.Duty.Code),
        WitnessTarget.InvariantHolds invariant => IsInside(invariant.Invariant, decision),
        _ => false,
    };

    /// <summary>Whether the condition of an invariant holds in one of two scenarios that are alike but for one fact, and not in the other.</summary>
    public static bool HasEdge(Invariant invariant, Decision[] decisions)
    {
        if (decisions.Length == 0)
            return false;
        CompiledProfile profile = decisions[0].Compiled;
        IReadOnlyList<string> counted = FactSelection.Counted([profile], [.. profile.Profile.Terms.Select(term => term.When)]);
        int[] facts = [.. counted.Concat(FactSelection.Hidden([profile], counted)).Select(name => profile.Space[name])];
        (Decision Decision, string[] Values)[] inside = [.. decisions.Where(decision => IsInside(invariant, decision)).Select(WithValues)];
        (Decision Decision, string[] Values)[] outside = [.. decisions.Where(decision => TruthOf(invariant.When, decision) == Truth.False).Select(WithValues)];
        return inside.Any(one => outside.Any(other => one.Decision.Scenario.Direction == other.Decision.Scenario.Direction && one.Decision.DecidedAt == other.Decision.DecidedAt
            && one.Values.Where((value, i) => value != other.Values[i]).Count() == 1));

        (Decision Decision, string[] Values) WithValues(Decision decision) => (decision, [.. facts.Select(fact => decision.Scenario.IsForeign(fact) ? "" : Value(decision, fact))]);
    }

    private static IEnumerable<RouteAssessment> Routes(Decision decision) => new[] { decision.Chosen, decision.Wanted }.OfType<RouteAssessment>().Concat(decision.Alternatives);

    private static bool IsInside(Invariant invariant, Decision decision) => invariant.InForce.Covers(decision.DecidedAt) && TruthOf(invariant.When, decision) == Truth.True;

    private static Truth TruthOf(Condition condition, Decision decision) => condition.Accept(new PlainTruths(decision.Scenario));

    private static IEnumerable<long> Limits(JurisdictionProfile profile, string fact) =>
        Thresholds.Of([.. profile.Rules.Select(rule => rule.Condition), profile.Scope, .. profile.Impossible, .. profile.Invariants.Select(invariant => invariant.When)])
            .Where(cut => cut.Fact.Name == fact).Select(cut => cut.Number).Distinct();

    private static string Value(Decision decision, int fact)
    {
        FactLayout layout = decision.Scenario.Space.Layouts[fact];
        if (layout.Number >= 0 && decision.Scenario.NumberOf(fact) is var number and >= 0)
            return Limits(decision.Compiled.Profile, decision.Scenario.Space.Facts[fact].Name).Count(limit => limit <= number).ToString();
        return string.Join(" ", Enumerable.Range(0, layout.Count).Select(place => layout.IsSet
            ? $"{decision.Scenario.MayHave(fact, place)}{decision.Scenario.MayLack(fact, place)}"
            : $"{decision.Scenario.MayBe(fact, place)}"));
    }
}
