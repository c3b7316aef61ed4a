using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kanalvalg.Tests.Hosting;

/// <summary>Which profile decides: by id, and by the day of the communication.</summary>
public sealed class PickingTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2024-12-31", "1", "KV0916")]
    [InlineData("2025-01-01", "1", null)]
    [InlineData("2025-12-31", "1", null)]
    [InlineData("2026-01-01", "2", null)]
    [InlineData("2026-05-31T23:59:00+02:00", "2", null)]
    [InlineData("2026-12-31", "2", null)]
    [InlineData("2027-01-01", "3", null)]
    [InlineData(null, "2", null)]
    public void The_day_of_a_request_picks_the_text(string? at, string version, string? code)
    {
        using Provider provider = Dated();
        string day = at is null ? "" : $$""", "at": "{{at}}" """;
        DecisionResult result = provider.Kanalvalg.Decide(Encoding.UTF8.GetBytes($$"""{ "message": { "kind": "letter" }, "direction": "outbound"{{day}} }"""));
        result.Profile.Version.ShouldBe(version);
        result.Problems.Select(problem => problem.Code).ShouldBe(code is null ? [] : [code]);
        if (at is not null && code is null)
        {
            DecisionRequest typed = TestProfile.Request with { At = DateTime.Parse(at[..10]) };
            provider.Kanalvalg.Decide(typed).Profile.Version.ShouldBe(version);
            provider.Kanalvalg.DecideAll(typed, [new Recipient()]).Each[0].Profile.Version.ShouldBe(version);
        }
    }

    [Theory]
    [InlineData("""{ "at": 3, "direction": "outbound" }""")]
    [InlineData("""{ "at": "soon", "direction": "outbound" }""")]
    [InlineData("""{ "message": { "at": "2025-03-01" }, "direction": "outbound" }""")]
    [InlineData("""{ "at": """)]
    [InlineData("\u0000")]
    [InlineData("")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void A_day_that_cannot_be_read_is_the_text_of_today_and_its_engine_says_what_is_wrong(string json)
    {
        using Provider provider = Dated();
        DecisionResult result = provider.Kanalvalg.Decide(Encoding.UTF8.GetBytes(json));
        result.Profile.Version.ShouldBe("2");
        result.Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void Where_there_are_several_a_profile_is_named_or_a_default()
    {
        using Provider provider = Provider.Of(options =>
        {
            options.BuiltIn.Add("dk-varde");
            options.BuiltIn.Add("dk-nyborg");
        });
        provider.Kanalvalg.Decide(TestProfile.Request, "dk-nyborg").Profile.Id.ShouldBe("dk-nyborg");
        Should.Throw<ArgumentException>(() => provider.Kanalvalg.Decide(TestProfile.Request)).Message.ShouldContain("the options name no default; there are: dk-varde, dk-nyborg");
        ArgumentException failure = Should.Throw<ArgumentException>(() => provider.Kanalvalg.Decide(TestProfile.Request, "0101701234"));
        failure.Message.ShouldContain("there is no profile of this id; there are: dk-varde, dk-nyborg");
        failure.Message.ShouldNotContain("0101701234");
        provider.Kanalvalg.Profiles.Find("dk-nowhere").ShouldBeNull();
    }

    [Fact]
    public void A_set_that_is_held_goes_on_deciding_by_its_texts()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1));
        using Provider provider = Provider.Of(options =>
        {
            options.FileProvider = files;
            options.Files.Add("a.json");
        });
        ProfileSet held = provider.Kanalvalg.Profiles;
        provider.AfterReload(() => files.Write("a.json", TestProfile.Of(2)));
        TestProfile.VersionOf(held.Get().Decide(TestProfile.Request)).ShouldBe(1);
    }

    [Fact]
    public void A_source_can_be_the_base_of_another_and_of_a_file()
    {
        MemoryFiles files = new MemoryFiles().Write("child.json", TestProfile.Child("7", "database", "child"));
        using Provider provider = Provider.Of(options =>
        {
            options.FileProvider = files;
            options.Files.Add("child.json");
            options.AddProfile("database", () => Encoding.UTF8.GetBytes(TestProfile.Of(4, "base")));
            options.AddProfile("other", () => Encoding.UTF8.GetBytes(TestProfile.Child("8", "database", "other")));
        });
        provider.Kanalvalg.Decide(TestProfile.Request, "child").Rules.ShouldHaveSingleItem().Id.ShouldBe("R4");
        provider.Kanalvalg.Decide(TestProfile.Request, "other").Rules.ShouldHaveSingleItem().Id.ShouldBe("R4");
    }

    [Fact]
    public void A_host_can_make_engines_its_own_way()
    {
        int made = 0;
        using Provider provider = Provider.Of(options =>
        {
            options.BuiltIn.Add("dk-varde");
            options.Compile = profile =>
            {
                made++;
                return DecisionEngine.Compile(profile);
            };
        });
        provider.Kanalvalg.Decide(TestProfile.Request).Profile.Id.ShouldBe("dk-varde");
        made.ShouldBe(1);
    }

    private static Provider Dated() => Provider.Of(
        options =>
        {
            options.AddProfile("2025", () => Encoding.UTF8.GetBytes(TestProfile.Of(1, head: "\"inForce\": { \"from\": \"2025-01-01\" },")));
            options.AddProfile("2026", () => Encoding.UTF8.GetBytes(TestProfile.Of(2, head: "\"inForce\": { \"from\": \"2026-01-01\" },")));
            options.AddProfile("2027", () => Encoding.UTF8.GetBytes(TestProfile.Of(3, head: "\"inForce\": { \"from\": \"2027-01-01\" },")));
        },
        services => services.AddSingleton<TimeProvider>(Clock));
}
