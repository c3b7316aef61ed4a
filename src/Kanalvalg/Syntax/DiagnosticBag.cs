namespace Kanalvalg;

/// <summary>Collects the problems of one reading. Mutable; belongs to one reading.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>The most problems that are listed: nobody reads more, and a hostile file must not cost more than its length.</summary>
    public const int Most = 500;

    private readonly List<Diagnostic> _found = [];

    public bool HasErrors { get; private set; }

    /// <summary>The known name nearest to an unknown one; not worked out once no more is listed.</summary>
    public string? Nearest(string name, IEnumerable<string> known) => _found.Count < Most ? NearestName.Of(name, known) : null;

    /// <summary>A problem of a value.</summary>
    public void Report(SyntaxNode at, DiagnosticText message)
    {
        if (HasRoom(at.Source, at.Offset, message))
        {
            Add(at.Source, at.Offset, at.Path, message);
        }
    }

    /// <summary>A problem of a member's name.</summary>
    public void Report(SyntaxNode holder, SyntaxMember member, DiagnosticText message)
    {
        if (HasRoom(holder.Source, member.NameOffset, message))
        {
            Add(holder.Source, member.NameOffset, holder.PathOf(member.Name), message);
        }
    }

    /// <summary>A problem of the text itself, before it is a tree.</summary>
    public void Report(SourceText source, int offset, string path, DiagnosticText message)
    {
        if (HasRoom(source, offset, message))
        {
            Add(source, offset, path, message);
        }
    }

    /// <summary>All problems by file, line and column; those of one place in the order found.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        _found.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ToList().AsReadOnly();

    private bool HasRoom(SourceText source, int offset, DiagnosticText message)
    {
        HasErrors |= message.Severity == DiagnosticSeverity.Error;
        if (_found.Count == Most)
        {
            Add(source, offset, "$", Messages.TooManyProblems(Most));
        }

        return _found.Count < Most;
    }

    private void Add(SourceText source, int offset, string path, DiagnosticText message)
    {
        (string? line, int caret) = source.IsPrivate ? (null, 0) : source.Lines.Around(offset);
        _found.Add(new Diagnostic
        {
            Code = message.Code,
            Severity = message.Severity,
            Message = message.Text,
            File = source.FileName,
            Line = source.Lines.LineOf(offset),
            Column = source.Lines.ColumnOf(offset),
            Path = path,
            SourceLine = line,
            Caret = caret,
            Expected = message.Expected,
            Nearest = message.Nearest,
        });
    }
}
