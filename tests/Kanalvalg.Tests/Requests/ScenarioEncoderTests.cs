using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Benchmarks;
using Kanalvalg.Tests.Properties;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Requests;

/// <summary>Masks and templates come to what the table of facts says, value by value: scenarios, where their facts come from, and problems, to the letter.</summary>
public sealed class ScenarioEncoderTests
{
    public static TheoryData<string> Bodies => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void TypedRequestsComeToWhatTheTableSays(string id)
    {
        CompiledProfile profile = TestProfiles.Engine(id).Compiled;
        Dice dice = new(1);
        RandomRequests good = new(dice, bad: false);
        RandomRequests hostile = new(dice, bad: true);
        int scenarios = 0;
        for (int i = 0; i < 6_000; i++)
        {
            DecisionRequest request = dice.Chance(50) ? good.Next() : hostile.Next();
            scenarios += ShouldAgree(profile, () =>
            {
                StatedRequest stated = new(profile.Space);
                new RequestMapper(profile.Space, profile.Typed, stated, []).Map(request, profile.Typed.SystemsOf(request.Systems));
                return stated;
            }) ? 1 : 0;
        }

        scenarios.ShouldBeInRange(500, 5_900);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void SoDoRequestsInJson(string id)
    {
        CompiledProfile profile = TestProfiles.Engine(id).Compiled;
        RandomFacts facts = new(seed: 5, hasEncryptedMail: profile.Profile.InternalDomains.Count == 0);
        for (int i = 0; i < 1_000; i++)
        {
            ShouldAgree(profile, facts.Next().ToJson(profile.Profile.InternalDomains is [var own, ..] ? own : null)).ShouldBeTrue();
            ShouldAgree(profile, Encoding.UTF8.GetBytes(RequestGenerator.ToBuiltIn(id, new Dice(i))));
        }
    }

    [Fact]
    public void SoDoRequestsToAnyProfile() => Check.One(Laws.Cases(100), Prop.ForAll(DecisionCase.Any, one =>
    {
        CompiledProfile profile = DecisionEngine.Compile(one.Profile.Bind()).Compiled;
        foreach (NaiveRequest request in one.Requests)
        {
            ShouldAgree(profile, Encoding.UTF8.GetBytes(request.ToJson()));
        }
    }));

    // More values than a word has bits, in a choice and in the intervals of a number; a content that is not in the order of what is quoted.
    [Fact]
    public void LongFactsAreNoOthers()
    {
        string values = string.Join(", ", Enumerable.Range(0, 150).Select(value => $"\"v{value}\""));
        string cuts = string.Join(", ", Enumerable.Range(0, 150).Select(cut => $$"""{ "recipient.age": { "atLeast": {{cut * 3}} } }"""));
        CompiledProfile profile = DecisionEngine.Compile(TestProfiles.Read($$"""
            { "format": 1, "id": "long", "version": "1", "title": { "en": "X" }, "silent": "permit", "internalDomains": ["own.example"],
              "routes": [ { "id": "letter", "label": { "en": "letter" } } ],
              "facts": { "long.choice": { "type": "choice", "values": [{{values}}], "label": { "en": "c" } },
                         "recipient.kind": { "values": { {{string.Join(", ", Enumerable.Range(0, 150).Select(value => $$"""
            "k{{value}}": { "en": "k" }
            """))}} } },
                         "message.content": { "values": { "first": { "en": "f" } } }, "inReplyTo.content": { "values": { "second": { "en": "s" }, "first": { "en": "f" } } } },
              "rules": [ { "id": "R1", "when": { "any": [{{cuts}}] }, "then": { "forbid": ["letter"] } } ] }
            """)).Compiled;
        Dice dice = new(9);
        string[] choices = [.. values.Split(", ")];
        string[] parties = [.. choices.Select(value => value.Replace("v", "k")), "\"citizen\"", "\"internal\"", "null"];
        string[] addresses = ["a@own.example", "a@other.example", ""];
        string[] contents = ["[\"first\"]", "[\"second\"]", "[\"second\", \"personal\", \"health\"]", "{ \"first\": true, \"second\": false, \"sensitive\": null }", "null"];
        int scenarios = 0;
        for (int i = 0; i < 2_000; i++)
        {
            string recipient = $"\"kind\": {dice.One(parties)}, \"age\": {dice.Number(0, 500)}, \"email\": \"{dice.One(addresses)}\"" + (dice.Chance(40) ? ", \"internal\": " + dice.One(["true", "false", "null"]) : "");
            scenarios += ShouldAgree(profile, Encoding.UTF8.GetBytes(
                $$"""
                { "direction": "{{dice.One(["outbound", "inbound"])}}", "long": { "choice": {{dice.One(choices)}} }, "recipient": { {{recipient}} },
                  "message": { "quotesOriginal": {{dice.One(["true", "false", "null"])}}, "content": {{dice.One(contents).Replace("second", "nonPublic")}} }, "inReplyTo": { "arrivedBy": "sms", "content": {{dice.One(contents)}} } }
                """)) ? 1 : 0;
        }

        scenarios.ShouldBeGreaterThan(1_000);
    }

    private static bool ShouldAgree(CompiledProfile profile, byte[] json) =>
        RequestReader.Read(profile.Space, json, "request", new DiagnosticBag(), out _) is not null
        && ShouldAgree(profile, () => RequestReader.Read(profile.Space, json, "request", new DiagnosticBag(), out _)!);

    // Encoding may change what is stated: each has its own.
    private static bool ShouldAgree(CompiledProfile profile, Func<StatedRequest> state)
    {
        List<RequestProblem> problems = [];
        List<RequestProblem> expectedProblems = [];
        Scenario? scenario = profile.Encoder.Encode(state(), problems);
        Scenario? expected = new PlainEncoder(
            profile.Space, profile.Profile.InternalDomains, (direction, selector) => profile.PlanFor(direction).Routes.Any(route => selector.Matches(route.Route)))
            .Encode(state(), expectedProblems);
        problems.ShouldBe(expectedProblems);
        scenario.ShouldBe(expected);
        if (scenario is not null && expected is not null)
        {
            scenario.Words.ToArray().ShouldBe(expected.Words.ToArray());
            scenario.Dates.ShouldBe(expected.Dates);
            scenario.Wanted.ShouldBe(expected.Wanted);
        }

        return scenario is not null;
    }
}
