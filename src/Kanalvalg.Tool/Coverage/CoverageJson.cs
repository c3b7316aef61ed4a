using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>Coverage for machines.</summary>
internal static class CoverageJson
{
    public static void Write(Utf8JsonWriter json, CoverageResult coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("outcomes", coverage.Outcomes);
        json.WriteNumber("outcomesSeen", coverage.OutcomesSeen);
        List(json, "rules", coverage.Rules);
        List(json, "terms", coverage.Terms);
        List(json, "duties", coverage.Duties);
        List(json, "neverObliged", coverage.NeverObliged);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<CoveredEntry> entries)
    {
        json.WriteStartArray(name);
        foreach (CoveredEntry entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Name);
            json.WriteString("file", entry.Place.File);
            json.WriteNumber("line", entry.Place.Line);
            if (entry.Hits is { } hits)
            {
                json.WriteNumber("scenarios", hits);
            }

            if (entry.Parts.Count > 0)
            {
                json.WriteStartArray("parts");
                foreach (CoveredPart part in entry.Parts)
                {
                    json.WriteStartObject();
                    json.WriteString("part", part.Text);
                    json.WriteNumber("true", part.True);
                    json.WriteNumber("false", part.False);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
