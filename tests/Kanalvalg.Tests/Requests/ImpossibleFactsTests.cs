namespace Kanalvalg.Tests.Requests;

/// <summary>What the profile says cannot occur is no request, and the problem names the facts that clash.</summary>
public sealed class ImpossibleFactsTests
{
    private static readonly DecisionEngine Engine = DecisionEngine.Compile(ProfileReader.Read("""
        {
          "format": 1, "id": "impossible", "version": "1", "title": { "en": "What cannot occur" }, "silent": "permit",
          "terms": { "urgent": { "when": { "message.urgent": true } } },
          "routes": [ { "id": "letter" } ],
          "impossible": [
            { "recipient.kind": "citizen", "recipient.identifier": "cvr" },
            { "term": "urgent", "message.kind": "letter" },
            { "message.signed": true, "message.journalised": true },
            { "message.signed": true, "message.journalised": false } ],
          "rules": []
        }
        """).Profile!);

    [Theory]
    [InlineData("""{ "direction": "outbound", "recipient": { "kind": "citizen", "cvr": "13585628" } }""", "the facts cannot occur together: `recipient.kind`, `recipient.identifier`")]
    [InlineData("""{ "direction": "outbound", "message": { "urgent": true, "kind": "letter" } }""", "the facts cannot occur together: `message.urgent`, `message.kind`")]
    [InlineData("""{ "direction": "outbound", "message": { "signed": true } }""", "the facts cannot occur together")]
    public void The_facts_of_a_combination_that_is_met_are_named(string request, string message)
    {
        Diagnostic problem = Engine.Encode(request).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Message).ShouldBe(("KV0914", message));
    }
}
