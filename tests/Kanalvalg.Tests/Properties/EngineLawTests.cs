using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Properties;

/// <summary>What holds of every engine, whatever its profile.</summary>
public sealed class EngineLawTests
{
    [Fact]
    public void Deciding_again_with_the_same_or_another_engine_gives_the_same() => For(150, (one, engine) =>
    {
        DecisionEngine another = DecisionEngine.Compile(one.Profile.Bind());
        foreach (NaiveRequest request in one.Requests)
        {
            if (engine.Encode(request.ToJson()).Scenario is not { } scenario)
                continue;
            Text(engine.Decide(scenario)).ShouldBe(Text(another.Decide(another.Encode(request.ToJson()).OrThrow())));
            engine.Decide(engine.Encode(request.ToJson()).OrThrow()).Steps.ShouldBeSameAs(engine.Decide(scenario).Steps);
        }
    });

    [Fact]
    public void What_is_certain_when_less_is_known_stays_when_more_is_known() => For(600, (one, engine) =>
    {
        foreach (NaiveRequest full in one.Requests)
        {
            // Who is stated to be outside is not assumed to be of the own side: that statement stays.
            NaiveRequest vague = full.Facts.Keys.Where((fact, i) => i % 2 == 0 && !fact.EndsWith(".internal", StringComparison.Ordinal)).Aggregate(full, (request, fact) => request.With(fact, null));
            if (Decide(engine, full) is not { } more || Decide(engine, vague) is not { } less)
                continue;
            string because = "\nknown: " + full + "\nless known: " + vague;
            if (less.Verdict != Verdict.Undecided)
                more.Verdict.ShouldBe(less.Verdict, because);
            if (less.Route is not null)
                more.Route.ShouldBe(less.Route, because);
            if (less.Verdict == Verdict.NotRegulated || more.Verdict == Verdict.NotRegulated)
                continue;
            Open(less).Except(Open(more)).ShouldBeEmpty(because);
            less.Advice.Select(advice => advice.Advice).Except(more.Advice.Select(advice => advice.Advice)).ShouldBeEmpty(because);
            less.Excluded.Where(route => route.Status is RouteStatus.Forbidden or RouteStatus.Impossible).Select(route => route.Route).Intersect(Open(more)).ShouldBeEmpty(because);
            foreach (Rule rule in engine.Profile.Rules)
            {
                Truth before = less.TruthOf(rule.Index);
                if (before != Truth.Unknown)
                    more.TruthOf(rule.Index).ShouldBe(before, rule.Id + because);
            }
        }

        static IEnumerable<Route> Open(Decision decision) => decision.WhyNot(RouteSelector.Of("*")).Where(route => route.IsOpen).Select(route => route.Route);
    });

    [Fact]
    public void An_invariant_changes_no_decision_and_no_order_of_questions()
    {
        int asked = 0;
        For(150, (one, _) =>
        {
            string number = one.Profile.Facts.FirstOrDefault(fact => fact.Type == FactType.Number)?.Name ?? "recipient.count";
            InvariantModel finer = new("finer", new ConditionModel([new EntryModel.Test(number, "[5, 7, 9]")])) { Never = new Dictionary<string, string> { ["verdict"] = "[\"blocked\"]" } };
            DecisionEngine guarded = DecisionEngine.Compile((one.Profile with { Invariants = [.. one.Profile.Invariants, finer] }).Bind());
            DecisionEngine bare = DecisionEngine.Compile((one.Profile with { Invariants = [] }).Bind());
            foreach (NaiveRequest request in one.Requests)
            {
                if (Decide(guarded, request) is not { } decision)
                    continue;
                Text(decision).ShouldBe(Text(Decide(bare, request)!));
                asked += decision.Questions.Count(question => question.Fact == number);
            }
        });
        asked.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_number_that_an_invariant_cuts_finer_is_asked_where_it_was()
    {
        foreach (string invariants in new[] { "[]", """[ { "id": "I", "when": { "a.number": [10, 20] }, "never": { "verdict": ["blocked"] } } ]""" })
        {
            DecisionEngine engine = Compile($$"""
                { "format": 1, "id": "generated", "version": "1", "title": { "en": "Generated" }, "silent": "permit",
                  "facts": { "a.number": { "type": "number", "label": { "en": "Number" } }, "a.flag": { "type": "boolean", "label": { "en": "Flag" } } },
                  "routes": [ { "id": "letter" }, { "id": "sms" } ], "invariants": {{invariants}},
                  "rules": [ { "id": "R", "when": { "a.number": { "atLeast": 3 }, "a.flag": true }, "then": { "forbid": ["letter"] } } ] }
                """);
            engine.Decide(engine.Encode("""{ "direction": "outbound" }""").OrThrow()).Questions.Select(question => question.Fact).ShouldBe(["a.number", "a.flag"], invariants);
        }
    }

    [Fact]
    public void The_memo_never_gives_the_decision_of_another_scenario()
    {
        // Four times as many scenarios as the memo has room for, so that every slot is fought over.
        string[] flags = [.. Enumerable.Range(0, 14).Select(i => "f.b" + i)];
        DecisionEngine engine = Compile(Profile(
            flags, """{ "prefer": ["letter"] }""", [.. flags.Select((flag, i) => ($$"""{ "{{flag}}": true }""", $$"""{ "oblige": ["d{{i}}"] }"""))], flags.Length));
        Scenario[] scenarios = [.. Enumerable.Range(0, 1 << flags.Length).Select(bits => engine.Encode("""{ "direction": "outbound", "f": { """
            + string.Join(", ", flags.Select((_, i) => $"\"b{i}\": {((bits >> i & 1) != 0 ? "true" : "false")}")) + " } }").OrThrow())];
        for (int round = 0; round < 2; round++)
        {
            for (int bits = 0; bits < scenarios.Length; bits++)
            {
                Decision decision = engine.Decide(scenarios[bits]);
                Enumerable.Range(0, flags.Length).Sum(i => decision.Outcome.Detail.Steps[i] == Certainty.All ? 1 << i : 0).ShouldBe(bits);
            }
        }
    }

    [Fact]
    public void Scenarios_that_differ_in_anything_are_decided_apart()
    {
        DecisionEngine engine = Compile(Profile(["f.b0"], """{ "prefer": ["letter"] }""", [], 0));
        string[] requests =
        [
            """{ "direction": "outbound" }""", """{ "direction": "inbound" }""", """{ "direction": "outbound", "at": "2026-01-01" }""", """{ "direction": "outbound", "at": "2026-01-02" }""",
            """{ "direction": "outbound", "inReplyTo": { "at": "2026-01-01" } }""", """{ "direction": "outbound", "wanted": "letter" }""", """{ "direction": "outbound", "wanted": "sms" }""",
            """{ "direction": "outbound", "f": { "b0": true } }""", """{ "direction": "outbound", "f": { "b0": false } }""", """{ "direction": "outbound", "message": { "urgent": false } }""",
            """{ "direction": "outbound", "recipient": { "count": 2 } }""", """{ "direction": "outbound", "recipient": { "count": 3 } }""",
        ];
        Scenario[] scenarios = [.. requests.Select(request => engine.Encode(request).OrThrow())];
        foreach (Scenario scenario in scenarios)
            scenarios.Count(scenario.Equals).ShouldBe(1);
        scenarios.Select(engine.Decide).Select(decision => decision.Scenario).ShouldBe(scenarios);
    }

    /// <summary>A profile of booleans, two open routes, one rule for all and one for each of the conditions.</summary>
    internal static string Profile(string[] flags, string always, (string When, string Then)[] rules, int duties) => $$"""
        {
          "format": 1, "id": "generated", "version": "1", "title": { "en": "Generated" }, "silent": "permit",
          "facts": { {{string.Join(", ", flags.Select(flag => $$"""
            "{{flag}}": { "type": "boolean", "label": { "en": "{{flag}}" } }
            """))}} },
          "routes": [ { "id": "letter" }, { "id": "sms" }, { "id": "phone", "direction": "inbound" } ],
          "duties": { {{string.Join(", ", Enumerable.Range(0, duties).Select(i => $$"""
            "d{{i}}": { "actor": "sender", "phase": "after", "text": { "en": "d{{i}}" } }
            """))}} },
          "rules": [ { "id": "always", "when": {}, "then": {{always}} }{{string.Concat(rules.Select((rule, i) => $$"""
            , { "id": "R{{i}}", "when": {{rule.When}}, "then": {{rule.Then}} }
            """))}} ]
        }
        """;

    internal static DecisionEngine Compile(string profile) => DecisionEngine.Compile(TestProfiles.Read(profile));

    internal static string Text(Decision decision) =>
        string.Join("\n", DecisionLines.Of(decision).Select(line => line.Key + ": " + line.Value).Concat(decision.Questions.Select(question => $"{question.Fact} {question.ForVerdict} {question.ForRoute} {question.ForDuties}")));

    private static Decision? Decide(DecisionEngine engine, NaiveRequest request) => engine.Encode(request.ToJson()).Scenario is { } scenario ? engine.Decide(scenario) : null;

    private static void For(int tests, Action<DecisionCase, DecisionEngine> law) =>
        Check.One(Laws.Cases(tests), Prop.ForAll(DecisionCase.Any, one => law(one, DecisionEngine.Compile(one.Profile.Bind()))));
}
