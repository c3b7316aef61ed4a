using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Benchmarks;
using Kanalvalg.Tests.Properties;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Requests;

/// <summary>A request that is read in one pass comes to what it comes to when it is read with places; what is wrong is left to the latter.</summary>
public sealed class RequestScanTests
{
    // Plainly fictitious. It holds every kind of member: texts, days, facts of each type, sets as lists and as objects, nothing.
    private const string Full = """
        { "direction": "outbound", "at": "2026-03-02", "wanted": "ordinaryMail", "actor": "employee",
          "message": { "kind": "letter", "content": { "personal": true, "health": null, "nonPublic": false }, "onCase": true, "signed": null, "subject": { "text": "Svar \u00E5 \"0101701234\"" } },
          "inReplyTo": { "arrivedBy": "sms", "content": ["health"], "at": "2026-02-01T10:00:00+01:00" },
          "sender": { "email": "anna@varde.dk", "name": "Prøve Eksempelsen" },
          "recipient": { "kind": "citizen", "cpr": "0101701234", "email": null, "name": "Prøve Eksempelsen", "digitalPost": "connected", "count": 2, "pNumber": null },
          "systems": ["outlook", "doc2mail"] }
        """;

    // What can make a good request bad, or good in another way.
    private static readonly string[] Snippets =
    [
        "", " ", ",", ":", "\"", "{", "}", "[", "]", "[[[[", "{\"a\":{\"a\":", "null", "true", "0", "-0", "-1", "1.0", "1e2", "9007199254740992", "9007199254740993", "99999999999999999999",
        "/* comment */", "// comment\n", "\\u0061", "\\ud800", "\\ud83d\\ude00", "\u00e5", "\uFEFF", "\0", "\"\"", "\"none\"", "\"other\"", "{}", "[]", "[\"personal\"]", "{\"personal\":null}",
        "\"at\":\"2026-02-30\",", "\"at\":null,", "\"direction\":\"inbound\",", "\"direction\":null,", "\"message\":null,", "\"message\":{},", "\"message.kind\":\"letter\",", "\"\":1,", "\"count\":1,", "\"kind\":null,",
        "\"message.content as stated\":[],", "\"sender.domain\":\"own\",", "\"health\":true,", "\"x\":1,", "\"2026-03-02T25:00\"", "\"2026-03-02T10:00:00Z\"", "\"2026-03-02 \"",
    ];

    private static readonly JurisdictionProfile WithOwnFacts = TestProfiles.Read("""
        { "format": 1, "id": "own-facts", "version": "1", "title": { "en": "X" }, "silent": "permit", "routes": [ { "id": "letter", "label": { "en": "letter" } } ],
          "facts": { "deep.a.b.c.d": { "type": "boolean", "label": { "en": "d" } }, "deep.a.size": { "type": "number", "label": { "en": "size" } },
                     "deep.tone": { "type": "choice", "values": ["kind", "curt", "other"], "otherwise": "other", "label": { "en": "tone" } } },
          "rules": [ { "id": "R1", "when": { "deep.a.b.c.d": true, "deep.tone": "curt", "deep.a.size": { "atLeast": 3 } }, "then": { "forbid": ["letter"] } } ] }
        """);

    public static TheoryData<string> Profiles => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void AGoodRequestIsReadInOnePassToTheSameScenario(string profile)
    {
        DecisionEngine engine = TestProfiles.Engine(profile);
        string? domain = engine.Profile.InternalDomains is [var own, ..] ? own : null;
        RandomFacts facts = new(seed: 3, hasEncryptedMail: domain is null);
        int good = 0;
        for (int i = 0; i < 500; i++)
        {
            good += ShouldAgree(engine, facts.Next().ToJson(domain), isPlain: true) ? 1 : 0;
            good += ShouldAgree(engine, Bytes(RequestGenerator.ToBuiltIn(profile, new Dice(i))), isPlain: true) ? 1 : 0;
        }

        good.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void SoIsOneToAnyProfile() => Check.One(Laws.Cases(100), Prop.ForAll(DecisionCase.Any, one =>
    {
        DecisionEngine engine = DecisionEngine.Compile(one.Profile.Bind());
        foreach (NaiveRequest request in one.Requests)
        {
            ShouldAgree(engine, Bytes(request.ToJson()), isPlain: true);
        }
    }));

    [Theory]
    [MemberData(nameof(Profiles))]
    public void ARequestChangedAnywhereComesToTheSameReadEitherWay(string profile)
    {
        DecisionEngine engine = TestProfiles.Engine(profile);
        byte[] full = Bytes(Full);
        engine.Encode(full).Problems.ShouldBeEmpty();
        for (int length = 0; length <= full.Length; length++)
        {
            ShouldAgree(engine, full[..length]);
        }

        int good = 0;
        Dice dice = new(Laws.IsNightly ? Environment.TickCount : 17);
        for (int i = 0; i < (Laws.IsNightly ? 200_000 : 4_000); i++)
        {
            good += ShouldAgree(engine, Changed(full, dice)) ? 1 : 0;
        }

        good.ShouldBeGreaterThan(100, "some changes must leave a request good");
    }

    [Theory]
    [InlineData("""{ "direction": "outbound", "deep": { "a": { "b": { "c": { "d": true } }, "size": 3 }, "tone": "curt" } }""", true)]
    [InlineData("""{ "direction": "outbound", "deep": { "tone": "angry" } }""", true)]
    [InlineData("""{ "direction": "outbound", "deep": null, } // as before""", true)]
    [InlineData("""{ "direction": "outbound", "deep": { "a": null, "tone": null } }""", true)]
    [InlineData("""{ "direction": "outbound", "deep": { "a": true } }""", false)]
    [InlineData("""{ "direction": "outbound", "deep": { "a": { "b": {} }, "a": { "size": 1 } } }""", false)]
    [InlineData("""{ "direction": "outbound", "deep": { "a": { "size": 9007199254740993 } } }""", false)]
    [InlineData("""{ "direction": "outbound", "deep": {} } {}""", false)]
    [InlineData("""{ "deep": {} }""", false)]
    public void FactsOfAProfilesOwnAreReadSo(string request, bool isGood) =>
        ShouldAgree(DecisionEngine.Compile(WithOwnFacts), Bytes(request), isPlain: true).ShouldBe(isGood);

    [Theory]
    [InlineData("""{ "direction": "outbound", "message.kind": "letter" }""")]
    [InlineData("""{ "dire\u0063tion": "outbound" }""")]
    [InlineData("""{ "direction": "outb\u006Fund" }""")]
    public void WhatOnePassGivesUpIsReadAllTheSame(string request)
    {
        DecisionEngine engine = TestProfiles.Engine("dk-varde");
        ShouldAgree(engine, Bytes(request)).ShouldBeFalse();
        engine.Encode(request).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void ADateIsReadAsTheRuntimeReadsIt()
    {
        Dice dice = new(5);
        int days = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = new DateTime(dice.Number(1, 9999), dice.Number(1, 12), 1).AddDays(dice.Number(0, 27)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            for (int changes = dice.Number(0, 2); changes > 0; changes--)
            {
                int at = dice.Number(0, text.Length - 1);
                text = text[..at] + dice.One("0123456789-/ T\0\u0661".ToCharArray()) + text[(dice.Chance(90) ? at + 1 : at)..];
            }

            bool isDay = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day);
            IsoDate.TryParse(text, out DateTime read).ShouldBe(isDay, text);
            read.ShouldBe(day);
            read.Kind.ShouldBe(day.Kind);
            days += isDay ? 1 : 0;
        }

        days.ShouldBeInRange(5_000, 15_000);
    }

    // Whether one pass was enough. Of a request whose JSON is as a host writes it, it must be, unless there are problems.
    private static bool ShouldAgree(DecisionEngine engine, byte[] request, bool isPlain = false)
    {
        Scenario? good = RequestEncoder.EncodeGood(engine.Compiled, request);
        ScenarioResult placed = RequestEncoder.EncodeWithPlaces(engine.Compiled, request);
        string what = Encoding.UTF8.GetString(request);
        if (good is not null)
        {
            placed.Problems.ShouldBeEmpty(what);
            good.ShouldBe(placed.Scenario, what);
        }
        else if (isPlain)
        {
            placed.Problems.ShouldNotBeEmpty(what);
        }

        ScenarioResult result = engine.Encode(request);
        result.Scenario.ShouldBe(placed.Scenario, what);
        result.Problems.ShouldBe(placed.Problems, what);
        return good is not null;
    }

    private static byte[] Changed(byte[] request, Dice dice)
    {
        for (int changes = dice.Number(1, 2); changes > 0; changes--)
        {
            int at = dice.Chance(50) ? dice.Number(0, request.Length) : AfterA(dice.One(",{[ \"".ToCharArray()), request, dice);
            byte[] snippet = dice.Chance(80) ? Bytes(dice.One(Snippets)) : dice.Chance(50) ? [(byte)dice.Number(0, 255)] : request[at..Math.Min(request.Length, at + dice.Number(1, 40))];
            int end = dice.Chance(60) ? at : Math.Min(request.Length, at + dice.Number(1, 12));
            request = [.. request[..at], .. snippet, .. request[end..]];
        }

        return request;
    }

    private static int AfterA(char mark, byte[] request, Dice dice)
    {
        int[] places = [.. Enumerable.Range(0, request.Length).Where(at => request[at] == mark)];
        return places.Length == 0 ? 0 : dice.One(places) + 1;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
