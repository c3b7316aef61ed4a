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
/// For <see cref="AtomKind.OneOf"/>, <paramref name="Mask"/> marks the values that meet it and <paramref name="Other"/> the rest of the
/// fact's values in the same word; a fact of more than 64 values has <paramref name="Rest"/> for its further words. For sets
/// <paramref name="Mask"/> marks the members, whose bits for what is wanted of them (to be there, or to be missing) begin at
/// <paramref name="Shift"/> in <paramref name="Word"/>, and those for the opposite at <paramref name="OtherShift"/> in <paramref name="OtherWord"/>.
/// </summary>
internal sealed record Atom(AtomKind Kind, int Word, int Shift, int OtherWord, int OtherShift, ulong Mask, ulong Other, Atom[]? Rest);
