using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kanalvalg.Tests.Hosting;

/// <summary>docs/hosting.md shows code that is compiled, and its tables are whole.</summary>
public sealed partial class HostingPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "hosting.md")).ReplaceLineEndings("\n");

    [Fact]
    public void All_its_code_is_compiled()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "Kanalvalg.Extensions.DependencyInjection.Tests", "HostingPage.cs")).ReplaceLineEndings("\n");
        string[] blocks = [.. Code().Matches(Page).Select(block => block.Groups[1].Value.TrimEnd('\n'))];
        blocks.Length.ShouldBe(7);
        blocks.Where(block => !new[] { 0, 4, 8 }.Any(indent => source.Contains(Indented(block, indent), StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void The_readme_shows_what_the_page_does() =>
        File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n").ShouldContain(Code().Match(Page).Value);

    [Fact]
    public void All_options_are_in_its_table() =>
        typeof(KanalvalgOptions).GetProperties().Select(option => option.Name).Where(name => !Page.Contains($"| `{name}` |", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void All_instruments_and_tags_are_in_its_table()
    {
        List<string> instruments = [];
        using Provider provider = Provider.Of(options => options.BuiltIn.Add("dk-varde"));
        using MeterListener listener = new() { InstrumentPublished = (instrument, _) => instruments.Add(instrument.Meter.Name == KanalvalgTelemetry.MeterName ? instrument.Name : "") };
        provider.Services.GetRequiredService<KanalvalgMetrics>();
        listener.Start();
        IEnumerable<string> tags = typeof(KanalvalgTelemetry).GetFields(BindingFlags.NonPublic | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        instruments.Where(name => name.Length > 0).Distinct().Count().ShouldBe(5);
        instruments.Where(name => name.Length > 0).Concat(tags).Where(name => !Page.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void All_log_events_are_in_its_table()
    {
        int[] events = [.. typeof(Log).GetMethods().Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().Select(message => message.EventId)];
        Events().Matches(Page).SelectMany(row => row.Groups[1].Value.Split(", ")).Select(int.Parse).ShouldBe(events, ignoreOrder: true);
    }

    [Fact]
    public void Every_link_leads_to_a_file() =>
        Link().Matches(Page).Select(link => link.Groups[1].Value).Where(path => !Path.Exists(Path.GetFullPath(Repository.PathOf(["docs", .. path.Split('/')])))).ShouldBeEmpty();

    private static string Indented(string block, int spaces) =>
        string.Join("\n", block.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', spaces) + line));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| ([0-9, ]+) \| (?:information|error|warning|debug) \|", RegexOptions.Multiline)]
    private static partial Regex Events();

    [GeneratedRegex(@"\]\(([^)#:]*)\)")]
    private static partial Regex Link();
}
