namespace Kanalvalg.Tests.Docs;

/// <summary>The main job: decides a file of requests for a person to read, and says plainly what is wrong with a file that is none.</summary>
public sealed class QuickstartTests
{
    [Theory]
    [InlineData("""{ "requests": [ { "profile": "dk-varde", "what": "One", "request": { "direction": "inbound", "message": { "arrivedBy": "sms" } } } ] }""", 0)]
    [InlineData("""{ "requests": [ { "profile": "dk-nowhere", "what": "One", "request": { "direction": "inbound" } } ] }""", 2)]
    [InlineData("""{ "requests": 3 }""", 2)]
    [InlineData("not json", 2)]
    public void DecidesTheFileItIsGiven(string content, int code)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, content);
            (int actual, string output, string error) = QuickstartRun.Start(file);
            actual.ShouldBe(code, error);
            (code == 0 ? output : error).ShouldNotBeEmpty();
            error.ShouldNotContain("   at ");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void ShowsEveryVerdictAndEveryChannelOfTheProfiles()
    {
        using System.Text.Json.JsonDocument file = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("samples", "Quickstart", "requests.json")));
        HashSet<Verdict> verdicts = [];
        HashSet<string> channels = [];
        foreach (System.Text.Json.JsonElement entry in file.RootElement.GetProperty("requests").EnumerateArray())
        {
            DecisionEngine engine = TestProfiles.Engine(entry.GetProperty("profile").GetString()!);
            if (engine.Encode(entry.GetProperty("request").GetRawText()).Scenario is { } scenario)
            {
                Decision decision = engine.Decide(scenario);
                verdicts.Add(decision.Verdict);
                channels.Add(decision.Route?.Channel.Code ?? "none");
            }
        }

        verdicts.ShouldBe(Enum.GetValues<Verdict>(), ignoreOrder: true);
        channels.ShouldBeSubsetOf(["ordinaryMail", "secureMail", "digitalPost", "remotePrint", "letter", "sms", "phone", "encryptedMail", "none"]);
        channels.Count.ShouldBe(9, string.Join(", ", channels));
    }
}
