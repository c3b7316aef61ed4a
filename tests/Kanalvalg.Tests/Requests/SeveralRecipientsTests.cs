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
    public void WithoutRecipientsThereIsNothingToSend() => Decide().Verdict.ShouldBe(Verdict.NotRegulated);

    private static RecipientsDecision Decide(params Fact<DigitalPostStatus>[] mailboxes) => TestProfiles.Engine("dk-varde").DecideAll(
        Letter, [.. mailboxes.Select(mailbox => Recipient.Citizen(CprNumber.Parse("0101701234"), mailbox) with { PostalAddress = true })]);
}
