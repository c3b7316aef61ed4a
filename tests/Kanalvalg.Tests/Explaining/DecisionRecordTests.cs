using System.Text;

namespace Kanalvalg.Tests.Explaining;

public class DecisionRecordTests
{
    private const string Request =
        """{ "direction": "outbound", "at": "2026-03-02", "message": { "kind": "letter", "content": ["sensitive"] }, "recipient": { "kind": "citizen", "digitalPost": "connected" } }""";

    [Fact]
    public void A_record_gives_back_the_scenario_and_the_same_decision()
    {
        foreach ((string profile, string request, Decision decision) in DecisionSamples.OfScenarios().Concat(DecisionSamples.Random(150, seed: 20)))
        {
            DecisionEngine engine = TestProfiles.Engine(profile);
            string record = decision.ToRecord(Language.Danish);
            DecisionRecordResult read = DecisionRecord.Read(engine, Encoding.UTF8.GetBytes(record));
            read.Diagnostics.ShouldBeEmpty(request + "\n" + record);
            read.Record!.Scenario.Equals(decision.Scenario).ShouldBeTrue(request + "\n" + record);
            read.Record.Profile.ShouldBe(decision.Profile);

            ReplayResult replay = DecisionRecord.Replay(engine, Encoding.UTF8.GetBytes(record));
            replay.Differences.ShouldBeEmpty(request);
            replay.Same.ShouldBeTrue();
            replay.Decision!.ToRecord(Language.Danish).ShouldBe(record);
        }
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void The_language_and_the_layout_of_a_record_do_not_matter(string code)
    {
        LanguageCodes.TryParse(code, out Language language).ShouldBeTrue();
        byte[] record = Encoding.UTF8.GetBytes(DecisionSamples.Decide("dk-varde", Request).ToRecord(language, indented: true));
        DecisionRecord.Replay(TestProfiles.Engine("dk-varde"), record).Same.ShouldBeTrue();
        DecisionRecord.ReadProfile(record)!.Id.ShouldBe("dk-varde");
    }

    [Fact]
    public void What_is_now_decided_otherwise_is_named()
    {
        string record = DecisionSamples.Decide("dk-varde", Request).ToRecord(Language.English).Replace("\"actor\":\"sender\"", "\"actor\":\"nobody\"");
        ReplayResult replay = DecisionRecord.Replay(TestProfiles.Engine("dk-varde"), Encoding.UTF8.GetBytes(record));
        replay.Same.ShouldBeFalse();
        replay.Differences.ShouldBe(["`steps[0].actor` was recorded otherwise; it is now `sender`"]);
    }

    [Fact]
    public void Another_profile_is_warned_of_and_differs()
    {
        byte[] record = Encoding.UTF8.GetBytes(DecisionSamples.Decide("dk-varde", Request).ToRecord(Language.English));
        ReplayResult replay = DecisionRecord.Replay(TestProfiles.Engine("dk-nyborg"), record);
        replay.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity)).ShouldContain(("KV1003", DiagnosticSeverity.Warning));
        replay.Same.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"direction\":\"outbound\"", "\"direction\":\"sideways\"", "KV0205")]
    [InlineData("\"given\":{", "\"given\":{\"message.knd\":\"letter\",", "KV1001")]
    [InlineData("\"assumed\":{", "\"assumed\":{\"message.kind\":\"letter\",", "KV1002")]
    [InlineData("\"given\":{", "\"given\":{\"message.arrivedBy\":\"sms\",", "KV0910")]
    [InlineData("\"message.kind\":\"letter\"", "\"message.kind\":\"lettre\"", "KV0902")]
    [InlineData("\"message.kind\":\"letter\"", "\"message.kind\":{\"everyday\":false,\"letter\":false,\"acknowledgement\":false,\"referral\":false,\"internalAgreement\":false}", "KV0914")]
    [InlineData("\"message.kind\":\"letter\"", "\"message.kind\":{\"everyday\":true}", "KV0902")]
    [InlineData("\"message.kind\":\"letter\"", "\"message.kind\":7", "KV0902")]
    [InlineData("\"at\":\"2026-03-02\"", "\"at\":\"1999-03-02\"", "KV0916")]
    [InlineData("\"at\":\"2026-03-02\"", "\"at\":\"2026-03-02\",\"wanted\":\"pigeonPost\"", "KV0915")]
    [InlineData("{\"record\":1", "{\"record\":2", "KV0208")]
    [InlineData("\"kept\":{", "\"kept\":{\"more\":1,", "KV0201")]
    public void A_garbled_record_is_told_from_a_good_one(string good, string bad, string code)
    {
        string record = DecisionSamples.Decide("dk-varde", Request).ToRecord(Language.English);
        record.ShouldContain(good);
        DecisionRecordResult read = DecisionRecord.Read(TestProfiles.Engine("dk-varde"), Encoding.UTF8.GetBytes(record.Replace(good, bad)));
        read.Succeeded.ShouldBeFalse();
        read.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldContain(code);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        DecisionEngine engine = TestProfiles.Engine("dk-varde");
        byte[] record = Encoding.UTF8.GetBytes(DecisionSamples.Decide("dk-varde", Request).ToRecord(Language.English));
#pragma warning disable CA5394 // the same cases in every run
        Random random = new(3);
        for (int round = 0; round < 1500; round++)
        {
            byte[] garbled = [.. record];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                garbled[random.Next(garbled.Length)] = (byte)random.Next(256);
            }

            int length = random.Next(3) == 0 ? random.Next(record.Length) : record.Length;
            Should.NotThrow(() => DecisionRecord.Replay(engine, garbled.AsMemory(0, length)));
        }
#pragma warning restore CA5394

        foreach (string text in new[] { "", "null", "[]", "{}", "{\"record\":1}", new string('[', 10_000), "{\"record\":1,\"record\":1}" })
        {
            DecisionRecord.Read(engine, Encoding.UTF8.GetBytes(text)).Succeeded.ShouldBeFalse();
            DecisionRecord.ReadProfile(Encoding.UTF8.GetBytes(text)).ShouldBeNull();
        }
    }
}
