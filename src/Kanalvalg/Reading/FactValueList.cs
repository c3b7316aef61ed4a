namespace Kanalvalg;

/// <summary>The values of a fact as entries add to them. Mutable until the fact is bound.</summary>
internal sealed class FactValueList
{
    private readonly List<string> _codes;
    private readonly List<LocalizedText> _labels;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public FactValueList(FactDefinition? known)
    {
        _codes = [.. known?.Values ?? []];
        _labels = [.. known?.ValueLabels ?? []];
        for (int i = 0; i < _codes.Count; i++)
        {
            _places.Add(_codes[i], i);
        }
    }

    public IReadOnlyList<string> Codes => _codes;

    public IReadOnlyList<LocalizedText> Labels => _labels;

    /// <summary>Adds what an entry's <c>values</c> says: a list of codes, or codes with labels.</summary>
    public void Add(SyntaxNode entry)
    {
        foreach (SyntaxNode code in entry.Texts("values"))
        {
            Add(code.Text, LocalizedText.Empty);
        }

        foreach (SyntaxMember value in entry.Member("values")?.Members ?? default)
        {
            Add(value.Name, SyntaxReading.Localized(value.Value));
        }
    }

    public void Add(IEnumerable<LabelledCode> values)
    {
        foreach (LabelledCode value in values)
        {
            Add(value.Code, value.Label);
        }
    }

    // A value that is there already keeps its place; words for it replace the words it had.
    private void Add(string code, LocalizedText label)
    {
        if (!_places.TryGetValue(code, out int place))
        {
            _places.Add(code, _codes.Count);
            _codes.Add(code);
            _labels.Add(label);
        }
        else if (!label.IsEmpty)
        {
            _labels[place] = label;
        }
    }
}
