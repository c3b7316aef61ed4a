using Kanalvalg.Tests.Benchmarks;

namespace Kanalvalg.Tests.Matching;

public sealed class RuleProgramTests
{
    public static TheoryData<string> BuiltIn => ["dk-randers", "dk-varde", "dk-nyborg", "no-archive-routine"];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void TheProgramComesToWhatTheConditionsSay(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        List<Condition> conditions = Conditions(engine.Profile);
        RuleProgram program = RuleProgramCompiler.Compile(engine.Compiled.Space, conditions);
        int words = RuleTruths.WordsFor(conditions.Count);
        foreach (Scenario scenario in RandomScenarios.Of(engine, 2_000, unknown: 6))
        {
            ulong[] certain = new ulong[words];
            ulong[] possible = new ulong[words];
            program.Run(scenario.Words, certain, possible);
            PlainTruths plain = new(scenario);
            for (int i = 0; i < conditions.Count; i++)
            {
                Truth truth = conditions[i].Accept(plain);
                RuleTruths.Has(certain, i).ShouldBe(truth == Truth.True, "condition " + i);
                RuleTruths.Has(possible, i).ShouldBe(truth != Truth.False, "condition " + i);
            }
        }
    }

    // The rules', and what the compiler rewrites: negations of them, negated twice, side by side, and of nothing.
    private static List<Condition> Conditions(JurisdictionProfile profile)
    {
        Condition[] rules = [.. profile.Rules.Select(rule => rule.Condition)];
        List<Condition> conditions = [profile.Scope, new Condition.AllOf([]), new Condition.AnyOf([]), .. rules];
        for (int i = 0; i < rules.Length; i++)
        {
            Condition other = rules[(i * 7 + 3) % rules.Length];
            conditions.Add(new Condition.Not(rules[i]));
            conditions.Add(new Condition.Not(new Condition.Not(rules[i])));
            conditions.Add(new Condition.AnyOf([new Condition.Not(rules[i]), other]));
            conditions.Add(new Condition.AllOf([rules[i], new Condition.Not(new Condition.AnyOf([other, new Condition.Not(rules[i])]))]));
        }

        return conditions;
    }
}
