using Kanalvalg.Tests.House;

namespace Kanalvalg.Tests.Hosting;

/// <summary>What the package promises is text that someone agreed to: a change of it is seen.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void IsAsApproved() => Approval.Check("PublicApi.txt", PublicApi.Of(typeof(IKanalvalg).Assembly));
}
