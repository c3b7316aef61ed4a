namespace Kanalvalg.Tool.Tests;

/// <summary>What each command prints, and what it ends with: looked at and agreed.</summary>
public sealed class SessionTests
{
    public static TheoryData<string, string[]> Sessions => new()
    {
        { "help", ["--help", "check --help", "profiles --help", "schema --help"] },
        { "usage", ["", "chek x", "check", "schema foo", "check dk-varde --format xml"] },
        { "check", ["check dk-varde", "check sund.profile.json", "check sund.profile.json dk-nyborg", "check bom-crlf.profile.json"] },
        { "check-problems", ["check broken.profile.json", "check uncarried.profile.json", "check broken.profile.json --format json"] },
        { "check-bad-input", ["check no-such.json", "check dk-vrde", "check .", "check empty.json"] },
        { "profiles", ["profiles", "profiles --format json"] },
    };

    [Theory]
    [MemberData(nameof(Sessions))]
    public void PrintsWhatWasAgreed(string name, string[] lines) => Approval.Check(name + ".txt", ToolRun.Session(lines));

    [Theory]
    [InlineData("profile")]
    [InlineData("request")]
    [InlineData("decision")]
    [InlineData("scenarios")]
    public void PrintsTheSchemaThatTheLibraryHas(string name)
    {
        ToolRun run = ToolRun.Of("schema " + name);
        run.Exit.ShouldBe(0);
        using System.Text.Json.JsonDocument schema = System.Text.Json.JsonDocument.Parse(run.Out);
        schema.RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }
}
