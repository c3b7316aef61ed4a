namespace Kanalvalg;

/// <summary>
/// One value of a fact, meaningful together with its <see cref="FactDefinition"/>: 0 or 1 of a boolean, the index of a choice,
/// the members of a set as bits, the number itself.
/// </summary>
internal readonly record struct FactValue(long Raw)
{
    /// <summary>The value of a boolean.</summary>
    public static FactValue Of(bool value) => new(value ? 1 : 0);

    /// <summary>Whether a set has the member at this index.</summary>
    public bool Has(int member) => ((Raw >> member) & 1) != 0;
}
