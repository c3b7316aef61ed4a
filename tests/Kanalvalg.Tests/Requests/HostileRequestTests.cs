using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Kanalvalg.Tests.Requests;

/// <summary>Whatever a request is, there comes a decision or a list of problems: never an exception, a hang, or a word of what it held.</summary>
public sealed class HostileRequestTests
{
    // Plainly fictitious: these stand for what must never be seen again.
    private const string Number = "0101701234";
    private const string Name = "Prøve Eksempelsen";
    private const string Address = "proeve@eksempel.example";
    private const string Text = "Hemmelig overskrift";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private static readonly byte[] Full = Encoding.UTF8.GetBytes($$"""
        { "direction": "outbound", "at": "2026-03-02", "wanted": "ordinaryMail", "actor": "employee",
          "message": { "kind": "letter", "content": { "personal": true, "health": null, "confidential": false }, "onCase": true, "subject": { "text": "{{Text}} {{Number}}" } },
          "inReplyTo": { "arrivedBy": "sms", "content": ["health"], "at": "2026-02-01T10:00:00+01:00" },
          "sender": { "email": "anna@varde.dk", "name": "{{Name}}" },
          "recipient": { "kind": "citizen", "cpr": "{{Number}}", "email": "{{Address}}", "name": "{{Name}}", "digitalPost": "connected", "count": 2 },
          "systems": ["outlook", "doc2mail"] }
        """);

    public static TheoryData<string> Profiles => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void EveryTruncationIsAnswered(string profile)
    {
        for (int length = 0; length <= Full.Length; length++)
        {
            Answered(profile, Full.AsMemory(0, length));
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void EveryMutationIsAnswered(string profile) => Prop.ForAll(Mutations(), bytes => Answered(profile, bytes)).Check(Laws.Cases(200));

    [Theory]
    [InlineData("deep objects", "{\"message\":", 100_000, "1")]
    [InlineData("deep lists", "[", 100_000, "")]
    [InlineData("many members", "", 0, "")]
    public void WhatIsHugeIsAnsweredInTime(string what, string opening, int times, string inner)
    {
        byte[] bytes = times > 0
            ? Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, opening, times).Append(inner).ToString())
            : Encoding.UTF8.GetBytes("{ \"direction\": \"outbound\"" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $", \"x{i}\": {i}")) + " }");
        Stopwatch clock = Stopwatch.StartNew();
        TestProfiles.Engine("dk-varde").Encode(bytes).Problems.ShouldNotBeEmpty(what);
        clock.Elapsed.ShouldBeLessThan(Bound);
    }

    [Theory]
    [InlineData("\"recipient\": { \"kind\": \"citizn\" }", "citizen")]
    [InlineData("\"message\": { \"content\": [\"personal\", \"heath\"] }", "health")]
    [InlineData("\"message\": { \"content\": { \"secrcy\": true } }", "secrecy")]
    [InlineData("\"message\": { \"content\": { \"secrecy\": \"yes\" } }", null)]
    [InlineData("\"recipient\": { \"kind\": \"" + Number + "\" }", null)]
    [InlineData("\"recipient\": { \"kind\": 4 }", null)]
    public void ASlipInAValueIsMetWithTheNearestOne(string member, string? nearest)
    {
        Diagnostic problem = TestProfiles.Engine("dk-varde").Encode("{ \"direction\": \"outbound\", " + member + " }").Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Nearest).ShouldBe(("KV0902", nearest));
    }

    [Fact]
    public void FiftyMegabytesAreRefusedAtOnce()
    {
        byte[] bytes = new byte[50 * 1024 * 1024];
        bytes.AsSpan().Fill((byte)' ');
        Full.CopyTo(bytes, 0);
        Stopwatch clock = Stopwatch.StartNew();
        TestProfiles.Engine("dk-varde").Encode(bytes).Problems.ShouldHaveSingleItem().Code.ShouldBe("KV0101");
        clock.Elapsed.ShouldBeLessThan(Bound);
    }

    [Theory]
    [InlineData("""{ "direction": "outbound", "0101701234": true }""")]
    [InlineData("""{ "direction": "0101701234" }""")]
    [InlineData("""{ "direction": "outbound", "at": "0101701234" }""")]
    [InlineData("""{ "direction": "outbound", "wanted": "0101701234" }""")]
    [InlineData("""{ "direction": "outbound", "message": { "kind": "0101701234", "content": ["0101701234"] } }""")]
    [InlineData("""{ "direction": "outbound", "message": { "content": { "0101701234": true } } }""")]
    [InlineData("""{ "direction": "outbound", "recipient": { "count": 101701234567890123456789, "cpr": 101701234, "Prøve Eksempelsen": 1 } }""")]
    [InlineData("""{ "direction": "outbound", "recipient": { "pNumber": "0101701234X", "kind": "Prøve Eksempelsen" } }""")]
    [InlineData("""{ "direction": "outbound", "systems": ["0101701234"], "systems": 0101701234 }""")]
    [InlineData("0101701234")]
    [InlineData("\"0101701234\"")]
    public void WhatIsWrongIsSaidWithoutSayingWhatItIs(string json)
    {
        ScenarioResult result = TestProfiles.Engine("dk-varde").Encode(json);
        result.Succeeded.ShouldBeFalse();
        foreach (Diagnostic problem in result.Problems)
        {
            Silent(JsonSerializer.Serialize(problem.ToString()));
            Silent(problem.ToString());
            problem.Path.ShouldNotContain("010170");
        }

        Silent(Should.Throw<InvalidRequestException>(result.OrThrow).ToString());
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void WhatIsDecidedHoldsNothingOfTheRequest(string profile)
    {
        DecisionEngine engine = TestProfiles.Engine(profile);
        ScenarioResult request = engine.Encode(Full.AsMemory());
        Decision? decision = request.Scenario is { } scenario ? engine.Decide(scenario) : null;
        foreach (Language language in Enum.GetValues<Language>())
        {
            foreach (string text in decision is null ? [] : new[] { decision.ToText(language), decision.ToMarkdown(language), decision.ToHtml(language), decision.ToJson(language), decision.ToRecord(language) })
            {
                Silent(text);
            }
        }

        decision.ShouldNotBeNull(string.Join("\n", request.Problems));
    }

    private static void Silent(string said)
    {
        said.ShouldNotContain(Number);
        said.ShouldNotContain("101701234");
        said.ShouldNotContain("010170-1234");
        said.ShouldNotContain("Eksempelsen");
        said.ShouldNotContain(Address);
        said.ShouldNotContain("Hemmelig");
    }

    private static void Answered(string profile, ReadOnlyMemory<byte> bytes)
    {
        DecisionEngine engine = TestProfiles.Engine(profile);
        ScenarioResult result = engine.Encode(bytes);
        if (result.Scenario is { } scenario)
        {
            Decision decision = engine.Decide(scenario);
            Silent(decision.ToJson(Language.Danish));
        }
        else
        {
            result.Problems.ShouldNotBeEmpty();
            Silent(string.Join("\n", result.Problems));
        }
    }

    private static Arbitrary<byte[]> Mutations()
    {
        Gen<byte[]> gen =
            from count in Gen.Choose(1, 4)
            from edits in Gen.ListOf(
                from at in Gen.Choose(0, Full.Length - 1)
                from kind in Gen.Choose(0, 3)
                from value in Gen.Choose(0, 255)
                select (at, kind, (byte)value), count)
            select edits.Aggregate(Full, Edit);
        return gen.ToArbitrary();
    }

    private static byte[] Edit(byte[] bytes, (int At, int Kind, byte Value) edit)
    {
        int at = Math.Min(edit.At, bytes.Length - 1);
        return edit.Kind switch
        {
            0 => [.. bytes[..at], edit.Value, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + 1 + (edit.Value % 16))..], (byte)' '],
            2 => [.. bytes[..at], edit.Value, .. bytes[at..]],
            _ => [.. bytes[..at], .. bytes[Math.Max(0, at - edit.Value)..]],
        };
    }
}
