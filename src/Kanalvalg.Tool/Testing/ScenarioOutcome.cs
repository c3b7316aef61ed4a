namespace Kanalvalg.Tool;

/// <summary>What came of one scenario. Immutable.</summary>
internal sealed record ScenarioOutcome(ExpectedScenario Scenario, IReadOnlyList<string> Problems, Decision? Decision)
{
    public bool Passed => Problems.Count == 0;

    public int Line => Scenario.Given.Source.Lines.LineOf((Scenario.Given.Parent ?? Scenario.Given).Offset);

    public static IReadOnlyList<ScenarioOutcome> Run(DecisionEngine engine, ScenarioFile file) => [.. file.Scenarios.Select(scenario =>
    {
        ScenarioResult request = RequestEncoder.Encode(engine.Compiled, scenario.Given);
        return new ScenarioOutcome(scenario, scenario.Run(engine), request.Scenario is { } facts ? engine.Decide(facts) : null);
    })];
}
