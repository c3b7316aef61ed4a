using Kanalvalg.Tests.Benchmarks;

namespace Kanalvalg.Tests.Deciding;

public sealed class OutcomeTableTests
{
    [Theory]
    [InlineData("dk-randers")]
    [InlineData("dk-varde")]
    [InlineData("dk-nyborg")]
    [InlineData("no-archive-routine")]
    public void AnOutcomeMetBeforeIsTheOneWorkedOutAnew(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        CompiledProfile profile = engine.Compiled;
        HashSet<Outcome> seen = new(ReferenceEqualityComparer.Instance);
        int shared = 0;
        foreach (Scenario scenario in RandomScenarios.Of(engine, 10_000, unknown: 0))
        {
            Outcome outcome = Decider.Decide(profile, scenario);
            Outcome fresh = Decider.Fresh(profile, scenario, outcome.Certain, profile.InScope(scenario));
            Words(outcome).ShouldBe(Words(fresh));
            shared += seen.Add(outcome) ? 0 : 1;
        }

        shared.ShouldBeGreaterThan(100);
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

    private static string Words(Outcome outcome) => string.Join(
        " | ",
        outcome.Verdict,
        outcome.Chosen,
        outcome.Fallback,
        string.Join(",", outcome.Order),
        string.Join(",", outcome.Statuses),
        string.Join(",", outcome.Open),
        string.Join(",", outcome.Steps),
        string.Join(";", outcome.Duties.Select(duties => string.Join(",", duties))),
        string.Join(",", outcome.Advice),
        string.Join(",", outcome.Certain),
        string.Join(",", outcome.Possible),
        outcome.Exact);
}
