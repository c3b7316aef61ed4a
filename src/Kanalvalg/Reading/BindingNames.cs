namespace Kanalvalg;

/// <summary>
/// The names that a profile's parts may use, as far as they are bound. A name that is there with <c>null</c> was reported where it
/// is declared: using it is no further fault. Mutable; belongs to one binding.
/// </summary>
internal sealed class BindingNames(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public Dictionary<string, FactDefinition?> Facts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, LocalizedText> Channels { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, LocalizedText> Systems { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Term?> Terms { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Duty?> Duties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Advice?> Advice { get; } = new(StringComparer.Ordinal);

    /// <summary>The thing of this name; <c>null</c>, reported unless it was before, where there is none.</summary>
    public T? Find<T>(Dictionary<string, T?> known, SyntaxNode name, Func<Quoted, IEnumerable<string>, string?, DiagnosticText> unknown)
        where T : class
    {
        if (!known.TryGetValue(name.Text, out T? found))
        {
            Diagnostics.Report(name, unknown(name.Quote(), known.Keys, Diagnostics.Nearest(name.Text, known.Keys)));
        }

        return found;
    }

    /// <summary>All that a list names, without what is unknown.</summary>
    public IReadOnlyList<T> FindAll<T>(Dictionary<string, T?> known, IEnumerable<SyntaxNode> names, Func<Quoted, IEnumerable<string>, string?, DiagnosticText> unknown)
        where T : class
    {
        var found = new List<T>();
        foreach (SyntaxNode name in names)
        {
            if (Find(known, name, unknown) is { } one)
            {
                found.Add(one);
            }
        }

        return found;
    }
}
