using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Analysis;

/// <summary>What one profile comes to for a request, as far as a difference looks at it.</summary>
internal sealed record PlainOutcome(string Name, string Recommended, IReadOnlyCollection<string> Open, IReadOnlyCollection<string> Steps, bool IsDecided)
{
    private static readonly PlainOutcome Impossible = new("impossible", "-", [], [], IsDecided: false);

    public bool IsRegulated => IsDecided && Name != "notRegulated";

    public static PlainOutcome Of(DecisionEngine engine, NaiveRequest request)
    {
        ScenarioResult encoded = engine.Encode(request.ToJson());
        if (encoded.Scenario is not { } scenario)
        {
            encoded.Problems.Select(problem => problem.Code).Distinct().ShouldBe(["KV0914"], request.ToJson());
            return Impossible;
        }

        Decision decision = engine.Decide(scenario);
        decision.Questions.ShouldBeEmpty(request.ToJson());
        bool isSent = scenario.Direction == Direction.Outbound;
        string verdict = decision.Verdict.Code();
        return new PlainOutcome(
            isSent ? decision.Route?.Id ?? verdict : verdict,
            decision.Route?.Id ?? "-",
            isSent ? [.. decision.WhyNot(RouteSelector.Of("*")).Where(route => route.IsOpen).Select(route => route.Route.Id)] : [],
            [.. decision.Steps.Select(step => step.Duty)],
            IsDecided: true);
    }
}
