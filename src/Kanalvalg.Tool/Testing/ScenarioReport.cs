using System.Globalization;
using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>What came of scenarios: for people each failure with its request, what was expected, what came and by which rules.</summary>
internal sealed class ScenarioReport(string file, IReadOnlyList<ScenarioOutcome> outcomes, Language language)
{
    public int Failed => outcomes.Count(outcome => !outcome.Passed);

    public string Counts => $"{Number(outcomes.Count - Failed)} passed, {Number(Failed)} failed";

    public void WriteText(ToolConsole console)
    {
        foreach (ScenarioOutcome outcome in outcomes.Where(outcome => !outcome.Passed))
        {
            Write(console, outcome);
        }
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("scenarios", file);
        json.WriteNumber("passed", outcomes.Count - Failed);
        json.WriteNumber("failed", Failed);
        json.WriteStartArray("failures");
        foreach (ScenarioOutcome outcome in outcomes.Where(outcome => !outcome.Passed))
        {
            json.WriteStartObject();
            json.WriteString("name", outcome.Scenario.Name);
            json.WriteNumber("line", outcome.Line);
            json.WritePropertyName("given");
            NodeJson.Write(json, outcome.Scenario.Given);
            json.WritePropertyName("expect");
            NodeJson.Write(json, outcome.Scenario.Expect);
            json.WriteStartArray("problems");
            foreach (string problem in outcome.Problems)
            {
                json.WriteStringValue(problem);
            }

            json.WriteEndArray();
            if (outcome.Decision is { } decision)
            {
                json.WritePropertyName("decision");
                DecisionRendering.WriteJson(json, decision, language);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(ToolConsole console, ScenarioOutcome outcome)
    {
        TextWriter output = console.Out;
        output.WriteLine($"{file}:{Number(outcome.Line)}: {console.Paint("failed", Colour.Red)}: {outcome.Scenario.Name}");
        output.WriteLine("  request:  " + NodeJson.Of(outcome.Scenario.Given));
        output.WriteLine("  expected: " + NodeJson.Of(outcome.Scenario.Expect));
        if (outcome.Decision is { } decision)
        {
            string route = decision.Route is { } chosen ? $", route {chosen} ({decision.Status?.Code()})" : ", no route";
            output.WriteLine($"  came:     {decision.Verdict.Code()}{route}");
        }

        foreach (string problem in outcome.Problems)
        {
            output.WriteLine("  - " + problem);
        }

        foreach (RuleTrace rule in outcome.Decision?.Rules ?? [])
        {
            string source = rule.Source.Length > 0 ? $" [{rule.Source}]" : "";
            output.WriteLine($"  by rule {rule.Id}{(rule.Truth == Truth.Unknown ? " (perhaps)" : "")}: {rule.Because.In(language)}{source}");
        }

        output.WriteLine();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
