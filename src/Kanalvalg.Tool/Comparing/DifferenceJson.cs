using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>How two profiles differ, for machines. Counts are strings: they pass what a JSON number holds in many readers.</summary>
internal static class DifferenceJson
{
    public static string Of(ProfileDifference difference, Language language) => JsonRendering.Of(indented: true, json =>
    {
        json.WriteStartObject();
        FindingJson.WriteProfile(json, "before", difference.Before);
        FindingJson.WriteProfile(json, "after", difference.After);
        json.WriteBoolean("complete", difference.IsComplete);
        json.WriteStartArray("incomparableFacts");
        foreach (string fact in difference.IncomparableFacts)
        {
            json.WriteStringValue(fact);
        }

        json.WriteEndArray();
        Count(json, "scenarios", difference.Scenarios);
        Count(json, "changed", difference.Changed);
        Count(json, "verdictChanged", difference.VerdictChanged);
        Count(json, "routeChanged", difference.RouteChanged);
        Count(json, "dutiesChanged", difference.DutiesChanged);
        Count(json, "laxer", difference.Laxer);
        Count(json, "stricter", difference.Stricter);
        FindingJson.WriteConditions(json, difference.Where, difference.IsDescribed);
        json.WriteStartArray("groups");
        foreach (DifferenceGroup group in difference.Groups)
        {
            Write(json, group, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    private static void Write(Utf8JsonWriter json, DifferenceGroup group, Language language)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindCode(group.Kind));
        json.WriteString("direction", group.Direction == Direction.Outbound ? "outbound" : "inbound");
        json.WriteString("before", group.Before);
        json.WriteString("after", group.After);
        Count(json, "scenarios", group.Scenarios);
        Count(json, "laxer", group.Laxer);
        Count(json, "stricter", group.Stricter);
        FindingJson.WriteConditions(json, group.Where, group.IsDescribed);
        json.WritePropertyName("example");
        json.WriteRawValue(group.Example);
        Reasons(json, "reasonsBefore", group.ReasonsBefore, language);
        Reasons(json, "reasonsAfter", group.ReasonsAfter, language);
        json.WriteEndObject();
    }

    private static void Reasons(Utf8JsonWriter json, string name, IReadOnlyList<DifferenceReason> reasons, Language language)
    {
        json.WriteStartArray(name);
        foreach (DifferenceReason reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("id", reason.Rule);
            json.WriteString("source", reason.Source);
            json.WriteString("because", reason.Because.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string KindCode(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Outcome => "outcome",
        DifferenceKind.Recommendation => "recommendation",
        DifferenceKind.Opened => "opened",
        DifferenceKind.Shut => "shut",
        DifferenceKind.DutyAdded => "dutyAdded",
        DifferenceKind.DutyDropped => "dutyDropped",
        _ => "dutyChanged",
    };

    private static void Count(Utf8JsonWriter json, string name, BigInteger count) => json.WriteString(name, count.ToString(CultureInfo.InvariantCulture));
}
