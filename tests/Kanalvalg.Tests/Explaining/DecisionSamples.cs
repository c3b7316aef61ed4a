using System.Text;
using System.Text.Json;

namespace Kanalvalg.Tests.Explaining;

/// <summary>Decisions to render: those of every scenario file, and those of random requests.</summary>
internal static class DecisionSamples
{
    public static readonly Language[] Languages = [Language.Danish, Language.Norwegian, Language.English];

    private static readonly string[] Profiles = ["dk-nyborg", "dk-randers", "dk-varde", "no-archive-routine"];

    public static Decision Decide(string profile, string request)
    {
        DecisionEngine engine = TestProfiles.Engine(profile);
        return engine.Decide(engine.Encode(request).OrThrow());
    }

    /// <summary>The decision of every scenario, with its request.</summary>
    public static IEnumerable<(string Profile, string Request, Decision Decision)> OfScenarios()
    {
        foreach (string profile in Profiles)
        {
            using JsonDocument file = JsonDocument.Parse(
                File.ReadAllText(Repository.PathOf("tests", "Kanalvalg.Tests", "Acceptance", profile + ".scenarios.json")),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (JsonElement scenario in file.RootElement.GetProperty("scenarios").EnumerateArray())
            {
                string request = scenario.GetProperty("given").GetRawText();
                yield return (profile, request, Decide(profile, request));
            }
        }
    }

    /// <summary>Decisions of random requests, the same in every run; what cannot be a request is left out.</summary>
    public static IEnumerable<(string Profile, string Request, Decision Decision)> Random(int count, int seed)
    {
#pragma warning disable CA5394 // nothing is kept secret with it: the same cases in every run
        Random random = new(seed);
        for (int made = 0; made < count;)
        {
            string profile = Profiles[random.Next(Profiles.Length)];
            DecisionEngine engine = TestProfiles.Engine(profile);
            string request = Request(engine.Compiled, random);
            if (engine.Encode(request).Scenario is { } scenario)
            {
                made++;
                yield return (profile, request, engine.Decide(scenario));
            }
        }
    }

    private static string Request(CompiledProfile profile, Random random)
    {
        bool inbound = random.Next(3) == 0;
        Dictionary<string, string> members = new(StringComparer.Ordinal) { ["direction"] = inbound ? "\"inbound\"" : "\"outbound\"" };
        foreach (FactDefinition fact in profile.Profile.Facts)
        {
            bool foreign = fact.Only is { } only && (only == Direction.Inbound) != inbound;
            if (fact.Name != "direction" && !foreign && random.Next(3) == 0)
            {
                members[fact.Name] = Value(fact, random);
            }
        }

        Maybe("at", "\"2026-03-02\"");
        Maybe("inReplyTo.at", "\"2026-02-27T10:00:00+01:00\"");
        Maybe("recipient.email", random.Next(2) == 0 ? "\"anna@varde.dk\"" : "\"kim@example.org\"");
        Maybe("message.subject.text", random.Next(2) == 0 ? "\"Om sagen 010170-1234\"" : "\"Svar\"");
        if (members.Remove("recipient.identifier"))
        {
            members["recipient.cpr"] = "\"0101701234\"";
        }

        if (!inbound && random.Next(3) == 0)
        {
            Route[] routes = [.. profile.Profile.OutboundRoutes];
            members["wanted"] = "\"" + routes[random.Next(routes.Length)].Id + "\"";
        }

        return Nest(members);

        void Maybe(string path, string value)
        {
            if (random.Next(3) == 0)
            {
                members[path] = value;
            }
        }
    }

    private static string Value(FactDefinition fact, Random random) => fact.Type switch
    {
        _ when random.Next(6) == 0 => "null",
        FactType.Boolean => random.Next(2) == 0 ? "true" : "false",
        FactType.Number => random.Next(4).ToString(),
        FactType.Choice => "\"" + fact.Values[random.Next(fact.Values.Count)] + "\"",
        _ when random.Next(2) == 0 => "[" + string.Join(",", fact.Values.Where(_ => random.Next(6) == 0).Select(value => "\"" + value + "\"")) + "]",
        _ => "{" + string.Join(",", fact.Values.Where(_ => random.Next(2) == 0).Select(value => "\"" + value + "\":" + (random.Next(6) == 0 ? "true" : random.Next(3) > 0 ? "false" : "null"))) + "}",
    };
#pragma warning restore CA5394

    // Paths to nested objects: "recipient.email" into "recipient".
    private static string Nest(IEnumerable<KeyValuePair<string, string>> members)
    {
        StringBuilder json = new("{");
        foreach (IGrouping<string, KeyValuePair<string, string>> group in members.GroupBy(member => member.Key.Split('.')[0], StringComparer.Ordinal))
        {
            json.Append(json.Length > 1 ? "," : "").Append('"').Append(group.Key).Append("\":")
                .Append(group.First().Key == group.Key ? group.First().Value : Nest(group.Select(member => KeyValuePair.Create(member.Key[(group.Key.Length + 1)..], member.Value))));
        }

        return json.Append('}').ToString();
    }
}
