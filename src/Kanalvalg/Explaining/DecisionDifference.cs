using System.Globalization;

namespace Kanalvalg;

/// <summary>Where a decision differs from the one that was recorded. What was recorded may be anything, and is not repeated.</summary>
internal static class DecisionDifference
{
    private const int Most = 100;

    public static IReadOnlyList<string> Of(SyntaxNode recorded, SyntaxNode now)
    {
        List<string> differences = [];
        Compare(recorded, now, "", differences);
        return differences;
    }

    private static void Compare(SyntaxNode recorded, SyntaxNode now, string path, List<string> differences)
    {
        if (differences.Count == Most)
        {
            return;
        }

        if (recorded.Kind != now.Kind || recorded.Text != now.Text)
        {
            differences.Add($"`{path}` was recorded otherwise; it is now {Shown(now)}");
        }
        else if (now.Kind == SyntaxKind.Object)
        {
            // A record's members are those of a decision: its shape was checked.
            foreach (SyntaxMember member in now.Members)
            {
                string at = path.Length == 0 ? member.Name : path + "." + member.Name;
                if (recorded.Member(member.Name) is { } other)
                {
                    Compare(other, member.Value, at, differences);
                }
                else
                {
                    differences.Add($"`{at}` was not recorded; it is now {Shown(member.Value)}");
                }
            }

            if (recorded.Members.Any(member => now.Member(member.Name) is null))
            {
                differences.Add($"`{(path.Length == 0 ? "decision" : path)}` was recorded with more members");
            }
        }
        else if (now.Kind == SyntaxKind.Array)
        {
            SyntaxNode[] then = [.. recorded.Items];
            SyntaxNode[] today = [.. now.Items];
            if (then.Length != today.Length)
            {
                differences.Add($"`{path}` was recorded with {Number(then.Length)} {(then.Length == 1 ? "item" : "items")}; it has now {Number(today.Length)}");
            }

            for (int i = 0; i < Math.Min(then.Length, today.Length); i++)
            {
                Compare(then[i], today[i], path + "[" + Number(i) + "]", differences);
            }
        }
    }

    private static string Shown(SyntaxNode node) => node.Quote().ToString();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
