using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace Kanalvalg.Tests.Hosting;

/// <summary>The health check tells of an edit that waits to be mended, and of a profile that has run out.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Health_is_degraded_while_the_last_good_profile_stands_in()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1));
        using Provider provider = Provider.Of(
            options =>
            {
                options.FileProvider = files;
                options.Files.Add("a.json");
            },
            services => services.AddHealthChecks().AddKanalvalg(tags: ["ready"]));
        HealthReportEntry good = await Check(provider);
        good.Status.ShouldBe(HealthStatus.Healthy);
        good.Tags.ShouldBe(["ready"]);
        good.Data["profile.test"].ShouldBe("1");

        provider.AfterReload(() => files.Write("a.json", TestProfile.Bad(5)));
        HealthReportEntry bad = await Check(provider);
        bad.Status.ShouldBe(HealthStatus.Degraded);
        bad.Description.ShouldNotBeNull().ShouldContain("a.json:6:77: KV0301: `recipient.knd` is no fact");
        bad.Data["profile.test"].ShouldBe("1");

        provider.AfterReload(() => files.Write("a.json", TestProfile.Of(2)));
        (await Check(provider)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Health_is_degraded_when_a_profile_has_no_text_for_today()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 12, 31, 12, 0, 0, TimeSpan.Zero));
        using Provider provider = Provider.Of(
            options => options.AddProfile("a", () => Encoding.UTF8.GetBytes(TestProfile.Of(1, head: "\"inForce\": { \"until\": \"2026-12-31\" },"))),
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.AddHealthChecks().AddKanalvalg();
            });
        (await Check(provider)).Status.ShouldBe(HealthStatus.Healthy);
        clock.Advance(TimeSpan.FromDays(1));
        HealthReportEntry over = await Check(provider);
        over.Status.ShouldBe(HealthStatus.Degraded);
        over.Description.ShouldBe("test: no text of the profile is in force today");
    }

    [Fact]
    public async Task A_named_one_has_a_check_of_its_own_and_one_that_cannot_be_served_is_unhealthy()
    {
        using Provider provider = Provider.With(services =>
        {
            services.AddKanalvalg("good", options => options.BuiltIn.Add("dk-varde"));
            services.AddKanalvalg("bad", options => options.BuiltIn.Add("dk-nowhere"));
            services.AddHealthChecks().AddKanalvalg("good").AddKanalvalg("bad");
        });
        HealthReport report = await provider.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        report.Entries["kanalvalg:good"].Status.ShouldBe(HealthStatus.Healthy);
        report.Entries["kanalvalg:bad"].Status.ShouldBe(HealthStatus.Unhealthy);
    }

    private static async Task<HealthReportEntry> Check(Provider provider) =>
        (await provider.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["kanalvalg"];
}
