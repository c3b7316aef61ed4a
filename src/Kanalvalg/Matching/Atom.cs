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
/// <paramref name="Mask"/> marks the members.
/// </summary>
internal readonly record struct Atom(AtomKind Kind, int Word, int Shift, int LacksWord, int LacksShift, ulong Mask, ulong Other, Atom[]? Rest)
{
    /// <summary>Whether it holds for certain, and whether it may hold.</summary>
    public (bool Certain, bool Possible) Read(ReadOnlySpan<ulong> words)
    {
        if (Kind == AtomKind.OneOf)
        {
            bool some = (words[Word] & Mask) != 0;
            bool others = (words[Word] & Other) != 0;
            if (Rest is not null)
            {
                foreach (Atom atom in Rest)
                {
                    some |= (words[atom.Word] & atom.Mask) != 0;
                    others |= (words[atom.Word] & atom.Other) != 0;
                }
            }

            return (some && !others, some);
        }

        ulong has = (words[Word] >> Shift) & Mask;
        ulong lacks = (words[LacksWord] >> LacksShift) & Mask;
        return Kind switch
        {
            AtomKind.HasAny => ((has & ~lacks) != 0, has != 0),
            AtomKind.HasAll => ((has & ~lacks) == Mask, has == Mask),
            AtomKind.LacksAny => ((lacks & ~has) != 0, lacks != 0),
            _ => ((lacks & ~has) == Mask, lacks == Mask),
        };
    }
}
