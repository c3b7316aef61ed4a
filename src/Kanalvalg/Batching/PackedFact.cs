namespace Kanalvalg;

/// <summary>
/// Where a fact stands in a packed row, and the bits of its values. A row is made by joining (<c>|</c>) the bits of one value of each
/// fact into the word that the fact stands in; a fact whose bits are all clear is not said. Immutable and thread-safe.
/// </summary>
public sealed class PackedFact
{
    private readonly FactDefinition _fact;
    private readonly FactLayout _layout;

    internal PackedFact(FactDefinition fact, FactLayout layout, bool isEnd, int word, int shift)
    {
        (_fact, _layout, Word, Shift) = (fact, layout, word, shift);
        Width = WidthOf(layout, isEnd);
        Assumed = isEnd ? 1UL << (shift + Width - 1) : 0;
    }

    /// <summary>The fact's name.</summary>
    public string Name => _fact.Name;

    /// <summary>The word of the row that it stands in.</summary>
    public int Word { get; }

    /// <summary>Its lowest bit in the word.</summary>
    public int Shift { get; }

    /// <summary>How many bits it has.</summary>
    public int Width { get; }

    /// <summary>The codes of its values or members, in order; empty for a boolean and a number.</summary>
    public IReadOnlyList<string> Values => _fact.Values;

    internal FactLayout Layout => _layout;

    /// <summary>The bit that says that the value is merely assumed, so that a duty to bring it about is not done; none for a fact that ends no duty.</summary>
    internal ulong Assumed { get; }

    /// <summary>The bits of a choice's value.</summary>
    /// <exception cref="ArgumentException">The fact is no choice or has no such value.</exception>
    public ulong Bits(string value)
    {
        Require.NotNull(value, nameof(value));
        return _fact.Type == FactType.Choice && _fact.PlaceOf(value) is { } place ? At(place) : throw NoValue(nameof(value));
    }

    /// <summary>The bits of a boolean's value.</summary>
    /// <exception cref="ArgumentException">The fact is no boolean.</exception>
    public ulong Bits(bool value) => _fact.Type == FactType.Boolean ? At(value ? 1 : 0) : throw NoValue(nameof(value));

    /// <summary>The bits of a number: of the interval that it lies in, between the thresholds that the profile tells apart.</summary>
    /// <exception cref="ArgumentException">The fact is no number, or the number is negative or larger than a request may say.</exception>
    public ulong Bits(long value) => _fact.Type == FactType.Number && value is >= 0 and <= FactDefinition.LargestNumber ? At(_layout.PlaceOf(new FactValue(value))) : throw NoValue(nameof(value));

    /// <summary>The bits of a set that has these members, with what they imply, and no others.</summary>
    /// <exception cref="ArgumentException">The fact is no set or has no such member.</exception>
    public ulong Bits(IEnumerable<string> members)
    {
        Require.NotNull(members, nameof(members));
        if (_fact.Type != FactType.Set)
        {
            throw NoValue(nameof(members));
        }

        long set = 0;
        foreach (string member in members)
        {
            set |= _fact.IndexOf(member) is var place and >= 0 ? 1L << place : throw NoValue(nameof(members));
        }

        return Of(new FactValue(_fact.Close(set)));
    }

    /// <summary>The name and the place, as in <c>recipient.kind: word 0, bits 3 to 5</c>.</summary>
    public override string ToString() => $"{Name}: word {Word}, bits {Shift} to {Shift + Width - 1}";

    /// <summary>How many bits a value takes: of a set one for each member and one that says that it is said; of any other a number, 0 for what is not said.</summary>
    internal static int ValueWidthOf(FactLayout layout)
    {
        int width = 1;
        for (; !layout.IsSet && (1 << width) <= layout.Count; width++)
        {
        }

        return layout.IsSet ? layout.Count + 1 : width;
    }

    /// <summary>How many bits a fact takes: its value's and, where a duty ends with it, one more.</summary>
    internal static int WidthOf(FactLayout layout, bool isEnd) => ValueWidthOf(layout) + (isEnd ? 1 : 0);

    /// <summary>The bits of a value.</summary>
    internal ulong Of(FactValue value) => _layout.IsSet ? (((ulong)value.Raw << 1) | 1) << Shift : At(_layout.PlaceOf(value));

    /// <summary>The bits of the value at a place.</summary>
    internal ulong At(int place) => (ulong)(place + 1) << Shift;

    private ArgumentException NoValue(string parameter) => new(
        _fact.Type switch
        {
            FactType.Boolean => $"`{Name}` is true or false",
            FactType.Number => $"`{Name}` is a number, never negative and at most {FactDefinition.LargestNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            FactType.Set => $"`{Name}` is a set of {string.Join(", ", Values)}",
            _ => $"`{Name}` is one of {string.Join(", ", Values)}",
        },
        parameter);
}
