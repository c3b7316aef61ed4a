using System.Text.Json;

namespace Kanalvalg.Tests.Requests;

/// <summary>A typed request and the same request in JSON are one scenario, and the words of the typed model are the catalogue's.</summary>
public sealed class TypedRequestTests
{
    private static readonly DecisionEngine Engine = TestProfiles.Engine("dk-nyborg");

    [Fact]
    public void TypedAndJsonAreTheSameScenario()
    {
        Scenario typed = Engine.Encode(new DecisionRequest
        {
            Direction = Direction.Outbound,
            Actor = Actor.Councillor,
            At = new DateTime(2026, 3, 2, 23, 59, 0),
            Wanted = "digitalPost/outlook",
            Message = new Message
            {
                Kind = MessageKind.Acknowledgement,
                Content = ContentCategories.Health | ContentCategories.CprNumber,
                Subject = "Svar til Prøve Eksempelsen",
                SignatureRequired = Fact<bool>.Unknown,
                JournalDuty = true,
                DataSubjects = 3,
                QuotesOriginal = true,
            },
            InReplyTo = new InReplyTo { ArrivedBy = Channel.Sms, Content = ContentCategories.None, At = new DateTime(2026, 3, 1) },
            Sender = new Sender { Email = "anna@nyborg.dk" },
            Recipient = Recipient.Citizen(CprNumber.Parse("010170-1234"), DigitalPostStatus.Exempt) with
            {
                Name = "Prøve Eksempelsen",
                Checked = RecipientCheck.Matched,
                PNumber = PNumber.Parse("1003388394"),
                Count = 2,
                SecureMail = Fact<SecureMailStatus>.Unknown,
            },
            Systems = [SendingSystem.Outlook],
            Facts = new Dictionary<string, FactInput> { ["message.urgent"] = true, ["recipient.abroad"] = FactInput.Unknown },
        }).OrThrow();
        Scenario json = Engine.Encode("""
            { "direction": "outbound", "actor": "councillor", "at": "2026-03-02T23:59:00+01:00", "wanted": "digitalPost/outlook",
              "message": { "kind": "acknowledgement", "content": ["health", "cprNumber"], "subject": { "text": "Svar til Prøve Eksempelsen" }, "signatureRequired": null,
                "journalDuty": true, "dataSubjects": 3, "quotesOriginal": true, "urgent": true },
              "inReplyTo": { "arrivedBy": "sms", "content": [], "at": "2026-03-01" },
              "sender": { "email": "anna@nyborg.dk" },
              "recipient": { "kind": "citizen", "cpr": "010170-1234", "digitalPost": "exempt", "name": "Prøve Eksempelsen", "checked": "matched", "pNumber": "1003388394", "count": 2, "secureMail": null, "abroad": null },
              "systems": ["outlook"] }
            """).OrThrow();
        typed.ShouldBe(json);
        Engine.Decide(typed).ToJson(Language.Danish).ShouldBe(Engine.Decide(json).ToJson(Language.Danish));
    }

    [Theory]
    [InlineData("actor", typeof(Actor))]
    [InlineData("message.kind", typeof(MessageKind))]
    [InlineData("message.content", typeof(ContentCategories))]
    [InlineData("inReplyTo.content", typeof(ContentCategories))]
    [InlineData("message.subject.holds", typeof(SubjectContents))]
    [InlineData("recipient.kind", typeof(PartyKind))]
    [InlineData("sender.kind", typeof(PartyKind))]
    [InlineData("recipient.digitalPost", typeof(DigitalPostStatus))]
    [InlineData("sender.digitalPost", typeof(DigitalPostStatus))]
    [InlineData("recipient.secureMail", typeof(SecureMailStatus))]
    [InlineData("sender.secureMail", typeof(SecureMailStatus))]
    [InlineData("recipient.address", typeof(KnownAddress))]
    [InlineData("recipient.identifier", typeof(IdentifierKind))]
    [InlineData("recipient.checked", typeof(RecipientCheck))]
    [InlineData("recipient.mailbox", typeof(ReceivingMailbox))]
    public void WordsStandInTheOrderOfTheCatalogue(string fact, Type words)
    {
        IEnumerable<string> names = Enum.GetNames(words).Where(name => name != "None" || fact is not ("message.content" or "inReplyTo.content" or "message.subject.holds"));
        names.Select(JsonNamingPolicy.CamelCase.ConvertName).ShouldBe(FactCatalog.Find(fact)!.Values);
    }

    [Fact]
    public void WhatIsWrongIsAllSaidAtOnce()
    {
        ScenarioResult result = Engine.Encode(new DecisionRequest
        {
            Direction = Direction.Inbound,
            Wanted = "0101701234",
            Message = new Message { Kind = (MessageKind)99, ArrivedBy = new Channel("0101701234"), DataSubjects = -1 },
            Systems = [new SendingSystem("0101701234")],
            Facts = new Dictionary<string, FactInput> { ["0101701234"] = true, ["message.urgent"] = "0101701234" },
        });
        result.Problems.Select(problem => problem.Code).Order().ShouldBe(["KV0901", "KV0902", "KV0902", "KV0902", "KV0902", "KV0902", "KV0915"]);
        string.Join("\n", result.Problems).ShouldNotContain("0101701234");
    }

    [Theory]
    [InlineData(9007199254740992, true)]
    [InlineData(9007199254740993, false)]
    [InlineData(long.MaxValue, false)]
    public void ANumberIsNoLargerThanJsonCanSay(long number, bool isGood)
    {
        DecisionRequest request = new() { Direction = Direction.Outbound, Facts = new Dictionary<string, FactInput> { ["message.dataSubjects"] = number } };
        Engine.Encode(request).Problems.Count.ShouldBe(isGood ? 0 : 1);
        Engine.Encode($$"""{ "direction": "outbound", "message": { "dataSubjects": {{number}} } }""").Problems.Count.ShouldBe(isGood ? 0 : 1);
    }

    [Fact]
    public void AFactThatIsSaidTwiceIsAProblemEvenIfItIsTheSame()
    {
        ScenarioResult result = Engine.Encode(new DecisionRequest
        {
            Direction = Direction.Outbound,
            Message = new Message { Urgent = true, Signed = Fact<bool>.Unknown },
            Facts = new Dictionary<string, FactInput> { ["message.urgent"] = true, ["message.signed"] = true, ["message.journalised"] = true },
        });
        result.Problems.Select(problem => (problem.Code, problem.Path)).ShouldBe([("KV0905", "$.message.urgent"), ("KV0905", "$.message.signed")], ignoreOrder: true);
    }

    [Fact]
    public void NothingOfARequestIsPrinted()
    {
        DecisionRequest request = new()
        {
            Direction = Direction.Outbound,
            Message = new Message { Subject = "Hemmelig overskrift" },
            Recipient = new Recipient { Name = "Prøve Eksempelsen", Email = "proeve@eksempel.example", Identifier = CprNumber.Parse("0101701234") },
        };
        string printed = $"{request} {request.Message} {request.Recipient} {request.Recipient.Identifier}";
        printed.ShouldNotContain("Hemmelig");
        printed.ShouldNotContain("Eksempelsen");
        printed.ShouldNotContain("eksempel.example");
        printed.ShouldNotContain("1234");
    }
}
