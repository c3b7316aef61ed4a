namespace Kanalvalg;

/// <summary>A section of named entries over a lineage: an entry of a name that is there already takes its place. Mutable until merged.</summary>
internal sealed class MergedSection(string name, string what)
{
    private readonly List<NamedEntry> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<NamedEntry> Entries => _entries;

    public void Add(ProfileDocument document, DiagnosticBag diagnostics)
    {
        foreach (NamedEntry entry in document.Root.Entries(name))
        {
            if (_places.TryGetValue(entry.Name, out int place))
            {
                diagnostics.Report(entry.Holder, entry.Member, Messages.Replaced(what, entry.Quote(), _entries[place].Node.Source.FileName));
                _entries[place] = entry;
            }
            else
            {
                _places.Add(entry.Name, _entries.Count);
                _entries.Add(entry);
            }
        }
    }
}
