namespace Kanalvalg.Samples.Tests.WebApi;

/// <summary>What is traced and counted leaves the sample by OpenTelemetry.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_decision_is_exported_as_a_span_under_its_request()
    {
        using WebApiProcess api = new("console");
        using HttpResponseMessage answer = await api.PostAsync("/profiles/dk-varde/decisions", """{ "direction": "outbound", "recipient": { "kind": "citizen", "name": "Viggo Xylander", "cpr": "0101701234" } }""");
        answer.EnsureSuccessStatusCode();
        await Until(() => api.Output.Contains("Microsoft.AspNetCore.Hosting.HttpRequestIn", StringComparison.Ordinal));
        api.Output.ShouldContain("Activity.DisplayName:        kanalvalg.decide");
        api.Output.ShouldContain("kanalvalg.profile.id: dk-varde");
        api.Output.ShouldNotContain("0101701234");
        api.Output.ShouldNotContain("Xylander");
    }

    private static async Task Until(Func<bool> isSo)
    {
        for (int i = 0; i < 600 && !isSo(); i++)
        {
            await Task.Delay(100);
        }

        isSo().ShouldBeTrue();
    }
}
