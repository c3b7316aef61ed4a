namespace Kanalvalg;

/// <summary>A text in up to three languages. Immutable.</summary>
public sealed class LocalizedText
{
    /// <summary>No text in any language.</summary>
    public static readonly LocalizedText Empty = new(null, null, null);

    private readonly string? _da;
    private readonly string? _nb;
    private readonly string? _en;

    /// <summary>A text; a language that has none is <c>null</c>.</summary>
    public LocalizedText(string? da, string? nb, string? en) => (_da, _nb, _en) = (da, nb, en);

    /// <summary>Whether no language has a text.</summary>
    public bool IsEmpty => _da is null && _nb is null && _en is null;

    /// <summary>The text in this language alone; <c>null</c> when it has none.</summary>
    public string? Exact(Language language) => language switch
    {
        Language.Danish => _da,
        Language.Norwegian => _nb,
        _ => _en,
    };

    /// <summary>The text in this language or, where it has none, the first of English, Danish and Norwegian that has; empty when none has.</summary>
    public string In(Language language) => Exact(language) ?? _en ?? _da ?? _nb ?? "";

    /// <summary>The text as <see cref="In"/> gives it for English.</summary>
    public override string ToString() => In(Language.English);
}
