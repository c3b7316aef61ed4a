namespace Kanalvalg;

/// <summary>A condition with a name of its own. Immutable; a class, so that looking one up never walks its condition.</summary>
internal sealed class Term(string name, Condition when, LocalizedText label, IReadOnlyList<string> covers)
{
    public string Name { get; } = name;

    public Condition When { get; } = when;

    public LocalizedText Label { get; } = label;

    public IReadOnlyList<string> Covers { get; } = covers;
}
