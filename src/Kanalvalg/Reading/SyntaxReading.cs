namespace Kanalvalg;

/// <summary>
/// Reads parts of a tree that <see cref="ShapeChecker"/> has been over. What has the wrong shape was reported there and reads as
/// absent here, so that one fault gives one diagnostic.
/// </summary>
internal static class SyntaxReading
{
    /// <summary>The member, if it is of this kind.</summary>
    public static SyntaxNode? Member(this SyntaxNode node, string name, SyntaxKind kind) => node.Member(name) is { } member && member.Kind == kind ? member : null;

    public static string? Text(this SyntaxNode node, string name) => node.TextOf(name);

    /// <summary>The items of a list; none where the member is missing or no list.</summary>
    public static SyntaxItems Items(this SyntaxNode node, string name) => node.Member(name)?.Items ?? default;

    /// <summary>The texts of a list.</summary>
    public static SyntaxItems Texts(this SyntaxNode node, string name) => node.Items(name).Of(SyntaxKind.String);

    /// <summary>The objects of a list.</summary>
    public static SyntaxItems Objects(this SyntaxNode node, string name) => node.Items(name).Of(SyntaxKind.Object);

    /// <summary>The entries of a map whose values are objects, the first of each name.</summary>
    public static IEnumerable<NamedEntry> Entries(this SyntaxNode node, string name)
    {
        var entries = new List<NamedEntry>();
        if (node.Member(name, SyntaxKind.Object) is { } map)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (SyntaxMember member in map.Members)
            {
                if (member.Value.Kind == SyntaxKind.Object && seen.Add(member.Name))
                {
                    entries.Add(new NamedEntry(map, member));
                }
            }
        }

        return entries;
    }

    public static LocalizedText Localized(this SyntaxNode node, string name) => Localized(node.Member(name));

    public static LocalizedText Localized(SyntaxNode? node) =>
        node is { Kind: SyntaxKind.Object } ? new LocalizedText(node.Text("da"), node.Text("nb"), node.Text("en")) : LocalizedText.Empty;

    /// <summary>A span of days; open where it is missing.</summary>
    public static DatePeriod Period(this SyntaxNode node, string name, DiagnosticBag diagnostics)
    {
        if (node.Member(name, SyntaxKind.Object) is not { } period)
        {
            return default;
        }

        var days = new DatePeriod(Day(period.Text("from")), Day(period.Text("until")));
        if (days.From > days.Until)
        {
            diagnostics.Report(period.Member("until")!, Messages.EndsBeforeItStarts());
        }

        return days;
    }

    private static DateTime? Day(string? text) => text is not null && IsoDate.TryParse(text, out DateTime day) ? day : null;
}

/// <summary>An entry of a map, with the map it stands in.</summary>
internal sealed record NamedEntry(SyntaxNode Holder, SyntaxMember Member)
{
    public string Name => Member.Name;

    public SyntaxNode Node => Member.Value;

    /// <summary>The name as a message may say it.</summary>
    public Quoted Quote() => Holder.Source.QuoteName(Member.Name);
}
