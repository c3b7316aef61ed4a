using System.Text.Json;

namespace Kanalvalg;

/// <summary>Writes a decision with all that it was decided on, in codes, so that it can be decided again.</summary>
internal static class DecisionRecordWriter
{
    private static readonly (string Name, FactOrigin Origin)[] Origins =
    [
        (RecordShape.Given, FactOrigin.Given),
        (RecordShape.Derived, FactOrigin.Derived),
        (RecordShape.Assumed, FactOrigin.Assumed),
        (RecordShape.Partly, FactOrigin.Unknown),
    ];

    public static void Write(Utf8JsonWriter json, Decision decision, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("record", RecordShape.Version);
        DecisionJson.WriteProfile(json, decision.Profile);
        json.WriteStartObject("scenario");
        Write(json, decision.Scenario);
        json.WriteEndObject();
        json.WritePropertyName("decision");
        DecisionRendering.WriteJson(json, decision, language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Scenario scenario)
    {
        json.WriteString("direction", scenario.Direction == Direction.Outbound ? "outbound" : "inbound");
        if (scenario.Dates.At is { } at)
        {
            json.WriteString("at", DecisionJson.Day(at));
        }

        if (scenario.Dates.ReplyAt is { } replyAt)
        {
            json.WriteString("replyAt", DecisionJson.Day(replyAt));
        }

        if (scenario.Wanted is { } wanted)
        {
            json.WriteString("wanted", wanted.ToString());
        }

        FactSpace space = scenario.Space;
        foreach ((string name, FactOrigin origin) in Origins)
        {
            json.WriteStartObject(name);
            for (int fact = 0; fact < space.Visible; fact++)
            {
                if (scenario.OriginOf(fact) == origin && fact != space[FactNames.Direction] && !scenario.IsForeign(fact) && (origin != FactOrigin.Unknown || !IsOpen(scenario, fact)))
                {
                    Write(json, space.Facts[fact].Name, scenario, fact);
                }
            }

            json.WriteEndObject();
        }

        json.WriteStartObject(RecordShape.Kept);
        foreach (KeyValuePair<string, int> kept in RecordShape.KeptFacts(space))
        {
            if (!IsOpen(scenario, kept.Value))
            {
                Write(json, kept.Key, scenario, kept.Value);
            }
        }

        json.WriteEndObject();
    }

    private static bool IsOpen(Scenario scenario, int fact)
    {
        FactLayout layout = scenario.Space.Layouts[fact];
        return (layout.Number < 0 || scenario.NumberOf(fact) < 0)
            && Enumerable.Range(0, layout.Count).All(place => scenario.MayBe(fact, place) && (!layout.IsSet || scenario.MayLack(fact, place)));
    }

    private static void Write(Utf8JsonWriter json, string name, Scenario scenario, int fact)
    {
        FactDefinition definition = scenario.Space.Facts[fact];
        json.WritePropertyName(name);
        if (scenario.IsKnown(fact))
        {
            json.WriteRawValue(FactSetting.Json(definition, scenario.ValueOf(fact)));
            return;
        }

        json.WriteStartObject();
        for (int place = 0; place < scenario.Space.Layouts[fact].Count; place++)
        {
            bool may = scenario.MayBe(fact, place);
            string code = definition.Type == FactType.Boolean ? (place == 0 ? "false" : "true") : definition.Values[place];
            if (!may || (definition.Type == FactType.Set && !scenario.MayLack(fact, place)))
            {
                json.WriteBoolean(code, may);
            }
            else
            {
                json.WriteNull(code);
            }
        }

        json.WriteEndObject();
    }
}
