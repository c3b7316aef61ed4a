using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>Mutants for machines.</summary>
internal static class MutationJson
{
    public static string Of(JurisdictionProfile profile, string scenarios, MutationRun run, ProfilePlaces places) => JsonRendering.Of(indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteString("profile", profile.Id);
        json.WriteString("scenarios", scenarios);
        json.WriteNumber("failing", run.Failing);
        json.WriteNumber("mutants", run.Mutants);
        json.WriteNumber("noticed", run.Noticed);
        json.WriteNumber("equivalent", run.Equivalent);
        json.WriteStartArray("unnoticed");
        foreach (UnnoticedMutant mutant in run.Unnoticed)
        {
            json.WriteStartObject();
            WriteChange(json, mutant.Mutation, places);
            json.WritePropertyName("request");
            json.WriteRawValue(mutant.Request);
            json.WriteString("before", mutant.Before);
            json.WriteString("after", mutant.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notProved");
        foreach (Mutation mutation in run.NotProved)
        {
            json.WriteStartObject();
            WriteChange(json, mutation, places);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    private static void WriteChange(Utf8JsonWriter json, Mutation mutation, ProfilePlaces places)
    {
        Place place = places.Find(mutation.Part);
        json.WriteString("section", mutation.Part.Section);
        json.WriteString("name", mutation.Part.Name);
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteString("change", MutationWords.Of(mutation));
    }
}
