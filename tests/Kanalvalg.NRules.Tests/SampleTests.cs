using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Kanalvalg.Tests;

namespace Kanalvalg.NRules.Tests;

/// <summary>The sample runs as a user runs it, and the page shows its code and its output.</summary>
public sealed partial class SampleTests
{
    private static readonly Lazy<string> Output = new(Run);
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "nrules.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Its_output_is_as_approved() => Approval.Check("case-system.txt", Output.Value);

    [Fact]
    public void The_page_shows_code_that_is_compiled()
    {
        string sources = string.Join("\n", Directory.GetFiles(Repository.PathOf("samples", "NRulesCaseSystem"), "*.cs").Select(File.ReadAllText)).ReplaceLineEndings("\n");
        string[] shown = [.. Code().Matches(Page).Select(match => match.Groups[1].Value)];
        shown.Length.ShouldBeGreaterThan(1);
        foreach (string code in shown)
            sources.ShouldContain(code);
    }

    [Fact]
    public void The_page_shows_output_that_comes() => Output.Value.ShouldContain(Text().Match(Page).Groups[1].Value);

    private static string Run()
    {
        DirectoryInfo here = new(AppContext.BaseDirectory);
        ProcessStartInfo start = new("dotnet", Path.Combine(here.Parent!.Parent!.FullName, "NRulesCaseSystem", here.Name, "NRulesCaseSystem.dll"))
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return output;
    }

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Text();
}
