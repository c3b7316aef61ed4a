using System.Globalization;
using System.Text.RegularExpressions;

namespace Kanalvalg.Tests;

/// <summary>Reads a file of cases: a case a line, its columns divided by ⇶, // before a remark. Quotes keep a column's own spaces, \uXXXX is a character that would not be seen.</summary>
internal static partial class CaseFile
{
    public static IEnumerable<object[]> Read(string name, int columns) =>
        from line in File.ReadAllLines(Repository.PathOf("tests", "Kanalvalg.Tests", "Cases", name))
        where line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)
        select Columns(line, columns);

    private static object[] Columns(string line, int columns)
    {
        object[] cells = [.. line.Split('⇶').Select(Cell)];
        return cells.Length == columns ? cells : throw new FormatException($"expected {columns} columns: {line}");
    }

    private static string Cell(string text)
    {
        text = Escape().Replace(text.Trim(), match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
    }

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
