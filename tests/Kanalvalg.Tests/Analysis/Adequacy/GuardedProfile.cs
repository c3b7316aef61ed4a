using System.Text.Json.Nodes;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Analysis.Adequacy;

/// <summary>Generated profiles with invariants: on what some of their rules rest on.</summary>
internal static class GuardedProfile
{
    public static DecisionEngine Make(Dice dice)
    {
        ProfileModel model = ProfileGenerator.Make(dice);
        JsonObject profile = JsonNode.Parse(model.ToJson())!.AsObject();
        profile["invariants"] = new JsonArray([.. model.Rules.Take(dice.Number(0, 3)).Select((rule, i) => Invariant("I" + i, rule.When.Json(model), dice))]);
        ProfileResult read = ProfileReader.Read(profile.ToJsonString());
        return DecisionEngine.Compile(read.Profile.ShouldNotBeNull(string.Join("\n", read.Diagnostics)));
    }

    private static JsonObject Invariant(string id, JsonObject when, Dice dice)
    {
        JsonObject invariant = new() { ["id"] = id, ["when"] = when, ["never"] = new JsonObject { ["verdict"] = new JsonArray("blocked") } };
        if (dice.Chance(25))
            invariant["inForce"] = new JsonObject { [dice.One(["from", "until"])] = "2026-06-01" };
        return invariant;
    }
}
