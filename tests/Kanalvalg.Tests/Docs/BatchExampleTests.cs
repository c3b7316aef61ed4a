using System.Text.RegularExpressions;

namespace Kanalvalg.Tests.Docs;

/// <summary>What docs/performance.md shows of batches compiles and does what it says.</summary>
public sealed partial class BatchExampleTests
{
    private static readonly string[] Register = ["connected", "exempt", "notConnected", "connected", ""];

    [Fact]
    public void RowsOfOneMessage()
    {
        List<string> letters = [];

        // docs: rows
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Varde);
        Scenario message = engine.Encode(
            """
            { "direction": "outbound", "at": "2026-11-20",
              "message": { "kind": "letter", "content": ["personal"], "onCase": false, "journalDuty": true },
              "recipient": { "kind": "citizen", "identifier": "cpr", "secureMail": "none", "postalAddress": true } }
            """).OrThrow();
        BatchDecider batch = engine.ForMessage(message);
        PackedFact digitalPost = batch.Find("recipient.digitalPost")!;

        ulong[] rows = new ulong[Register.Length * batch.Words];
        for (int i = 0; i < Register.Length; i++)
        {
            if (Register[i].Length > 0)
            {
                rows[(i * batch.Words) + digitalPost.Word] |= digitalPost.Bits(Register[i]);
            }
        }

        BatchDecision[] decisions = new BatchDecision[Register.Length];
        batch.DecideMany(rows, decisions);
        foreach (BatchDecision decision in decisions)
        {
            letters.Add(decision.Route >= 0 ? batch.Routes[decision.Route].Id : decision.Verdict.ToString());
        }

        // docs: end
        letters.ShouldBe(["digitalPost/outlook", "remotePrint/doc2mail", "remotePrint/doc2mail", "digitalPost/outlook", "Undecided"]);
        decisions[^1].IsDecided.ShouldBeFalse();
        Shown("rows");
    }

    [Fact]
    public async Task RequestsAsAStream()
    {
        int sent = 0;
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Varde);

        // docs: stream
        await foreach (DecisionResult result in engine.DecideMany(Requests(), new ParallelOptions { MaxDegreeOfParallelism = 2 }))
        {
            sent += result.Decision is { Verdict: Verdict.Send } ? 1 : 0;
        }

        // docs: end
        sent.ShouldBe(100);
        Shown("stream");
    }

    private static async IAsyncEnumerable<DecisionRequest> Requests()
    {
        for (int i = 0; i < 100; i++)
        {
            await Task.Yield();
            yield return new DecisionRequest
            {
                Direction = Direction.Outbound,
                Message = new Message { Kind = MessageKind.Letter, Content = ContentCategories.Sensitive },
                Recipient = Recipient.Citizen(CprNumber.Parse("010170-1234"), DigitalPostStatus.Connected),
            };
        }
    }

    private static void Shown(string name)
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "Kanalvalg.Tests", "Docs", "BatchExampleTests.cs")).ReplaceLineEndings("\n");
        string body = Examples().Matches(source).Single(match => match.Groups[1].Value == name).Groups[2].Value;
        string code = string.Join("\n", body.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)).Trim('\n');
        File.ReadAllText(Repository.PathOf("docs", "performance.md")).ReplaceLineEndings("\n").ShouldContain("```csharp\n" + code + "\n```");
    }

    [GeneratedRegex(@"// docs: (rows|stream)\n(.*?)\n *// docs: end", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
