using System.Globalization;
using System.Text.Json.Nodes;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>
/// A profile of any size, the same for the same numbers: facts of all types, rules in groups of ten with a condition of their own. With
/// <see cref="Related"/> the rules of a group look at few facts that belong together, as a person would write them; without, each rule
/// tests any facts at all, which is as hard as it gets.
/// </summary>
internal sealed class GeneratedProfile(int rules, int facts, bool related)
{
    private const int FactsOfAGroup = 8;

    private static readonly string[] Routes = ["digitalPost/outlook", "digitalPost/fagsystem", "secureMail", "ordinaryMail", "remotePrint", "letter", "sms", "phone"];
    private static readonly string[] Duties = ["d1", "d2", "d3", "d4"];

    private readonly Random _random = new(20261122);
    private readonly List<(string Name, string Type, int Values)> _facts = [];

    public bool Related => related;

    /// <summary>The facts that a profile of so many declares, under <c>own</c>.</summary>
    public static IEnumerable<(string Name, string Type)> FactsOf(int facts)
    {
        for (int i = 0; i < facts; i++)
        {
            string type = (i % 8) switch { 0 or 1 => "choice", 2 => "set", 3 => "number", _ => "boolean" };
            yield return (string.Create(CultureInfo.InvariantCulture, $"{type}{i}"), type);
        }
    }

    public string ToJson()
    {
        foreach ((string name, string type) in FactsOf(facts))
        {
            _facts.Add(("own." + name, type, type == "choice" ? _random.Next(3, 7) : 5));
        }

        JsonArray groups = [];
        for (int made = 0; made < rules; made += 10)
        {
            groups.Add(Group(made, Math.Min(10, rules - made)));
        }

        return new JsonObject
        {
            ["format"] = 1,
            ["id"] = "generated",
            ["version"] = "1",
            ["title"] = Text("generated"),
            ["inForce"] = new JsonObject { ["from"] = "2026-01-01" },
            ["scope"] = new JsonObject { ["direction"] = "outbound" },
            ["silent"] = "permit",
            ["facts"] = new JsonObject(_facts.Select(fact => KeyValuePair.Create<string, JsonNode?>(fact.Name, Declaration(fact)))),
            ["routes"] = new JsonArray([.. Routes.Select(route => new JsonObject { ["id"] = route })]),
            ["duties"] = new JsonObject(Duties.Select(duty => KeyValuePair.Create<string, JsonNode?>(duty, new JsonObject { ["actor"] = "sender", ["phase"] = "after", ["text"] = Text(duty) }))),
            ["rules"] = groups,
            ["invariants"] = new JsonArray(
                new JsonObject { ["id"] = "never-open", ["when"] = new JsonObject { [_facts[4].Name] = true }, ["never"] = new JsonObject { ["permits"] = new JsonArray("ordinaryMail") } },
                new JsonObject { ["id"] = "always-a-way", ["when"] = new JsonObject(), ["never"] = new JsonObject { ["verdict"] = new JsonArray("blocked") } }),
        }.ToJsonString();
    }

    private static JsonObject Text(string text) => new() { ["en"] = text };

    private static JsonObject Declaration((string Name, string Type, int Values) fact)
    {
        JsonObject declaration = new() { ["type"] = fact.Type, ["label"] = Text(fact.Name) };
        if (fact.Type is "choice" or "set")
        {
            declaration["values"] = new JsonArray([.. Enumerable.Range(0, fact.Values).Select(value => (JsonNode)("v" + value.ToString(CultureInfo.InvariantCulture)))]);
        }

        return declaration;
    }

    private JsonObject Group(int first, int count)
    {
        (string Name, string Type, int Values)[] pool = related ? [.. Some(_facts, Math.Min(_facts.Count, FactsOfAGroup))] : [.. _facts];
        return new JsonObject
        {
            ["title"] = Text("group"),
            ["when"] = new JsonObject { [_facts[0].Name] = Value(_facts[0]) },
            ["rules"] = new JsonArray([.. Enumerable.Range(first, count).Select(rule => Rule(rule, pool))]),
        };
    }

    private JsonObject Rule(int number, (string Name, string Type, int Values)[] pool) => new()
    {
        ["id"] = "R" + number.ToString(CultureInfo.InvariantCulture),
        ["when"] = new JsonObject(Some(pool, Math.Min(pool.Length, _random.Next(1, 5))).Select(fact => KeyValuePair.Create<string, JsonNode?>(fact.Name, Test(fact)))),
        ["then"] = _random.Next(10) switch
        {
            < 4 => new JsonObject { ["forbid"] = Names(Routes, 2) },
            < 6 => new JsonObject { ["permit"] = Names(Routes, 1) },
            6 => new JsonObject { ["prefer"] = Names(Routes, 2) },
            7 => new JsonObject { ["avoid"] = Names(Routes, 1) },
            _ => new JsonObject { ["oblige"] = Names(Duties, 1) },
        },
        ["because"] = Text("generated"),
    };

    private JsonNode Test((string Name, string Type, int Values) fact) => fact.Type switch
    {
        "boolean" => _random.Next(2) == 0,
        "choice" => new JsonArray(Value(fact)),
        "number" => new JsonObject { [_random.Next(2) == 0 ? "atLeast" : "atMost"] = new[] { 1, 5, 18, 67 }[_random.Next(4)] },
        _ => new JsonObject { [_random.Next(2) == 0 ? "has" : "hasNone"] = new JsonArray(Value(fact)) },
    };

    private JsonNode Value((string Name, string Type, int Values) fact) => "v" + _random.Next(fact.Values).ToString(CultureInfo.InvariantCulture);

    private JsonArray Names(string[] all, int count) => new([.. Some(all, count).Select(name => (JsonNode)name)]);

    private T[] Some<T>(IEnumerable<T> all, int count)
    {
        T[] shuffled = [.. all];
        _random.Shuffle(shuffled);
        return shuffled[..count];
    }
}
