namespace Kanalvalg.Tests.House;

/// <summary>What the library promises is text that someone agreed to: a change of it is seen.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void IsAsApproved() => Approval.Check("PublicApi.txt", PublicApi.Of(typeof(DecisionEngine).Assembly));
}
