namespace Kanalvalg.Tool.Tests;

/// <summary>docs/tool.md does as it says.</summary>
public sealed class WalkThroughTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ThePagePrintsWhatItShows()
    {
        string page = Repository.PathOf("docs", "tool.md");
        string written = File.ReadAllText(page).ReplaceLineEndings("\n");
        string played = new WalkThrough(_folder.FullName).Play(written);
        if (Environment.GetEnvironmentVariable("KANALVALG_ACCEPT") == "1")
        {
            File.WriteAllText(page, played);
        }
        else
        {
            written.ShouldBe(played, "docs/tool.md shows other output; run with KANALVALG_ACCEPT=1 and read the diff");
        }

        string[] mutants = written[written.IndexOf("```text\n$ kanalvalg test", StringComparison.Ordinal)..].Split("```")[1].Split('\n')[2..^1];
        string[] printed = ToolRun.Of("test dk-fjordby.profile.json --mutate", folder: _folder.FullName).Out.Split('\n');
        mutants.ShouldBeSubsetOf(printed, "docs/tool.md shows some of what --mutate prints");
        ToolRun.Of("check dk-fjordby.profile.json", folder: _folder.FullName).Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("da")]
    [InlineData("nb")]
    [InlineData("en")]
    public void ANewProfilePassesCheckAndTest(string language)
    {
        ToolRun started = ToolRun.Of("new xx-new --language " + language, folder: _folder.FullName);
        started.ShouldBe(new ToolRun(0, "xx-new.profile.json\nxx-new.scenarios.json\nprofile.schema.json\nscenarios.schema.json\n", ""));
        ToolRun.Of("check xx-new.profile.json", folder: _folder.FullName).ShouldBe(new ToolRun(0, "xx-new.profile.json: no problems\n", ""));
        ToolRun.Of("test xx-new.profile.json", folder: _folder.FullName).ShouldBe(new ToolRun(0, "1 passed, 0 failed\n", ""));
        string text = File.ReadAllText(Path.Combine(_folder.FullName, "xx-new.profile.json")) + "\n" + File.ReadAllText(Path.Combine(_folder.FullName, "xx-new.scenarios.json"));
        Approval.Check($"new-{language}.txt", text + "\n" + ToolRun.Of("show xx-new.profile.json", folder: _folder.FullName).Out);
    }

    [Fact]
    public void NothingThatIsThereIsOverwritten()
    {
        ToolRun.Of("new xx-new", folder: _folder.FullName).Exit.ShouldBe(0);
        Approval.Check("new-bad-input.txt", ToolRun.Session(["new xx-new", "new dk-varde", "new -x", "new æble", "new xx-other --language sv"], folder: _folder.FullName));
    }

    [Theory]
    [InlineData("xx-new.profile.json")]
    [InlineData("xx-new.scenarios.json")]
    public void AProfileIsNotStartedOverAFileOfAnother(string taken)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, taken), "mine");
        ToolRun.Of("new xx-new", folder: _folder.FullName).ShouldBe(new ToolRun(2, "", $"kanalvalg: {taken}: it is there already, and is left as it is\n"));
        _folder.EnumerateFiles().ShouldHaveSingleItem().Name.ShouldBe(taken);
        File.ReadAllText(Path.Combine(_folder.FullName, taken)).ShouldBe("mine");
    }

    [Fact]
    public void ASecondProfileSharesTheSchemasAndAnotherSchemaIsLeftAsItIs()
    {
        ToolRun.Of("new xx-one", folder: _folder.FullName).Exit.ShouldBe(0);
        File.WriteAllText(Path.Combine(_folder.FullName, "scenarios.schema.json"), "{}");
        ToolRun.Of("new xx-two", folder: _folder.FullName).ShouldBe(new ToolRun(
            0, "xx-two.profile.json\nxx-two.scenarios.json\n", "note: scenarios.schema.json: another one is there already, and is left as it is (see: kanalvalg schema --help)\n"));
        File.ReadAllText(Path.Combine(_folder.FullName, "scenarios.schema.json")).ShouldBe("{}");
    }
}
