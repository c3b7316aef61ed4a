namespace Kanalvalg;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Probably not meant so; the file is read all the same.</summary>
    Warning,

    /// <summary>The file cannot be used.</summary>
    Error,
}
