namespace Kanalvalg;

/// <summary>Binds the sources, what covers their statements, and finds the statements that nothing carries. Mutable; belongs to one binding.</summary>
internal sealed class CoverageBinder(IReadOnlyList<NamedEntry> sources, BindingNames names, Language language)
{
    private readonly Dictionary<string, PlacedStatement> _statements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _covered = new(StringComparer.Ordinal);

    public IReadOnlyList<Source> BindSources() => [.. sources.Select(BindSource)];

    /// <summary>The statements that a rule, a term, a duty or advice covers.</summary>
    public IReadOnlyList<string> Bind(SyntaxNode holder)
    {
        if (holder.Items("covers").IsEmpty)
        {
            return [];
        }

        var covers = new List<string>();
        foreach (SyntaxNode id in holder.Texts("covers"))
        {
            if (_statements.ContainsKey(id.Text))
            {
                covers.Add(id.Text);
                _covered.Add(id.Text);
            }
            else
            {
                names.Diagnostics.Report(id, Messages.UnknownStatement(id.Quote(), _statements.Keys, names.Diagnostics.Nearest(id.Text, _statements.Keys)));
            }
        }

        return covers;
    }

    /// <summary>Where a rule comes from, as written: the key of a source, a colon, the place.</summary>
    public string BindReference(SyntaxNode rule)
    {
        if (rule.Member("source", SyntaxKind.String) is not { } reference)
        {
            return "";
        }

        int colon = reference.Text.IndexOf(':');
        string key = (colon < 0 ? reference.Text : reference.Text.Substring(0, colon)).Trim();
        if (!_keys.Contains(key))
        {
            names.Diagnostics.Report(reference, Messages.UnknownSource(reference.Source.Quote(key), _keys, names.Diagnostics.Nearest(key, _keys)));
        }

        return reference.Text;
    }

    /// <summary>Reports the statements that nothing covers and that do not say why. All that covers must have been bound.</summary>
    public void ReportUncarried()
    {
        foreach (PlacedStatement placed in _statements.Values)
        {
            NamedEntry statement = placed.Entry;
            if (!_covered.Contains(statement.Name) && statement.Node.Member("context") is null)
            {
                names.Diagnostics.Report(statement.Holder, statement.Member, Messages.StatementUncarried(statement.Quote()));
            }
        }
    }

    private Source BindSource(NamedEntry source)
    {
        _keys.Add(source.Name);
        return new Source
        {
            Key = source.Name,
            Title = source.Node.Text("title") ?? "",
            Publisher = source.Node.Text("publisher"),
            Ground = source.Node.Text("ground") switch
            {
                "law" => SourceGround.Law,
                "guidance" => SourceGround.Guidance,
                "localPolicy" => SourceGround.LocalPolicy,
                _ => SourceGround.Technical,
            },
            Url = source.Node.Text("url"),
            Date = source.Node.Text("date"),
            Statements = [.. source.Node.Entries("statements").Select(statement => BindStatement(source, statement)).OfType<Statement>()],
        };
    }

    private Statement? BindStatement(NamedEntry source, NamedEntry statement)
    {
        if (_statements.TryGetValue(statement.Name, out PlacedStatement? other))
        {
            // A statement is covered by its id alone, so one id means one statement.
            names.Diagnostics.Report(statement.Holder, statement.Member, Messages.RepeatedStatement(statement.Quote(), other.Source));
            return null;
        }

        _statements.Add(statement.Name, new PlacedStatement(statement, source.Name));
        return new Statement(statement.Name, statement.Node.Text("place") ?? "", Context(statement.Node.Member("context")));
    }

    // Without a language of its own the text is in the profile's.
    private LocalizedText Context(SyntaxNode? context) => context is { Kind: SyntaxKind.String, Text: var text }
        ? new LocalizedText(
            language == Language.Danish ? text : null,
            language == Language.Norwegian ? text : null,
            language == Language.English ? text : null)
        : SyntaxReading.Localized(context);

    private sealed record PlacedStatement(NamedEntry Entry, string Source);
}
