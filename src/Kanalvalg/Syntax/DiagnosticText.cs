namespace Kanalvalg;

/// <summary>What a diagnostic says, before it has a place. Made by <see cref="Messages"/> alone.</summary>
internal sealed record DiagnosticText(string Code, DiagnosticSeverity Severity, string Text)
{
    public string? Expected { get; init; }

    public string? Nearest { get; init; }
}
