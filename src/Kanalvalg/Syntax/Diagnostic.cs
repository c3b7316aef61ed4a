using System.Globalization;
using System.Text;

namespace Kanalvalg;

/// <summary>One problem of a file: what, where, what was expected instead. Immutable.</summary>
public sealed record Diagnostic
{
    internal Diagnostic()
    {
    }

    /// <summary>The code, <c>KV0301</c>, which docs/diagnostics.md explains.</summary>
    public required string Code { get; init; }

    /// <summary>How much it weighs.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What is wrong, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The file's name as the reader was given it.</summary>
    public required string File { get; init; }

    /// <summary>The line, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column, counted in characters (UTF-16 units) from 1.</summary>
    public required int Column { get; init; }

    /// <summary>The place as a JSON path, <c>$.rules[3].when</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The line's text, clipped round the place where it is long; <c>null</c> where it may not be shown.</summary>
    public string? SourceLine { get; init; }

    /// <summary>What would be right here.</summary>
    public string? Expected { get; init; }

    /// <summary>The nearest known name.</summary>
    public string? Nearest { get; init; }

    /// <summary>The index of the place in <see cref="SourceLine"/>.</summary>
    internal int Caret { get; init; }

    /// <summary>The place, the code and the message, then the line with a caret under the place and what helps.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(File).Append(':').Append(Line.ToString(CultureInfo.InvariantCulture))
            .Append(':').Append(Column.ToString(CultureInfo.InvariantCulture))
            .Append(": ").Append(Code).Append(": ")
            .Append(Severity switch { DiagnosticSeverity.Note => "note: ", DiagnosticSeverity.Warning => "warning: ", _ => "" })
            .Append(Message);
        if (SourceLine is { Length: > 0 } line)
        {
            // A tab before the place stays a tab, so that the caret stands under it however wide tabs are shown.
            string indent = new(line.Take(Caret).Select(c => c == '\t' ? '\t' : ' ').ToArray());
            text.Append("\n  ").Append(line).Append("\n  ").Append(indent).Append('^');
        }

        text.Append(Expected is null ? "" : "\n  expected " + Expected);
        text.Append(Nearest is null ? "" : "\n  did you mean " + new Quoted(Nearest) + "?");
        return text.ToString();
    }
}
