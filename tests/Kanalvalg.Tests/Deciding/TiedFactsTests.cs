namespace Kanalvalg.Tests.Deciding;

/// <summary>Facts that never change alone, since one is worked out from the other or what cannot occur ties them together.</summary>
public sealed class TiedFactsTests
{
    [Fact]
    public void A_duty_that_hangs_on_facts_worked_out_from_each_other_names_them_all()
    {
        DecisionRequest request = new() { Direction = Direction.Outbound, Message = new Message { Content = ContentCategories.None }, Recipient = new Recipient { Email = "anna@varde.dk" } };
        StepOf(TestProfiles.Engine("dk-varde").Decide(request), "showSenderDetails").DependsOn.ShouldBe(["recipient.kind", "recipient.internal"]);
    }

    [Fact]
    public void A_duty_that_hangs_on_facts_tied_by_what_cannot_occur_names_them_all()
    {
        DecisionEngine engine = DecisionEngine.Compile(ProfileReader.Read("""
            {
              "format": 1, "id": "tied", "version": "1", "title": { "en": "Signed and journalised at once" }, "silent": "permit",
              "routes": [ { "id": "letter" } ],
              "duties": { "register": { "actor": "sender", "phase": "after", "text": { "en": "register it" } } },
              "impossible": [ { "message.signed": true, "message.journalised": false }, { "message.signed": false, "message.journalised": true } ],
              "rules": [ { "id": "R", "when": { "message.signed": true }, "then": { "oblige": ["register"] } } ]
            }
            """).Profile!);
        StepOf(engine.Decide(new DecisionRequest { Direction = Direction.Outbound }), "register").DependsOn.ShouldBe(["message.signed", "message.journalised"]);
    }

    private static Step StepOf(Decision decision, string duty)
    {
        Step step = decision.Steps.Single(step => step.Duty == duty);
        step.Certain.ShouldBeFalse();
        return step;
    }
}
