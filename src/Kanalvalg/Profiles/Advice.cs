namespace Kanalvalg;

/// <summary>Guidance that is shown to the user and binds nobody. Immutable.</summary>
internal sealed record Advice(string Code, LocalizedText Text, IReadOnlyList<string> Covers);
