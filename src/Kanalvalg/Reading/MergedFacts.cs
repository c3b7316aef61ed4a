namespace Kanalvalg;

/// <summary>What a lineage says of facts: for each name the entries that refine each other, in order. Mutable until merged.</summary>
internal sealed class MergedFacts
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<NamedEntry>> _layers = new(StringComparer.Ordinal);

    /// <summary>The names in the order in which they first stand.</summary>
    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<NamedEntry> LayersOf(string name) => _layers.TryGetValue(name, out List<NamedEntry>? layers) ? layers : [];

    public void Add(ProfileDocument document, DiagnosticBag diagnostics)
    {
        foreach (NamedEntry entry in document.Root.Entries("facts"))
        {
            if (!_layers.TryGetValue(entry.Name, out List<NamedEntry>? layers))
            {
                _names.Add(entry.Name);
                _layers.Add(entry.Name, layers = []);
            }

            // With a type it is a declaration: what was declared before no longer counts. A known fact has no type to give.
            if (layers.Count > 0 && entry.Node.Member("type") is not null && FactCatalog.Find(entry.Name) is null)
            {
                diagnostics.Report(entry.Holder, entry.Member, Messages.Replaced("fact", entry.Quote(), layers[0].Node.Source.FileName));
                layers.Clear();
            }

            layers.Add(entry);
        }
    }
}
