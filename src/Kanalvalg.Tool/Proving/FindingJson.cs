using System.Globalization;
using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>What was proved, for machines. Counts are strings: they pass what a JSON number holds in many readers.</summary>
internal static class FindingJson
{
    public static string Of(Verification verification, ProfilePlaces places, Language language) => JsonRendering.Of(indented: true, json =>
    {
        json.WriteStartObject();
        WriteProfile(json, "profile", verification.Profile);
        json.WriteString("at", verification.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        json.WriteBoolean("complete", verification.IsComplete);
        json.WriteBoolean("succeeded", verification.Succeeded);
        json.WriteString("scenarios", verification.Scenarios.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray("findings");
        foreach (Finding finding in verification.Findings)
        {
            Write(json, finding, places.Find(finding.Part), language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    public static void WriteProfile(Utf8JsonWriter json, string name, JurisdictionProfile profile)
    {
        json.WriteStartObject(name);
        json.WriteString("id", profile.Id);
        json.WriteString("version", profile.Version);
        json.WriteString("sha256", profile.Sha256);
        json.WriteEndObject();
    }

    public static void WriteConditions(Utf8JsonWriter json, IReadOnlyList<Condition> conditions, bool described)
    {
        json.WriteStartArray("where");
        foreach (Condition condition in conditions)
        {
            ConditionJson.Write(json, condition);
        }

        json.WriteEndArray();
        json.WriteBoolean("described", described);
    }

    private static void Write(Utf8JsonWriter json, Finding finding, Place place, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("finding", finding.Reference);
        json.WriteString("severity", finding.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("message", finding.Text(language));
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteString("scenarios", finding.Scenarios.ToString(CultureInfo.InvariantCulture));
        WriteConditions(json, finding.Where, finding.IsDescribed);
        json.WritePropertyName("example");
        json.WriteRawValue(finding.Example ?? "null");
        json.WriteString("accepted", finding.Accepted?.In(language));
        json.WriteEndObject();
    }
}
