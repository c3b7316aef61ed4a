using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary>Coverage for people: the sums, then what no scenario touched, each with its place.</summary>
internal static class CoverageText
{
    public static void Write(TextWriter output, CoverageResult coverage)
    {
        output.WriteLine($"rules in force in a scenario: {Of(coverage.Rules.Count(rule => rule.Hits > 0), coverage.Rules.Count)}");
        output.WriteLine($"outcomes of condition parts:  {Of(coverage.OutcomesSeen, coverage.Outcomes)}");
        output.WriteLine($"duties laid on someone:       {Of(coverage.Duties.Count(duty => duty.Hits > 0), coverage.Duties.Count)}");
        List(output, "rules that no scenario has in force:", coverage.Rules.Where(rule => rule.Hits == 0).Select(rule => $"{rule.Place}: {rule.Name}"));
        List(output, "outcomes that no scenario shows:", coverage.Rules.Concat(coverage.Terms).SelectMany(Unseen));
        List(output, "duties that no scenario touches:", coverage.Duties.Where(duty => duty.Hits == 0).Select(duty => $"{duty.Place}: {duty.Name}"));
        List(output, "duties that are inherited and that no rule here obliges, not counted:", coverage.NeverObliged.Select(duty => $"{duty.Place}: {duty.Name}"));
    }

    private static IEnumerable<string> Unseen(CoveredEntry entry) => entry.Parts.Where(part => part.Seen < 2)
        .Select(part => $"{entry.Place}: {entry.Name}: {part.Text}: {(part.Seen == 0 ? "neither true nor false" : part.True == 0 ? "never true" : "never false")}");

    private static void List(TextWriter output, string heading, IEnumerable<string> lines)
    {
        string[] all = [.. lines.Distinct(StringComparer.Ordinal)];
        if (all.Length > 0)
        {
            output.WriteLine(heading);
        }

        foreach (string line in all)
        {
            output.WriteLine("  " + line);
        }
    }

    private static string Of(int seen, int all) => string.Create(CultureInfo.InvariantCulture, $"{seen} of {all}");
}
