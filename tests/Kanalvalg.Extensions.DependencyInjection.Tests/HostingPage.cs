using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Kanalvalg.Tests.Hosting;

/// <summary>The code of docs/hosting.md, run.</summary>
public sealed class HostingPage
{
    public static string Choose(IKanalvalg kanalvalg, DecisionRequest request)
    {
        Decision decision = kanalvalg.Decide(request);
        return decision.Verdict == Verdict.Send ? decision.Route.ToString()! : decision.ToText(Language.English);
    }

    public static string ChooseFromJson(IKanalvalg kanalvalg, ReadOnlyMemory<byte> utf8Json)
    {
        DecisionResult result = kanalvalg.Decide(utf8Json, profile: "dk-varde");
        return result.Succeeded ? result.Decision.ToJson(Language.Danish) : string.Join("\n", result.Problems);
    }

    public static IReadOnlyList<Decision> DecideTogether(IKanalvalg kanalvalg, IEnumerable<DecisionRequest> requests)
    {
        DecisionEngine engine = kanalvalg.Profiles.Get("dk-varde");
        return [.. requests.Select(engine.Decide)];
    }

    [Fact]
    public async Task Registers_and_decides()
    {
        using HostingFolder folder = new();
        HostApplicationBuilder builder = folder.Builder();
        builder.Services.AddKanalvalg(builder.Configuration.GetSection(KanalvalgOptions.SectionName));
        builder.Services.AddHealthChecks().AddKanalvalg();
        using IHost host = builder.Build();
        await host.StartAsync();
        IKanalvalg kanalvalg = host.Services.GetRequiredService<IKanalvalg>();
        kanalvalg.Profiles.Engines.Select(engine => engine.Profile.Id).ShouldBe(["dk-varde", "test"]);
        DecisionRequest request = new() { Direction = Direction.Outbound, Recipient = Recipient.Citizen(CprNumber.Parse("010170-1234"), DigitalPostStatus.Connected), Message = new Message { Kind = MessageKind.Letter } };
        Choose(kanalvalg, request).ShouldStartWith("digitalPost/");
        ChooseFromJson(kanalvalg, "{ \"direction\": \"outbound\" }"u8.ToArray()).ShouldContain("\"verdict\"");
        ChooseFromJson(kanalvalg, "{}"u8.ToArray()).ShouldContain("direction");
        DecideTogether(kanalvalg, [request, request]).Count.ShouldBe(2);
        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        health.Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public void Configuration_and_code_go_together()
    {
        using HostingFolder folder = new();
        Database database = new();
        HostApplicationBuilder builder = folder.Builder();
        builder.Services.AddKanalvalg(builder.Configuration.GetSection("Kanalvalg"))
            .Configure(options => options.AddProfile("case-system", () => database.ReadProfile()));
        using IHost host = builder.Build();
        host.Services.GetRequiredService<IKanalvalg>().Profiles.Find("case").ShouldNotBeNull();
    }

    [Fact]
    public void A_name_is_a_keyed_service()
    {
        using HostingFolder folder = new();
        HostApplicationBuilder builder = folder.Builder();
        builder.Services.AddKanalvalg("archive", options => options.BuiltIn.Add("no-archive-routine"));
        builder.Services.AddTransient<ArchiveJob>();
        using IHost host = builder.Build();
        host.Services.GetRequiredService<ArchiveJob>().Profile.ShouldBe("no-archive-routine");
    }

    private sealed class Database
    {
        private readonly byte[] _profile = System.Text.Encoding.UTF8.GetBytes(TestProfile.Of(3, "case"));

        public ReadOnlyMemory<byte> ReadProfile() => _profile;
    }
}

public sealed class ArchiveJob([FromKeyedServices("archive")] IKanalvalg kanalvalg)
{
    public string Profile => kanalvalg.Profiles.Get().Profile.Id;
}
