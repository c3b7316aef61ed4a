namespace Kanalvalg.Tests.Requests;

/// <summary>Several recipients of one message: each decided on its own, and a route for all must be open for each.</summary>
public sealed class SeveralRecipientsTests
{
    private static readonly DecisionRequest Letter = new()
    {
        Direction = Direction.Outbound,
        Message = new Message { Kind = MessageKind.Letter, Content = ContentCategories.Sensitive },
    };

    [Fact]
    public void ARouteForAllIsOpenForEach()
    {
        RecipientsDecision both = Decide(DigitalPostStatus.Connected, DigitalPostStatus.Exempt);
        both.Each.Select(one => one.Route!.Value.Channel).ShouldBe([Channel.DigitalPost, Channel.RemotePrint]);
        both.Verdict.ShouldBe(Verdict.Send);
        both.Route!.Value.Channel.ShouldBe(Channel.RemotePrint);
        both.Open.ShouldAllBe(route => both.Each.All(one => one.WhyNot(RouteSelector.Of(route.Id)).Single().IsOpen));
    }

    [Fact]
    public void TheirNumberIsAFactOfEach() =>
        Decide(DigitalPostStatus.Connected, DigitalPostStatus.Connected).Each.ShouldAllBe(one => one.Route!.Value.Id == "digitalPost/doc2mail");

    [Fact]
    public void ADoubtAboutOneIsADoubtAboutAll()
    {
        RecipientsDecision decision = Decide(DigitalPostStatus.Connected, Fact<DigitalPostStatus>.Unknown);
        decision.Verdict.ShouldBe(Verdict.Undecided);
        decision.Route.ShouldBeNull();
        decision.Fallback!.Value.Channel.ShouldBe(Channel.RemotePrint);
    }

    [Fact]
    public void WhoCannotBeReachedBlocksAllWhateverIsUnknownOfAnother()
    {
        RecipientsDecision decision = All(Citizen(DigitalPostStatus.Exempt) with { PostalAddress = false }, Citizen(Fact<DigitalPostStatus>.Unknown));
        decision.Each.Select(one => one.Verdict).ShouldBe([Verdict.Blocked, Verdict.Undecided]);
        decision.Verdict.ShouldBe(Verdict.Blocked);
        decision.Fallback.ShouldBeNull();
    }

    [Fact]
    public void TheOnlyRouteLeftIsSentByWhateverIsUnknownOfAnother()
    {
        DecisionRequest request = Letter with { Systems = [SendingSystem.Doc2Mail] };
        RecipientsDecision decision = TestProfiles.Engine("dk-varde").DecideAll(request, [Citizen(DigitalPostStatus.Exempt), Citizen(Fact<DigitalPostStatus>.Unknown)]);
        decision.Each.Select(one => one.Verdict).ShouldBe([Verdict.Send, Verdict.Undecided]);
        decision.Verdict.ShouldBe(Verdict.Send);
        decision.Route!.Value.Id.ShouldBe("remotePrint/doc2mail");
    }

    [Fact]
    public void ARouteLeftToAPersonIsNotBlocked()
    {
        DecisionEngine engine = DecisionEngine.Compile(ProfileReader.Read("""
            {
              "format": 1, "id": "left", "version": "1", "title": { "en": "One route is left to a person" }, "silent": "undecided",
              "routes": [ { "id": "digitalPost" }, { "id": "letter" }, { "id": "phone" } ],
              "rules": [
                { "id": "connected", "when": { "recipient.digitalPost": "connected" }, "then": { "permit": ["digitalPost"], "forbid": ["letter"] } },
                { "id": "exempt", "when": { "recipient.digitalPost": "exempt" }, "then": { "permit": ["letter"], "forbid": ["digitalPost"] } } ]
            }
            """).Profile!);
        RecipientsDecision decision = engine.DecideAll(Letter, [Citizen(DigitalPostStatus.Connected), Citizen(DigitalPostStatus.Exempt)]);
        decision.Each.ShouldAllBe(one => one.Verdict == Verdict.Send);
        decision.Verdict.ShouldBe(Verdict.Undecided);
        decision.Fallback.ShouldBeNull();
    }

    [Fact]
    public void WithoutRecipientsThereIsNothingToSend() => Decide().Verdict.ShouldBe(Verdict.NotRegulated);

    private static RecipientsDecision Decide(params Fact<DigitalPostStatus>[] mailboxes) => All([.. mailboxes.Select(Citizen)]);

    private static RecipientsDecision All(params Recipient[] recipients) => TestProfiles.Engine("dk-varde").DecideAll(Letter, recipients);

    private static Recipient Citizen(Fact<DigitalPostStatus> mailbox) => Recipient.Citizen(CprNumber.Parse("0101701234"), mailbox) with { PostalAddress = true };
}
