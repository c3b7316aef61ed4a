namespace Kanalvalg.Tests.Explaining;

/// <summary>What a request tells of people is in no rendering, record, text of an object or exception.</summary>
public class PrivacyTests
{
    private const string Request =
        """
        { "direction": "outbound", "at": "2026-03-02", "wanted": "ordinaryMail",
          "message": { "kind": "letter", "content": ["sensitive"], "subject": { "text": "Vedr. Plantine Hemmeligsen 010170-1234" } },
          "sender": { "email": "skjult.afsender@varde.dk", "name": "Usynlige Afsendersen" },
          "recipient": { "kind": "citizen", "cpr": "0101701234", "name": "Plantine Hemmeligsen", "email": "plantine@lukket.example", "digitalPost": "connected", "pNumber": "1003398118" } }
        """;

    private static readonly string[] Planted =
        ["010170", "1234", "Plantine", "Hemmeligsen", "skjult", "Usynlige", "Afsendersen", "lukket", "Vedr", "1003398118"];

    [Fact]
    public void A_decision_tells_nothing_of_people()
    {
        Decision decision = DecisionSamples.Decide("dk-varde", Request);
        foreach (Language language in DecisionSamples.Languages)
        {
            ShouldTellNothing(decision.ToText(language), decision.ToMarkdown(language), decision.ToHtml(language), decision.ToJson(language), decision.ToRecord(language));
        }

        ShouldTellNothing(decision.ToString()!, decision.Scenario.ToString()!);
    }

    [Fact]
    public void Neither_does_the_exception_of_a_request_that_cannot_be()
    {
        DecisionEngine engine = TestProfiles.Engine("dk-varde");
        string wrong = Request.Replace("\"connected\"", "\"Plantine\"").Replace("\"kind\": \"letter\"", "\"kind\": \"Hemmeligsen\", \"Usynlige\": 1");
        ShouldTellNothing(Should.Throw<InvalidRequestException>(() => engine.Encode(wrong).OrThrow()).ToString());
    }

    [Fact]
    public void Neither_does_what_is_said_of_a_record_that_holds_them_all_the_same()
    {
        DecisionEngine engine = TestProfiles.Engine("dk-varde");
        string record = DecisionSamples.Decide("dk-varde", Request).ToRecord(Language.Danish);
        string[] hostile =
        [
            record.Replace("\"verdict\":\"send\"", "\"verdict\":\"Plantine\""),
            record.Replace("\"given\":{", "\"given\":{\"Plantine\":true,\"message.Hemmeligsen\":\"010170\","),
            record.Replace("\"given\":{", "\"given\":{\"message.content\":{\"Plantine\":true},"),
            record.Replace("\"because\":\"", "\"because\":\"Plantine Hemmeligsen "),
            record.Replace("\"text\":\"", "\"text\":\"010170-1234 "),
            record.Replace("\"at\":\"2026-03-02\"", "\"at\":\"Plantine\""),
        ];
        foreach (string one in hostile)
        {
            one.ShouldNotBe(record);
            ReplayResult replay = DecisionRecord.Replay(engine, System.Text.Encoding.UTF8.GetBytes(one));
            replay.Same.ShouldBeFalse();
            ShouldTellNothing([.. replay.Differences, .. replay.Diagnostics.Select(diagnostic => diagnostic.ToString())]);
        }
    }

    private static void ShouldTellNothing(params string[] texts)
    {
        foreach (string text in texts)
        {
            foreach (string planted in Planted)
            {
                // A hash may hold any four digits.
                System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{64}", "").ShouldNotContain(planted, Case.Insensitive);
            }
        }
    }
}
