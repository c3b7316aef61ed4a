using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kanalvalg.Tests.Hosting;

/// <summary>A host starts by good profiles alone, and what it says of bad ones lets their author mend them.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_host_with_broken_profiles_does_not_start_and_says_every_problem_with_its_place()
    {
        MemoryFiles files = new MemoryFiles()
            .Write("profiles/a.profile.json", TestProfile.Of(1).Replace("\"when\": {}", "\"when\": { \"recipient.knd\": \"citizen\", \"message.kind\": \"leter\" }", StringComparison.Ordinal))
            .Write("profiles/b.profile.json", TestProfile.Child("1", "dk-nowhere"));
        OptionsValidationException failure = await Should.ThrowAsync<OptionsValidationException>(() => Start(options =>
        {
            options.BuiltIn.Add("dk-vrde");
            options.FileProvider = files;
            options.Files.Add("profiles/*.profile.json");
            options.Files.Add("missing.json");
            options.AddProfile("database", () => throw new TimeoutException("no answer in 5 s"));
        }));
        Approval.Check("start-with-broken-profiles.txt", failure.Message);
    }

    [Fact]
    public async Task A_broken_profile_mended_by_what_the_message_says_starts()
    {
        MemoryFiles files = new();
        string broken = TestProfile.Of(1).Replace("\"when\": {}", "\"when\": { \"recipient.knd\": \"citizen\" }", StringComparison.Ordinal);
        files.Write("a.json", broken);
        OptionsValidationException failure = await Should.ThrowAsync<OptionsValidationException>(() => Start(Options));
        failure.Message.ShouldContain("did you mean `recipient.kind`?");
        string[] place = failure.Message.Split('\n')[1].Split(':');
        place[0].ShouldBe("a.json");
        broken.Split('\n')[int.Parse(place[1]) - 1][(int.Parse(place[2]) - 1)..].ShouldStartWith("\"recipient.knd\"");

        files.Write("a.json", broken.Replace("recipient.knd", "recipient.kind", StringComparison.Ordinal));
        await Start(Options);

        void Options(KanalvalgOptions options)
        {
            options.FileProvider = files;
            options.Files.Add("a.json");
        }
    }

    public static TheoryData<string, string> BadConfigurations => new()
    {
        { """{ "Kanalvalg": { "BuiltIn": ["dk-varde"], "Fils": ["a.json"] } }""", "configuration `Kanalvalg:Fils` is no setting; there are: BuiltIn, Files" },
        { """{ "Kanalvalg": { "BuiltIn": ["dk-varde"], "ReloadOnChange": "maybe" } }""", "configuration `Kanalvalg:ReloadOnChange` must be true or false" },
        { """{ "Kanalvalg": { "BuiltIn": ["dk-varde"], "PollingInterval": "often" } }""", "configuration `Kanalvalg:PollingInterval` must be a time span such as 00:00:10" },
        { """{ "Kanalvalg": { "BuiltIn": ["dk-varde"], "PollingInterval": "00:00:00" } }""", "PollingInterval must lie between 10 milliseconds and a day" },
        { """{ "Kanalvalg": { "BuiltIn": ["dk-varde"], "ReloadDelay": "-00:00:01" } }""", "ReloadDelay must lie between nothing and a minute" },
        { """{ "Kanalvalg": { "BuiltIn": ["dk-varde"], "Default": "dk-nyborg" } }""", "Default names `dk-nyborg`, and there is no such profile; there are: dk-varde" },
        { """{ "Kanalvalg": { "Files": "profiles/*/a.json" } }""", "Files has `profiles/*/a.json`, but only the last part of a path may hold `*`" },
        { """{ "Kanalvalg": { "Files": ["nowhere/*.json"] } }""", "nowhere/*.json: no file is of this name" },
        { """{ "Kanalvalg": { "Files": [""] } }""", "Files has an empty path" },
        { """{ "Kanalvalg": { } }""", "there is no profile: name some in BuiltIn, Files or Sources; built in are: " },
        { """{ }""", "there is no profile: name some in BuiltIn, Files or Sources; built in are: " },
    };

    [Theory]
    [MemberData(nameof(BadConfigurations))]
    public async Task A_configuration_that_cannot_be_meant_is_said_at_start(string json, string expected) =>
        (await Should.ThrowAsync<OptionsValidationException>(() => Start(json))).Message.ShouldContain(expected);

    [Fact]
    public async Task Two_texts_of_one_profile_from_one_day_are_said_at_start()
    {
        OptionsValidationException failure = await Should.ThrowAsync<OptionsValidationException>(() => Start(options =>
        {
            options.AddProfile("one", () => System.Text.Encoding.UTF8.GetBytes(TestProfile.Of(1)));
            options.AddProfile("two", () => System.Text.Encoding.UTF8.GetBytes(TestProfile.Of(2)));
        }));
        failure.Message.ShouldContain("`one` and `two` both are `test` from the same day, so none of them can be picked");
    }

    [Fact]
    public async Task Options_come_from_configuration_and_from_code_together()
    {
        HostApplicationBuilder builder = Builder();
        builder.Configuration.AddJsonStream(Json("""{ "Kanalvalg": { "BuiltIn": "dk-varde", "Default": "dk-nyborg", "reloadOnChange": "false", "PollingInterval": "" } }"""));
        builder.Services.AddKanalvalg(builder.Configuration.GetSection(KanalvalgOptions.SectionName)).Configure(options => options.BuiltIn.Add("dk-nyborg"));
        using IHost host = builder.Build();
        await host.StartAsync();
        IKanalvalg kanalvalg = host.Services.GetRequiredService<IKanalvalg>();
        kanalvalg.Profiles.Engines.Select(engine => engine.Profile.Id).ShouldBe(["dk-nyborg", "dk-varde"]);
        kanalvalg.Profiles.Get().Profile.Id.ShouldBe("dk-nyborg");
        host.Services.GetRequiredService<IOptions<KanalvalgOptions>>().Value.ReloadOnChange.ShouldBeFalse();
    }

    [Fact]
    public async Task A_host_that_has_started_has_said_what_it_serves()
    {
        using MemoryLog log = new();
        HostApplicationBuilder builder = Builder();
        builder.Logging.AddProvider(log);
        builder.Services.AddKanalvalg(options => options.BuiltIn.Add("dk-varde"));
        builder.Services.AddKanalvalg("second", options => options.BuiltIn.Add("dk-nyborg"));
        using IHost host = builder.Build();
        await host.StartAsync();
        (log.Count("profile `dk-varde` "), log.Count("profile `dk-nyborg` ")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Each_name_has_options_and_profiles_of_its_own()
    {
        HostApplicationBuilder builder = Builder();
        builder.Services.AddKanalvalg(options => options.BuiltIn.Add("dk-varde"));
        builder.Services.AddKanalvalg("second", options => options.BuiltIn.Add("dk-nyborg"));
        using IHost host = builder.Build();
        await host.StartAsync();
        host.Services.GetRequiredService<IKanalvalg>().Profiles.Get().Profile.Id.ShouldBe("dk-varde");
        host.Services.GetRequiredKeyedService<IKanalvalg>("second").Profiles.Get().Profile.Id.ShouldBe("dk-nyborg");
    }

    [Fact]
    public async Task A_name_whose_options_are_bad_stops_the_host_and_is_named()
    {
        HostApplicationBuilder builder = Builder();
        builder.Services.AddKanalvalg(options => options.BuiltIn.Add("dk-varde"));
        builder.Services.AddKanalvalg("second", options => options.BuiltIn.Add("dk-nowhere"));
        using IHost host = builder.Build();
        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message.ShouldStartWith("kanalvalg `second` cannot start:\ndk-nowhere: ");
    }

    [Fact]
    public async Task A_source_is_read_once_at_start()
    {
        int reads = 0;
        HostApplicationBuilder builder = Builder();
        builder.Services.AddKanalvalg(options => options.AddProfile("database", () =>
        {
            Interlocked.Increment(ref reads);
            return System.Text.Encoding.UTF8.GetBytes(TestProfile.Of(4));
        }));
        using IHost host = builder.Build();
        await host.StartAsync();
        TestProfile.VersionOf(host.Services.GetRequiredService<IKanalvalg>().Decide(TestProfile.Request)).ShouldBe(4);
        reads.ShouldBe(1);
    }

    [Fact]
    public void Without_a_host_the_first_use_says_what_is_wrong()
    {
        using Provider provider = Provider.Of(options => options.BuiltIn.Add("dk-nowhere"));
        Should.Throw<OptionsValidationException>(() => provider.Kanalvalg).Message.ShouldContain("dk-nowhere: there is no built-in profile of this id");
    }

    private static HostApplicationBuilder Builder() => Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });

    private static MemoryStream Json(string json) => new(System.Text.Encoding.UTF8.GetBytes(json));

    private static Task Start(Action<KanalvalgOptions> configure)
    {
        HostApplicationBuilder builder = Builder();
        builder.Services.AddKanalvalg(configure);
        return StartAndStop(builder);
    }

    private static Task Start(string json)
    {
        HostApplicationBuilder builder = Builder();
        builder.Configuration.AddJsonStream(Json(json));
        builder.Services.AddKanalvalg(builder.Configuration.GetSection(KanalvalgOptions.SectionName));
        return StartAndStop(builder);
    }

    private static async Task StartAndStop(HostApplicationBuilder builder)
    {
        using IHost host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
