using System.Globalization;
using System.Xml.Linq;

namespace Kanalvalg.Tool;

/// <summary>
/// Coverage as Cobertura XML, which build servers and editors show: a file is a class, a rule or duty is a line that was hit as often as a
/// scenario has it, and the parts of a condition are the line's branches.
/// </summary>
internal static class Cobertura
{
    public static string Of(JurisdictionProfile profile, CoverageResult coverage)
    {
        CoveredEntry[] entries = [.. coverage.Rules, .. coverage.Terms, .. coverage.Duties];
        XElement package = new(
            "package", new XAttribute("name", profile.Id), Rates(entries), new XAttribute("complexity", 0),
            new XElement("classes", entries.GroupBy(entry => entry.Place.File, StringComparer.Ordinal).Select(file => new XElement(
                "class", new XAttribute("name", Path.GetFileNameWithoutExtension(file.Key)), new XAttribute("filename", file.Key), Rates([.. file]), new XAttribute("complexity", 0),
                new XElement("methods"), new XElement("lines", file.GroupBy(entry => entry.Place.Line).OrderBy(line => line.Key).Select(line => Line(line.Key, [.. line])))))));
        int lines = entries.Length;
        int hit = entries.Count(IsHit);
        XElement root = new(
            "coverage", Rates(entries), new XAttribute("lines-covered", hit), new XAttribute("lines-valid", lines),
            new XAttribute("branches-covered", coverage.OutcomesSeen), new XAttribute("branches-valid", coverage.Outcomes), new XAttribute("complexity", 0),
            new XAttribute("version", profile.Version), new XAttribute("timestamp", 0),
            new XElement("sources", new XElement("source", ".")), new XElement("packages", package));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">\n" + root.ToString().ReplaceLineEndings("\n") + "\n";
    }

    // A term stands in no scenario by itself: it is hit where its condition was worked out at all.
    private static bool IsHit(CoveredEntry entry) => Hits(entry) > 0;

    private static int Hits(CoveredEntry entry) => entry.Hits ?? entry.Parts.Select(part => part.True).DefaultIfEmpty(1).Max();

    private static XAttribute[] Rates(CoveredEntry[] entries) =>
    [
        new("line-rate", Rate(entries.Count(IsHit), entries.Length)),
        new("branch-rate", Rate(entries.Sum(entry => entry.Seen), entries.Sum(entry => entry.Parts.Count * 2))),
    ];

    private static XElement Line(int number, CoveredEntry[] entries)
    {
        CoveredPart[] parts = [.. entries.SelectMany(entry => entry.Parts)];
        XElement line = new("line", new XAttribute("number", number), new XAttribute("hits", entries.Max(Hits)), new XAttribute("branch", parts.Length > 0 ? "true" : "false"));
        if (parts.Length > 0)
        {
            int seen = parts.Sum(part => part.Seen);
            line.Add(new XAttribute("condition-coverage", string.Create(CultureInfo.InvariantCulture, $"{100 * seen / (parts.Length * 2)}% ({seen}/{parts.Length * 2})")));
            line.Add(new XElement("conditions", parts.Select((part, i) => new XElement(
                "condition", new XAttribute("number", i), new XAttribute("type", "jump"), new XAttribute("coverage", (50 * part.Seen).ToString(CultureInfo.InvariantCulture) + "%")))));
        }

        return line;
    }

    private static string Rate(int part, int whole) => (whole == 0 ? 1.0 : (double)part / whole).ToString("0.####", CultureInfo.InvariantCulture);
}
