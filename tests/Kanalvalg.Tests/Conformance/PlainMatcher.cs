using Kanalvalg.Tests.Matching;

namespace Kanalvalg.Tests.Conformance;

/// <summary>Rules in force, read as the contract says it: its days, its condition, and no rule in force that overrides it.</summary>
internal sealed class PlainMatcher(IReadOnlyList<Rule> rules) : IRuleMatcher
{
    public static DecisionEngine Compile(JurisdictionProfile profile) => DecisionEngine.Compile(profile, compiled => new PlainMatcher(compiled.Profile.Rules));

    public void Match(Scenario scenario, Span<ulong> certain, Span<ulong> possible)
    {
        PlainTruths conditions = new(scenario);
        Truth?[] known = new Truth?[rules.Count];
        foreach (Rule rule in rules)
        {
            Truth truth = InForce(rule);
            if (truth == Truth.True)
                RuleTruths.Mark(certain, rule.Index);
            if (truth != Truth.False)
                RuleTruths.Mark(possible, rule.Index);
        }

        Truth InForce(Rule rule)
        {
            if (known[rule.Index] is { } truth)
                return truth;
            Truth overridden = rules.Where(other => other.Overrides.Contains(rule.Index)).Select(InForce).Append(Truth.False).Max();
            Truth holds = rule.InForce.Covers(scenario.Dates.At) ? rule.Condition.Accept(conditions) : Truth.False;
            Truth inForce = holds < Truth.True - (int)overridden ? holds : Truth.True - (int)overridden;
            known[rule.Index] = inForce;
            return inForce;
        }
    }
}
