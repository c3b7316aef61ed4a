using Kanalvalg.Tests.Benchmarks;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Matching;

/// <summary>Tables tell what the program tells: what holds for certain and what may, by strong Kleene logic, whatever is unknown.</summary>
public sealed class ConditionTablesTests
{
    private static readonly int RandomProfiles = Laws.IsNightly ? 10_000 : 400;

    public static TheoryData<string> BuiltIn => ["dk-randers", "dk-varde", "dk-nyborg", "no-archive-routine"];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void TablesOfABuiltInProfileTellWhatItsProgramTells(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        Compare(engine.Compiled.Space, Conditions(engine.Profile), RandomScenarios.Of(engine, 4_000, unknown: 5)).ShouldBe(4_000);
    }

    [Fact]
    public void TablesOfRandomProfilesTellWhatTheirProgramsTell()
    {
        (int read, int all) = (0, 0);
        DecisionCase.CheckEach(RandomProfiles, (engine, scenario, _) =>
        {
            all++;
            read += Compare(engine.Compiled.Space, Conditions(engine.Profile), [scenario]);
        });

        read.ShouldBeGreaterThan(all / 2, "what is hardly ever compared proves nothing");
    }

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(200)]
    public void ConditionsOfSeveralWordsAreAllTold(int count)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Nyborg);
        Condition[] some = Conditions(engine.Profile);
        Condition[] conditions = [.. Enumerable.Range(0, count).Select(i => some[i * 7 % some.Length])];
        Compare(engine.Compiled.Space, conditions, RandomScenarios.Of(engine, 200, unknown: 2)).ShouldBe(200);
    }

    [Fact]
    public void WhatWouldNotFitInTheCachesHasNoTables()
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Nyborg);
        TablesOf(engine.Compiled.Space, [.. Enumerable.Repeat(engine.Profile.Rules[0].Condition, 2_000)], isCertain: true).ShouldBeNull();
    }

    // The rules' and their opposites, the scope, what always holds and what never does.
    private static Condition[] Conditions(JurisdictionProfile profile) =>
        [.. profile.Rules.Select(rule => rule.Condition), .. profile.Rules.Select(rule => new Condition.Not(rule.Condition)), profile.Scope, Condition.Always, new Condition.Not(Condition.Always)];

    private static ConditionTables? TablesOf(FactSpace space, Condition[] conditions, bool isCertain)
    {
        ConditionCover cover = new(space, isCertain);
        CoverTest[][]?[] cubes = Array.ConvertAll(conditions, cover.Of);
        return cubes.Contains(null) ? null : ConditionTablesCompiler.Compile(cover, cubes!);
    }

    // How many scenarios they could read; those then to the same.
    private static int Compare(FactSpace space, Condition[] conditions, IEnumerable<Scenario> scenarios)
    {
        if (TablesOf(space, conditions, isCertain: true) is not { } must || TablesOf(space, conditions, isCertain: false) is not { } may)
        {
            return 0;
        }

        RuleProgram program = RuleProgramCompiler.Compile(space, conditions);
        int words = RuleTruths.WordsFor(conditions.Length);
        int read = 0;
        foreach (Scenario scenario in scenarios.Where(scenario => must.CanRead(scenario.Words) && may.CanRead(scenario.Words)))
        {
            (ulong[] certain, ulong[] possible, ulong[] mustHold, ulong[] mayHold) = (new ulong[words], new ulong[words], new ulong[words], new ulong[words]);
            program.Run(scenario.Words, certain, possible);
            must.Read(scenario.Words, mustHold);
            may.Read(scenario.Words, mayHold);
            mustHold.ShouldBe(certain);
            mayHold.ShouldBe(possible);
            read++;
        }

        return read;
    }
}
