using Kanalvalg.Tests.Explaining;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Deciding;

/// <summary>What is told without diagrams is what they would tell.</summary>
public class AssumptionFilterTests
{
    [Fact]
    public void What_cannot_matter_did_not_matter()
    {
        (int assumed, int filtered) = (0, 0);
        foreach ((_, string request, Decision decision) in DecisionSamples.OfScenarios().Concat(DecisionSamples.Random(Laws.IsNightly ? 20_000 : 300, seed: 31)))
        {
            (assumed, filtered) = (assumed + AssumedIn(decision).Length, filtered + FilteredIn(decision, request));
        }

        filtered.ShouldBeGreaterThan(assumed / 10, "the filter must be worth its while");
    }

    [Fact]
    public void Nor_in_any_profile() => DecisionCase.CheckEach(60, (engine, scenario, request) => FilteredIn(engine.Decide(scenario), request));

    [Fact]
    public void Where_nothing_that_counts_is_unknown_nothing_is_asked()
    {
        (int settled, int open) = (0, 0);
        foreach ((_, string request, Decision decision) in DecisionSamples.OfScenarios().Concat(DecisionSamples.Random(300, seed: 37)))
        {
            if (decision.Outcome.IsSettled)
            {
                settled++;
                new Decision(decision.Compiled, decision.Scenario, OutcomeViews.Plainly(decision.Compiled, decision.Scenario)).Questions.ShouldBeEmpty(request);
            }
            else
            {
                open++;
            }
        }

        settled.ShouldBeGreaterThan(20);
        open.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Remedies_of_all_routes_together_are_those_of_each_alone()
    {
        int found = 0;
        foreach ((_, string request, Decision decision) in DecisionSamples.OfScenarios().Concat(DecisionSamples.Random(200, seed: 41)))
        {
            int[] shut = [.. Enumerable.Range(0, decision.Plan.Routes.Length).Where(place => !decision.Outcome.IsOpen(place))];
            var together = Remedies.For(decision.Compiled, decision.Scenario, shut);
            for (int i = 0; i < shut.Length; i++)
            {
                var alone = Remedies.For(decision.Compiled, decision.Scenario, [shut[i]])[0];
                Text(together[i]).ShouldBe(Text(alone), request);
                found += alone.Count;
            }
        }

        found.ShouldBeGreaterThan(20);
    }

    private static string Text(IReadOnlyList<IReadOnlyList<KeyValuePair<int, FactValue>>> sets) =>
        string.Join("; ", sets.Select(set => string.Join(", ", set.Select(change => change.Key + "=" + change.Value.Raw))));

    private static int[] AssumedIn(Decision decision) =>
        [.. Enumerable.Range(0, decision.Scenario.Space.Visible).Where(fact => decision.Scenario.OriginOf(fact) == FactOrigin.Assumed)];

    private static int FilteredIn(Decision decision, string request)
    {
        int filtered = 0;
        foreach (int fact in AssumedIn(decision))
        {
            if (Assumptions.CannotMatter(decision.Compiled, decision.Scenario, decision.Outcome, fact))
            {
                filtered++;
                Assumptions.Mattered(decision.Compiled, decision.Scenario, decision.Outcome, fact).ShouldBeFalse(decision.Scenario.Space.Facts[fact].Name + " " + request);
            }
        }

        return filtered;
    }
}
