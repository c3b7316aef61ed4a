using System.Text.Json.Nodes;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Analysis.Adequacy;

/// <summary>Generated profiles with invariants, on what some of their rules rest on and on numbers that no rule tells apart, and with a term that nothing uses, on numbers that nothing else does.</summary>
internal static class GuardedProfile
{
    public static DecisionEngine Make(Dice dice)
    {
        ProfileModel model = ProfileGenerator.Make(dice);
        JsonObject profile = JsonNode.Parse(model.ToJson())!.AsObject();
        profile["invariants"] = new JsonArray([.. model.Rules.Take(dice.Number(0, 3)).Select((rule, i) => Invariant("I" + i, rule.When.Json(model), dice))]);
        if (dice.Chance(15))
            ((JsonArray)profile["invariants"]!).Add(Invariant("finer", new JsonObject { ["recipient.count"] = JsonNode.Parse(dice.One(["5", """{ "atLeast": 6 }"""])) }, dice));
        if (dice.Chance(45))
            WithUnusedTerm(profile, dice);
        ProfileResult read = ProfileReader.Read(profile.ToJsonString());
        return DecisionEngine.Compile(read.Profile.ShouldNotBeNull(string.Join("\n", read.Diagnostics)));
    }

    // Limits on both sides of those that are drawn for conditions, and conditions that no number meets or every one does.
    private static void WithUnusedTerm(JsonObject profile, Dice dice)
    {
        string fact = dice.One(["recipient.count", "own.count"]);
        JsonObject own = (JsonObject)(profile["facts"] ??= new JsonObject());
        if (fact == "own.count" && own[fact] is null)
            own[fact] = new JsonObject { ["type"] = "number", ["label"] = new JsonObject { ["en"] = "Count" } };
        JsonNode test = JsonNode.Parse(dice.One(["""{ "atLeast": 2, "atMost": 5 }""", """{ "atLeast": 6 }""", """{ "atMost": 4, "not": [1, 2] }""", """{ "atLeast": 5, "atMost": 3 }""", """{ "atLeast": 0 }""", "5", "[0, 7]"]))!;
        JsonObject terms = (JsonObject)(profile["terms"] ??= new JsonObject());
        terms["unused"] = new JsonObject { ["when"] = new JsonObject { [fact] = test } };
        if (dice.Chance(50))
            terms["unusedToo"] = new JsonObject { ["when"] = new JsonObject { ["not"] = new JsonObject { ["term"] = "unused" } } };
    }

    private static JsonObject Invariant(string id, JsonObject when, Dice dice)
    {
        JsonObject invariant = new() { ["id"] = id, ["when"] = when, ["never"] = new JsonObject { ["verdict"] = new JsonArray("blocked") } };
        if (dice.Chance(25))
            invariant["inForce"] = new JsonObject { [dice.One(["from", "until"])] = "2026-06-01" };
        return invariant;
    }
}
