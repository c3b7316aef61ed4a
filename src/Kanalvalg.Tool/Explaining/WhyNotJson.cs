namespace Kanalvalg.Tool;

/// <summary>Why routes may not be used, for machines.</summary>
internal static class WhyNotJson
{
    public static string Of(Decision decision, IReadOnlyList<RouteAssessment> routes, Language language) => JsonRendering.Of(indented: true, json =>
    {
        Scenario scenario = decision.Scenario;
        json.WriteStartObject();
        json.WriteString("verdict", decision.Verdict.Code());
        json.WriteStartArray("routes");
        foreach (RouteAssessment route in routes)
        {
            json.WriteStartObject();
            json.WriteString("route", route.Route.Id);
            json.WriteString("status", route.Status.Code());
            json.WriteBoolean("open", route.IsOpen);
            json.WriteStartArray("rules");
            foreach (RuleTrace rule in route.Rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("truth", rule.Truth.Code());
                json.WriteString("source", rule.Source);
                json.WriteString("because", rule.Because.In(language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("facts");
            foreach (FactDefinition fact in RouteFacts.Of(decision, route))
            {
                int place = scenario.Space[fact.Name];
                json.WritePropertyName(fact.Name);
                json.WriteRawValue(scenario.IsKnown(place) ? FactSetting.Json(fact, scenario.ValueOf(place)) : "null");
            }

            json.WriteEndObject();
            json.WriteStartArray("remedies");
            foreach (Remedy remedy in route.Remedies)
            {
                json.WriteStartObject();
                foreach (FactSetting setting in remedy.Facts)
                {
                    json.WritePropertyName(setting.Fact);
                    json.WriteRawValue(setting.Value);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
