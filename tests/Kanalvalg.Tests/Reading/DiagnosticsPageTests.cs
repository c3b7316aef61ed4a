using System.Text.RegularExpressions;

namespace Kanalvalg.Tests.Reading;

public partial class DiagnosticsPageTests
{
    private static string[] Codes { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src", "Kanalvalg", "Syntax"), "*Messages.cs")
            .Append(Repository.PathOf("src", "Kanalvalg", "Analysis", "FindingKind.cs")).SelectMany(file => CodesIn(File.ReadAllText(file))).Distinct().Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_code_has_an_entry_on_the_page() =>
        Codes.Except(CodesIn(string.Concat(Headings()))).ShouldBeEmpty();

    [Fact]
    public void Every_code_of_reading_has_a_case()
    {
        IEnumerable<string> cases = ProfileCases.Names.Select(name => name[..6]);
        IEnumerable<string> tested = CodesIn(File.ReadAllText(Repository.PathOf("tests", "Kanalvalg.Tests", "Reading", "HostileInputTests.cs")))
            .Concat(CodesIn(File.ReadAllText(Repository.PathOf("tests", "Kanalvalg.Tests", "Syntax", "DiagnosticTests.cs"))));

        Codes.Where(code => string.CompareOrdinal(code, "KV09") < 0).Except(cases).Except(tested).ShouldBeEmpty();
    }

    private static IEnumerable<string> Headings() =>
        File.ReadLines(Repository.PathOf("docs", "diagnostics.md")).Where(line => line.StartsWith("### ", StringComparison.Ordinal));

    private static IEnumerable<string> CodesIn(string text) => Code().Matches(text).Select(match => match.Value);

    [GeneratedRegex("KV[0-9]{4}")]
    private static partial Regex Code();
}
