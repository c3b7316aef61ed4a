using System.Text.RegularExpressions;

namespace Kanalvalg.Tests.Docs;

/// <summary>The README shows code that is compiled and output that really comes.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Text("README.md");

    [Fact]
    public void ShowsTheQuickstartAsItIs() => Readme.ShouldContain("```csharp\n" + Text("samples", "Quickstart", "Program.cs") + "```");

    [Fact]
    public void ShowsTypedCodeThatIsCompiled()
    {
        string source = Text("tests", "Kanalvalg.Tests", "Docs", "TypedRequestTests.cs");
        string body = Typed().Match(source).Groups[1].Value;
        string code = string.Join("\n", body.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)).Trim('\n');
        code.Length.ShouldBeGreaterThan(300);
        Readme.ShouldContain("```csharp\n" + code + "\n```");
    }

    [Fact]
    public void ShowsOutputThatComes()
    {
        string shown = Output().Match(Readme).Groups[1].Value;
        shown.Length.ShouldBeGreaterThan(500);
        QuickstartRun.Output.ShouldContain(shown);
    }

    [Fact]
    public void TheWholeOutputIsAsApproved() => Approval.Check("quickstart.txt", QuickstartRun.Output);

    [Fact]
    public void EveryLinkToAFileLeadsToOne() =>
        Link().Matches(Readme).Select(link => link.Groups[1].Value).Where(path => !Path.Exists(Repository.PathOf(path.Split('/')))).ShouldBeEmpty();

    private static string Text(params string[] path) => File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"// README: typed\n(.*?)\n *// README: end", RegexOptions.Singleline)]
    private static partial Regex Typed();

    [GeneratedRegex(@"```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"\]\(([A-Za-z][^)#:]*)\)")]
    private static partial Regex Link();
}
