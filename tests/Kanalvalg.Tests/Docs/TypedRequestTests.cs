namespace Kanalvalg.Tests.Docs;

/// <summary>What the README shows of the typed API compiles and does what it says.</summary>
public sealed class TypedRequestTests
{
    [Fact]
    public void ReadmeExampleDecides()
    {
        List<Route> host = [];

        // README: typed
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Varde);
        Decision decision = engine.Decide(new DecisionRequest
        {
            Direction = Direction.Outbound,
            Message = new Message { Kind = MessageKind.Letter, Content = ContentCategories.Sensitive, Subject = "Svar på din ansøgning" },
            Recipient = Recipient.Citizen(CprNumber.Parse("010170-1234"), DigitalPostStatus.Connected),
        });
        if (decision.Verdict == Verdict.Send && decision.Route is { } route)
        {
            host.Add(route);
        }
        // README: end

        host.ShouldHaveSingleItem().Channel.ShouldBe(Channel.DigitalPost);
    }
}
