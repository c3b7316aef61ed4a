namespace Kanalvalg.Tool.Tests;

/// <summary>The page that <c>verify --report</c> writes for a data-protection officer.</summary>
public sealed class VerifyReportTests
{
    [Theory]
    [InlineData("loose.profile.json", "en", "verify-report.md")]
    [InlineData("dk-varde", "da", "verify-report-varde.md")]
    public void ThePageIsAsAgreed(string profile, string language, string approved) => Approval.Check(approved, ToolRun.Stable(Report(profile, language, "report.md")));

    [Theory]
    [InlineData("report.md")]
    [InlineData("report.html")]
    public void TheSameProfileGivesTheSamePageToTheByte(string name) => Report("dk-nyborg", "nb", name).ShouldBe(Report("dk-nyborg", "nb", name));

    [Fact]
    public void AsHtmlItIsAPageThatStandsAlone()
    {
        string page = Report("loose.profile.json", "en", "report.html");
        System.Xml.Linq.XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Root!.Name.LocalName.ShouldBe("html");
        page.ShouldContain("Findings that want an answer");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public void APageThatCannotBeWrittenIsSaid()
    {
        ToolRun run = ToolRun.Of("verify dk-varde --report no-such-folder/report.md");
        run.Exit.ShouldBe(2);
        run.Error.ShouldBe("kanalvalg: no-such-folder/report.md: there is no such folder\n");
    }

    private static string Report(string profile, string language, string name)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kanalvalg");
        try
        {
            string path = Path.Combine(folder.FullName, name);
            ToolRun.Of(["verify", profile, "--language", language, "--report", path]).Error.ShouldBeEmpty();
            return File.ReadAllText(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
