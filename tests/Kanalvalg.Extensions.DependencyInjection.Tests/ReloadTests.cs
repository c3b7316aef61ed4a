using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kanalvalg.Tests.Hosting;

/// <summary>An edit takes effect whole or not at all.</summary>
public sealed class ReloadTests
{
    [Fact]
    public void A_good_edit_takes_effect_and_is_said()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1));
        using Provider provider = Over(files);
        int told = 0;
        provider.Kanalvalg.GetReloadToken().RegisterChangeCallback(_ => Interlocked.Increment(ref told), null);
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(1);
        provider.AfterReload(() => files.Write("a.json", TestProfile.Of(2)));
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(2);
        provider.Log.Count("profile `test` 2 is served from a.json").ShouldBe(1);
        Wait.Until(() => Volatile.Read(ref told) == 1).ShouldBeTrue();
    }

    [Fact]
    public void A_bad_edit_keeps_the_last_good_profile_and_is_said_once()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1));
        using Provider provider = Over(files);
        ProfileSet kept = provider.AfterReload(() => files.Write("a.json", TestProfile.Bad(5)));
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(1);
        kept.Problems.ShouldHaveSingleItem().ShouldStartWith("a.json:");
        provider.Log.Count("Error 3: a change cannot be used, and the last good profiles stay in force:\na.json:").ShouldBe(1);

        provider.AfterReload(() => files.Write("a.json", TestProfile.Of(3))).Problems.ShouldBeEmpty();
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(3);
        provider.Log.Count("all profiles can be used again").ShouldBe(1);
    }

    [Fact]
    public void A_bad_edit_of_one_profile_does_not_hold_back_a_good_one_of_another()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1, "a")).Write("b.json", TestProfile.Of(1, "b"));
        using Provider provider = Over(files, "*.json");
        provider.AfterReload(() => files.Write("a.json", TestProfile.Bad(5)));
        provider.AfterReload(() => files.Write("b.json", TestProfile.Of(2, "b"))).Problems.ShouldHaveSingleItem();
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request, "a")).ShouldBe(1);
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request, "b")).ShouldBe(2);
    }

    [Fact]
    public void An_edit_of_a_base_reloads_its_children_and_a_bad_one_keeps_them()
    {
        MemoryFiles files = new MemoryFiles().Write("p/base.profile.json", TestProfile.Of(1, "base")).Write("p/child.json", TestProfile.Child("7", "base"));
        using Provider provider = Over(files, "p/child.json");
        Rule().ShouldBe("R1");
        provider.AfterReload(() => files.Write("p/base.profile.json", TestProfile.Of(2, "base")));
        Rule().ShouldBe("R2");
        provider.AfterReload(() => files.Write("p/base.profile.json", TestProfile.Bad(3))).Problems.ShouldNotBeEmpty();
        Rule().ShouldBe("R2");
        provider.AfterReload(() => files.Delete("p/base.profile.json")).Problems.ShouldHaveSingleItem().ShouldContain("KV0701");
        Rule().ShouldBe("R2");
        provider.AfterReload(() => files.Write("p/base.json", TestProfile.Of(5, "base"))).Problems.ShouldBeEmpty();
        Rule().ShouldBe("R5");

        string Rule() => provider.Kanalvalg.Decide(TestProfile.Request).Rules.ShouldHaveSingleItem().Id;
    }

    [Fact]
    public void A_profile_that_did_not_change_keeps_its_engine()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1, "a")).Write("b.json", TestProfile.Of(1, "b"));
        using Provider provider = Over(files, "*.json");
        DecisionEngine engine = provider.Kanalvalg.Profiles.Get("a");
        provider.AfterReload(() => files.Write("b.json", TestProfile.Of(2, "b"))).Get("a").ShouldBeSameAs(engine);
    }

    [Fact]
    public void A_file_that_comes_or_goes_comes_or_goes_as_a_profile()
    {
        MemoryFiles files = new MemoryFiles().Write("p/a.json", TestProfile.Of(1, "a"));
        using Provider provider = Over(files, "p/*.json");
        provider.AfterReload(() => files.Write("p/b.json", TestProfile.Of(2, "b"))).Find("b").ShouldNotBeNull();
        provider.AfterReload(() => files.Delete("p/b.json")).Find("b").ShouldBeNull();
        provider.Log.Count("profile `b` 2 from p/b.json is no longer served").ShouldBe(1);
        provider.AfterReload(() => files.Delete("p/a.json")).Find("a").ShouldNotBeNull("the last profile is kept, whatever is deleted");
    }

    [Fact]
    public void A_named_file_that_is_deleted_leaves_its_last_text_in_force()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1));
        using Provider provider = Over(files);
        provider.AfterReload(() => files.Delete("a.json")).Problems.ShouldBe(["a.json: there is no such file"]);
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(1);
    }

    [Fact]
    public void What_changes_while_it_is_read_is_read_again_before_it_is_served()
    {
        MemoryFiles files = new MemoryFiles().Write("base.json", TestProfile.Of(1, "base")).Write("child.json", TestProfile.Child("1", "base"));
        using Provider provider = Over(files, "child.json");
        List<string> served = [];
        int edits = 0;
        files.Reading = path =>
        {
            // The author saves the base a moment after the child, while the child is being read.
            if (path == "child.json" && Interlocked.Increment(ref edits) == 1)
            {
                files.Write("base.json", TestProfile.Of(2, "base"));
            }
        };
        ProfileSet set = provider.AfterReload(() => files.Write("child.json", TestProfile.Child("2", "base")));
        Decision decision = provider.Kanalvalg.Decide(TestProfile.Request);
        (decision.Profile.Version, decision.Rules.ShouldHaveSingleItem().Id).ShouldBe(("2", "R2"));
        provider.Kanalvalg.Profiles.ShouldBeSameAs(set);
    }

    [Fact]
    public void A_poll_sees_what_nobody_tells_of()
    {
        FakeTimeProvider clock = new();
        int version = 1;
        bool fails = false;
        using Provider provider = Provider.Of(
            options =>
            {
                options.AddProfile("database", () => fails ? throw new TimeoutException("no answer") : Encoding.UTF8.GetBytes(TestProfile.Of(version)));
                options.PollingInterval = TimeSpan.FromMinutes(5);
            },
            services => services.AddSingleton<TimeProvider>(clock));
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(1);
        version = 2;
        clock.Advance(TimeSpan.FromMinutes(4));
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(1));
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(2);

        (fails, version) = (true, 3);
        clock.Advance(TimeSpan.FromMinutes(5));
        provider.Kanalvalg.Profiles.Problems.ShouldBe(["database: it cannot be read (TimeoutException: no answer)"]);
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(2);
        fails = false;
        clock.Advance(TimeSpan.FromSeconds(2));
        provider.Kanalvalg.Profiles.Problems.ShouldBeEmpty("what could not be read is tried again soon");
        TestProfile.VersionOf(provider.Kanalvalg.Decide(TestProfile.Request)).ShouldBe(3);
    }

    [Fact]
    public void Without_reload_an_edit_waits_for_the_next_start()
    {
        FakeTimeProvider clock = new();
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1));
        using Provider provider = Provider.Of(
            options =>
            {
                (options.FileProvider, options.ReloadOnChange) = (files, false);
                options.Files.Add("a.json");
            },
            services => services.AddSingleton<TimeProvider>(clock));
        ProfileSet first = provider.Kanalvalg.Profiles;
        files.Write("a.json", TestProfile.Of(2));
        clock.Advance(TimeSpan.FromDays(1));
        provider.Kanalvalg.Profiles.ShouldBeSameAs(first);
    }

    [Fact]
    public void A_change_of_the_configuration_takes_effect_and_a_bad_one_does_not()
    {
        MemoryFiles files = new MemoryFiles().Write("settings.json", Settings("\"dk-varde\"", "dk-varde"));
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonFile(files, "settings.json", optional: false, reloadOnChange: false).Build();
        using Provider provider = Provider.With(services => services.AddKanalvalg(configuration.GetSection("Kanalvalg")));
        provider.Kanalvalg.Profiles.Get().Profile.Id.ShouldBe("dk-varde");

        files.Write("settings.json", Settings("\"dk-varde\", \"dk-nyborg\"", "dk-nyborg"));
        provider.AfterReload(configuration.Reload).Get().Profile.Id.ShouldBe("dk-nyborg");

        files.Write("settings.json", Settings("\"dk-varde\", \"dk-nowhere\"", "dk-varde"));
        ProfileSet kept = provider.AfterReload(() => Should.Throw<AggregateException>(configuration.Reload));
        kept.Get().Profile.Id.ShouldBe("dk-nyborg");
        kept.Problems.ShouldHaveSingleItem().ShouldContain("dk-nowhere: there is no built-in profile of this id");

        files.Write("settings.json", Settings("\"dk-varde\"", "dk-varde"));
        provider.AfterReload(configuration.Reload).Get().Profile.Id.ShouldBe("dk-varde");
        provider.Kanalvalg.Profiles.Problems.ShouldBeEmpty();

        static string Settings(string builtIn, string byDefault) => $$"""{ "Kanalvalg": { "BuiltIn": [{{builtIn}}], "Default": "{{byDefault}}", "ReloadDelay": "00:00:00" } }""";
    }

    [Fact]
    public void Real_files_reload_when_they_are_replaced_and_when_they_are_written_in_place()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kanalvalg");
        try
        {
            string profile = Path.Combine(folder.FullName, "profiles", "child.profile.json");
            string bases = Path.Combine(folder.FullName, "profiles", "base.profile.json");
            Directory.CreateDirectory(Path.GetDirectoryName(profile)!);
            File.WriteAllText(bases, TestProfile.Of(1, "base"));
            File.WriteAllText(profile, TestProfile.Child("1", "base"));
            using Provider provider = Provider.Of(options =>
            {
                options.ReloadDelay = TimeSpan.FromMilliseconds(20);
                options.Files.Add(Path.Combine(folder.FullName, "profiles", "child*.json"));
            });
            Rule().ShouldBe("R1");

            provider.AfterReload(() => File.WriteAllText(bases, TestProfile.Of(2, "base")));
            Wait.Until(() => Rule() == "R2").ShouldBeTrue(provider.Log.Text);

            string draft = Path.Combine(folder.FullName, "draft");
            File.WriteAllText(draft, TestProfile.Of(3, "base"));
            File.Move(draft, bases, overwrite: true);
            Wait.Until(() => Rule() == "R3").ShouldBeTrue(provider.Log.Text);

            File.WriteAllText(bases, "{");
            Wait.Until(() => provider.Kanalvalg.Profiles.Problems.Count > 0).ShouldBeTrue(provider.Log.Text);
            Rule().ShouldBe("R3");

            string Rule() => provider.Kanalvalg.Decide(TestProfile.Request).Rules.ShouldHaveSingleItem().Id;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_is_disposed_reloads_no_more()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1));
        Provider provider = Over(files);
        IKanalvalg kanalvalg = provider.Kanalvalg;
        provider.Dispose();
        files.Write("a.json", TestProfile.Of(2));
        TestProfile.VersionOf(kanalvalg.Decide(TestProfile.Request)).ShouldBe(1);
    }

    private static Provider Over(MemoryFiles files, string path = "a.json") => Provider.Of(options =>
    {
        options.FileProvider = files;
        options.Files.Add(path);
    });
}
