namespace Kanalvalg;

/// <summary>Facts that the user can bring about before sending and that together open a route, whatever is unknown. Immutable.</summary>
public sealed class Remedy
{
    internal Remedy(IReadOnlyList<FactSetting> facts, IReadOnlyList<string> duties) => (Facts, Duties) = (facts, duties);

    /// <summary>The facts with the values that they must get.</summary>
    public IReadOnlyList<FactSetting> Facts { get; }

    /// <summary>What to do for each of them that has words for it.</summary>
    public IEnumerable<LocalizedText> Texts => Facts.Select(fact => fact.Definition.Remedy).Where(text => !text.IsEmpty);

    /// <summary>The codes of the duties that achieve them.</summary>
    public IReadOnlyList<string> Duties { get; }
}
