namespace Kanalvalg;

/// <summary>A condition with a name of its own. Immutable.</summary>
internal sealed record Term(string Name, Condition When, LocalizedText Label, IReadOnlyList<string> Covers);
