using System.Text.Json.Nodes;
using Kanalvalg.Benchmarks;

namespace Kanalvalg.Tests.Benchmarks;

/// <summary>Random scenarios of the built-in profiles, the same every time.</summary>
internal static class RandomScenarios
{
    public static IEnumerable<Scenario> Of(DecisionEngine engine, int count, int unknown)
    {
        string? domain = engine.Profile.InternalDomains is [var own, ..] ? own : null;
        RandomFacts facts = new(seed: 5, hasEncryptedMail: domain is null);
        Random random = new(5);
        while (count > 0)
        {
            JsonObject request = JsonNode.Parse(facts.Next().ToJson(domain))!.AsObject();
            for (int i = random.Next(unknown + 1); i > 0; i--)
            {
                Forget(request, random);
            }

            if (engine.Encode(request.ToJsonString()).Scenario is { } scenario)
            {
                count--;
                yield return scenario;
            }
        }
    }

    private static void Forget(JsonObject request, Random random)
    {
        JsonObject group = request;
        string[] groups = ["message", "recipient", "sender"];
        string name = groups[random.Next(groups.Length)];
        if (request[name] is JsonObject inner)
        {
            group = inner;
        }

        string[] facts = [.. group.Select(member => member.Key).Where(key => key is not ("direction" or "at" or "email") && group[key] is not JsonObject)];
        if (facts.Length > 0)
        {
            group[facts[random.Next(facts.Length)]] = null;
        }
    }
}
