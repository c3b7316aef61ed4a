namespace Kanalvalg;

/// <summary>How an <see cref="Atom"/> reads the words of a scenario.</summary>
internal enum AtomKind
{
    /// <summary>A choice, boolean or number has one of the marked values.</summary>
    OneOf,

    /// <summary>A set has any of the marked members.</summary>
    HasAny,

    /// <summary>A set has all of the marked members.</summary>
    HasAll,

    /// <summary>A set lacks any of the marked members.</summary>
    LacksAny,

    /// <summary>A set lacks all of the marked members.</summary>
    LacksAll,
}

/// <summary>
/// One test on the words of a scenario. Of a fact that is none of the direction's all bits are clear, and the test is false.
/// For <see cref="AtomKind.OneOf"/>, <see cref="Mask"/> marks the values that meet it and <see cref="Other"/> the rest of the
/// fact's values in the same word; a fact of more than 64 values has <see cref="Rest"/> for its further words. For sets
/// <see cref="Mask"/> marks the members, whose bits for what is wanted of them (to be there, or to be missing) begin at
/// <see cref="Shift"/> in <see cref="Word"/>, and those for the opposite at <see cref="OtherShift"/> in <see cref="OtherWord"/>.
/// </summary>
internal readonly struct Atom(AtomKind kind, int word, int shift, int otherWord, int otherShift, ulong mask, ulong other, Atom[]? rest)
{
    public AtomKind Kind { get; } = kind;

    public int Word { get; } = word;

    public int Shift { get; } = shift;

    public int OtherWord { get; } = otherWord;

    public int OtherShift { get; } = otherShift;

    public ulong Mask { get; } = mask;

    public ulong Other { get; } = other;

    public Atom[]? Rest { get; } = rest;
}

