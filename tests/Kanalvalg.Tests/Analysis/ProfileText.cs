using System.Text.Json.Nodes;

namespace Kanalvalg.Tests.Analysis;

/// <summary>A profile file, and the same file with something taken out of it.</summary>
internal sealed class ProfileText(string json)
{
    public string Json => json;

    public DecisionEngine Compile()
    {
        ProfileResult read = ProfileReader.Read(json);
        read.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).ShouldBeEmpty(json);
        return DecisionEngine.Compile(read.Profile.ShouldNotBeNull());
    }

    /// <summary>The profile as it would be if the rule had never been written.</summary>
    public ProfileText WithoutRule(string id) => Edited(profile =>
    {
        foreach (JsonArray list in Lists(profile).ToArray())
        {
            foreach (JsonNode? rule in list.Where(rule => (string?)rule!["id"] == id).ToArray())
                list.Remove(rule);
        }

        foreach (JsonNode? empty in profile["rules"]!.AsArray().Where(group => group!["rules"] is JsonArray { Count: 0 }).ToArray())
            profile["rules"]!.AsArray().Remove(empty);
        foreach (JsonObject rule in Rules(profile))
        {
            if (rule["overrides"] is not JsonArray overrides)
                continue;
            foreach (JsonNode? over in overrides.Where(over => (string?)over == id).ToArray())
                overrides.Remove(over);
            if (overrides.Count == 0)
                rule.Remove("overrides");
        }
    });

    /// <summary>The rules' bare conditions: each rule in force where its condition holds, whatever the day, the scope and the other rules.</summary>
    public ProfileText WithBareConditions() => Edited(profile =>
    {
        profile.Remove("scope");
        profile.Remove("inForce");
        foreach (JsonObject rule in Rules(profile))
        {
            rule.Remove("overrides");
            rule.Remove("inForce");
        }
    });

    /// <summary>The same facts and terms, with a rule for each of the conditions.</summary>
    public ProfileText WithConditions(IEnumerable<string> conditions) => Edited(profile =>
    {
        profile.Remove("scope");
        profile.Remove("inForce");
        profile.Remove("invariants");
        profile["rules"] = new JsonArray([.. conditions.Select((condition, i) =>
            new JsonObject { ["id"] = "C" + i, ["when"] = JsonNode.Parse(condition), ["then"] = new JsonObject { ["forbid"] = new JsonArray("*") } })]);
    });

    private static IEnumerable<JsonArray> Lists(JsonObject profile) =>
        profile["rules"]!.AsArray().Select(rule => rule!["rules"]).OfType<JsonArray>().Prepend(profile["rules"]!.AsArray());

    private static IEnumerable<JsonObject> Rules(JsonObject profile) => Lists(profile).SelectMany(list => list).OfType<JsonObject>().Where(rule => rule["rules"] is null);

    private ProfileText Edited(Action<JsonObject> edit)
    {
        JsonObject profile = JsonNode.Parse(json, documentOptions: new() { AllowTrailingCommas = true })!.AsObject();
        edit(profile);
        return new ProfileText(profile.ToJsonString());
    }
}
