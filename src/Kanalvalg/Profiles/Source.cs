namespace Kanalvalg;

/// <summary>A document that rules rest on. Immutable.</summary>
internal sealed record Source
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    public required SourceGround Ground { get; init; }

    public string? Url { get; init; }

    public string? Date { get; init; }

    public required IReadOnlyList<Statement> Statements { get; init; }
}

/// <summary>A statement of a source: carried by a rule, term, duty or advice that covers it, or context that no rule decides.</summary>
internal sealed record Statement(string Id, string Place, LocalizedText Context);

/// <summary>What kind of document a source is: never present one as another.</summary>
internal enum SourceGround
{
    Law,
    Guidance,
    LocalPolicy,
    Technical,
}
