namespace Kanalvalg;

/// <summary>The facts, channels and systems that every profile knows: the embedded file <c>catalogue.facts.json</c>, read once.</summary>
internal static class FactCatalog
{
    private static readonly Lazy<Content> Loaded = new(Load);

    /// <summary>The facts in the order in which questions are asked.</summary>
    public static IReadOnlyList<FactDefinition> Facts => Loaded.Value.Facts;

    /// <summary>The channels and their labels, in order.</summary>
    public static IReadOnlyList<LabelledCode> Channels => Loaded.Value.Channels;

    /// <summary>The systems and their labels, in order.</summary>
    public static IReadOnlyList<LabelledCode> Systems => Loaded.Value.Systems;

    /// <summary>The fact of this name; <c>null</c> where the catalogue has none.</summary>
    public static FactDefinition? Find(string name) => Loaded.Value.ByName.TryGetValue(name, out FactDefinition? fact) ? fact : null;

    private static Content Load() => FactCatalogReader.Read(BuiltInFiles.Find("catalogue.facts.json")!);

    internal sealed record Content(
        IReadOnlyList<FactDefinition> Facts,
        IReadOnlyList<LabelledCode> Channels,
        IReadOnlyList<LabelledCode> Systems)
    {
        public Dictionary<string, FactDefinition> ByName { get; } = Facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
    }
}

/// <summary>A code and the words for it.</summary>
internal sealed record LabelledCode(string Code, LocalizedText Label);
