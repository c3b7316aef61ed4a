using Kanalvalg.Tests.Benchmarks;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Deciding;

/// <summary>The short way of a scenario - tables, bits of places, outcomes kept - decides as the plain one does, whether all that counts is known or not.</summary>
public sealed class KnownPathTests
{
    private static readonly int RandomProfiles = Laws.IsNightly ? 20_000 : 1_000;

    [Theory]
    [InlineData("dk-randers")]
    [InlineData("dk-varde")]
    [InlineData("dk-nyborg")]
    [InlineData("no-archive-routine")]
    public void WhatABuiltInProfileComesTo(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        HashSet<Outcome> seen = new(ReferenceEqualityComparer.Instance);
        int shared = 0;
        engine.Compiled.MakeTables();
        engine.Compiled.KnownRules.ShouldNotBeNull();
        foreach (Scenario scenario in RandomScenarios.Of(engine, 10_000, unknown: 1))
        {
            shared += IsAsPlain(engine, scenario, request: null) && !seen.Add(engine.Decide(scenario).Outcome) ? 1 : 0;
        }

        shared.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void WhatRandomProfilesComeTo()
    {
        (int all, int read, int settled) = (0, 0, 0);
        DecisionCase.CheckEach(RandomProfiles, (engine, scenario, request) =>
        {
            engine.Compiled.MakeTables();
            all++;
            read += engine.Compiled.KnownRules is not null ? 1 : 0;
            settled += IsAsPlain(engine, scenario, request) ? 1 : 0;
        });
        settled.ShouldBeGreaterThan(all / 4);
        read.ShouldBeGreaterThan(all * 3 / 4, "profiles without tables prove nothing of them");
    }

    [Fact]
    public void AScenarioGetsItsOwnDecisionHoweverManyCameBetween()
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Varde);
        Scenario[] scenarios = [.. RandomScenarios.Of(engine, 10_000, unknown: 0)];
        foreach (Scenario scenario in scenarios.Concat(scenarios.Reverse()))
        {
            engine.Decide(scenario).Scenario.ShouldBe(scenario);
        }

        engine.Decide(scenarios[0]).ShouldBeSameAs(engine.Decide(scenarios[0]));
    }

    [Fact]
    public void WhoAsksAtTheSameTimeGetsTheSame()
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Nyborg);
        Scenario[] scenarios = [.. RandomScenarios.Of(engine, 500, unknown: 3)];
        string[][] answers = new string[8][];
        Parallel.For(0, answers.Length, worker => answers[worker] = Array.ConvertAll(scenarios, scenario => OutcomeViews.Words(engine.Decide(scenario))));
        answers.ShouldAllBe(some => some.SequenceEqual(answers[0]));
    }

    // Whether nothing that is unknown counts. Where something does, an engine without tables says how it is decided.
    private static bool IsAsPlain(DecisionEngine engine, Scenario scenario, string? request)
    {
        Decision decision = engine.Decide(scenario);
        if (decision.Outcome.IsSettled)
        {
            OutcomeViews.Words(decision).ShouldBe(OutcomeViews.Words(new Decision(engine.Compiled, scenario, OutcomeViews.Plainly(engine.Compiled, scenario))), request);
        }
        else if (request is not null)
        {
            DecisionEngine plain = DecisionEngine.Compile(engine.Profile);
            OutcomeViews.Words(decision).ShouldBe(OutcomeViews.Words(plain.Decide(plain.Encode(request).OrThrow())), request);
        }

        return decision.Outcome.IsSettled;
    }
}
