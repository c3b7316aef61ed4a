using System.Globalization;
using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>Proposed scenarios as a scenario file: what is expected of each is what the profile decides now.</summary>
internal static class WitnessFile
{
    public static string Of(DecisionEngine engine, WitnessSet witness) => JsonRendering.Of(indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "scenarios.schema.json");
        json.WriteString("profile", engine.Profile.Id);
        json.WriteStartArray("scenarios");
        foreach (WitnessScenario scenario in witness.Scenarios)
        {
            Write(json, scenario, engine.Decide(engine.Encode(scenario.Request).OrThrow()));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    private static void Write(Utf8JsonWriter json, WitnessScenario scenario, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("name", NameOf(scenario));
        json.WritePropertyName("given");
        json.WriteRawValue(scenario.Request);
        json.WriteStartObject("expect");
        json.WriteString("verdict", decision.Verdict.Code());
        json.WriteString("route", decision.Route?.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // What it is the first to show: a rule before an outcome.
    private static string NameOf(WitnessScenario scenario)
    {
        string[] rules = [.. scenario.First.OfType<WitnessTarget.RuleInForce>().Select(target => target.Rule.Id)];
        int further = scenario.First.Count - Math.Max(1, rules.Length);
        string shown = rules.Length > 0 ? "in force: " + string.Join(", ", rules) : WitnessText.Of(scenario.First[0]);
        return further == 0 ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}; and {further} more");
    }
}
