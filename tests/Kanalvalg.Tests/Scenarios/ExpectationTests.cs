using System.Text;

namespace Kanalvalg.Tests.Scenarios;

/// <summary>Every member of <c>expect</c> can fail, and says in words what came instead.</summary>
public sealed class ExpectationTests
{
    private const string Undecided = """{ "direction": "outbound", "message": { "kind": "letter", "content": ["sensitive"], "signatureRequired": null }, "recipient": { "kind": "citizen", "cpr": "0101701234", "postalAddress": true }, "wanted": "ordinaryMail" }""";
    private const string Sent = """{ "direction": "outbound", "at": "2026-03-02", "message": { "kind": "letter", "content": [] }, "recipient": { "kind": "citizen", "cpr": "0101701234", "digitalPost": "connected", "postalAddress": true } }""";
    private const string Received = """{ "direction": "inbound", "message": { "kind": "everyday", "content": ["sensitive"], "arrivedBy": "ordinaryMail" }, "sender": { "kind": "business" } }""";

    [Theory]
    [InlineData(Undecided, """{ "verdict": "send" }""", "the verdict is `undecided`, not `send`")]
    [InlineData(Sent, """{ "route": "letter" }""", "`letter` names no route of the profile")]
    [InlineData(Sent, """{ "route": "remotePrint" }""", "not `remotePrint`")]
    [InlineData(Sent, """{ "route": null }""", "not none")]
    [InlineData(Undecided, """{ "route": "digitalPost" }""", "the route is none")]
    [InlineData(Sent, """{ "notRoute": "digitalPost" }""", "the route is `digitalPost")]
    [InlineData(Sent, """{ "status": "silent" }""", "the status is `permitted`")]
    [InlineData(Undecided, """{ "fallback": null }""", "the fallback is `remotePrint")]
    [InlineData(Undecided, """{ "permitted": ["digitalPost"] }""", "no route of `digitalPost` is open for certain")]
    [InlineData(Undecided, """{ "excluded": ["digitalPost"] }""", "is not excluded for certain: its status is `undecided`")]
    [InlineData(Undecided, """{ "excluded": ["sms"] }""", "names no route of the profile")]
    [InlineData(Undecided, """{ "routes": { "ordinaryMail": { "status": "permitted" } } }""", "the status is `forbidden`")]
    [InlineData(Undecided, """{ "routes": { "ordinaryMail": { "rules": ["V1"] } } }""", "`V1` is not among the rules behind it")]
    [InlineData(Sent, """{ "routes": { "remotePrint": { "duties": ["contactSender"] } } }""", "`contactSender` is not among the certain duties")]
    [InlineData(Sent, """{ "routes": { "remotePrint": { "noDuties": ["showSenderDetails"] } } }""", "`showSenderDetails` is among the duties")]
    [InlineData(Sent, """{ "duties": ["facsimileSignature"] }""", "`facsimileSignature` is not among the certain duties")]
    [InlineData(Sent, """{ "mayDuties": ["showSenderDetails"] }""", "`showSenderDetails` is not among the uncertain duties")]
    [InlineData(Sent, """{ "noDuties": ["showSenderDetails"] }""", "`showSenderDetails` is among the duties")]
    [InlineData(Sent, """{ "advice": ["nothing"] }""", "`nothing` is not among the advice")]
    [InlineData(Sent, """{ "assumed": ["message.kind"] }""", "`message.kind` is not among the assumptions that mattered")]
    [InlineData(Undecided, """{ "questions": [] }""", "there are questions: ")]
    [InlineData(Undecided, """{ "questions": ["message.urgent"] }""", "`message.urgent` is not among the questions")]
    [InlineData(Undecided, """{ "noQuestions": ["recipient.digitalPost"] }""", "`recipient.digitalPost` is among the questions")]
    [InlineData(Sent, """{ "rules": ["V18"] }""", "`V18` is not among the rules in force")]
    [InlineData(Undecided, """{ "noRules": ["V18"] }""", "`V18` is among the rules in force, or perhaps")]
    [InlineData(Undecided, """{ "remedies": [ { "message.signed": true } ] }""", "the remedies are none, not { message.signed: true }")]
    [InlineData(Sent, """{ "remedies": [] }""", "nothing is wanted")]
    [InlineData(Sent, """{ "due": { "showSenderDetails": "2026-03-02" } }""", "the last day of `showSenderDetails` is none")]
    [InlineData(Received, """{ "arrival": "permitted" }""", "the status of the channel it came by is `forbidden`")]
    public void SaysWhatCameInstead(string request, string expect, string problem)
    {
        DecisionEngine engine = TestProfiles.Engine("dk-varde");
        SyntaxNode node = JsonSyntax.Read(new SourceText("expect", Encoding.UTF8.GetBytes(expect)), JsonSyntax.LargestProfile, new DiagnosticBag())!;
        string said = string.Join("\n", Expectation.Check(node, engine.Decide(engine.Encode(request).OrThrow())));
        said.ShouldContain(problem, Case.Sensitive);
    }

    [Theory]
    [InlineData("""{ "profile": "dk-varde", "scenarios": [ { "name": "One", "given": { "direction": "outbound", "recipient": { "cpr": 101701234 } }, "expects": {} } ] }""")]
    [InlineData("""{ "profile": "dk-varde", "scenarios": [ { "name": "One", "given": { "direction": "outbound" }, "expect": { "verdict": "0101701234" } } ] }""")]
    [InlineData("""{ "profile": "dk-varde" }""")]
    [InlineData("""[]""")]
    public void AFileThatIsNoneIsRefusedWithoutAWordOfIt(string json)
    {
        DiagnosticBag diagnostics = new();
        ScenarioFile.Read(Encoding.UTF8.GetBytes(json), "file", diagnostics).ShouldBeNull();
        diagnostics.Sorted().ShouldNotBeEmpty();
        string.Join("\n", diagnostics.Sorted()).ShouldNotContain("101701234");
    }
}
