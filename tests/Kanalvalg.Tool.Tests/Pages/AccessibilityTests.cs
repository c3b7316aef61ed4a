namespace Kanalvalg.Tool.Tests;

/// <summary>The pages that the tool writes pass axe-core: WCAG 2.2 A and AA, contrast by AAA, and its best practices.</summary>
public sealed class AccessibilityTests
{
    [BrowserFact]
    public void APublishedProfileIsAccessible()
    {
        string page = ToolRun.Of("show dk-varde -f html").Out;
        Browser.Judge(page, 1200, dark: false).ShouldBeEmpty();
        Browser.Judge(page, 400, dark: true).ShouldBeEmpty();
    }

    [BrowserFact]
    public void ADecisionIsAccessible() => Browser.Judge(ToolRun.Of("decide -p dk-varde -r undecided.request.json -f html -l en").Out, 1200, dark: true).ShouldBeEmpty();

    [BrowserFact]
    public void APageThatIsNotAccessibleWouldBeFound()
    {
        string page = ToolRun.Of("show no-archive-routine -f html").Out.Replace(" lang=\"nb\"", "", StringComparison.Ordinal).Replace("--ink: #1a1a1a", "--ink: #888888", StringComparison.Ordinal);
        string found = Browser.Judge(page, 1200, dark: false);
        found.ShouldContain("html-has-lang");
        found.ShouldContain("color-contrast");
    }
}
