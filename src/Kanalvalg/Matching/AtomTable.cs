namespace Kanalvalg;

/// <summary>Atoms by kind, so that reading them takes no branch on it. The places of the atoms follow the order of the kinds. Immutable and thread-safe.</summary>
internal sealed class AtomTable
{
    /// <summary>How many ranks there are.</summary>
    public const int Ranks = 4;

    private readonly Row[] _values;
    private readonly Row[] _any;
    private readonly Row[] _all;
    private readonly Atom[] _wide;

    /// <summary>A table of these atoms, which come sorted by <see cref="RankOf"/>.</summary>
    public AtomTable(Atom[] sorted)
    {
        _values = Rows(sorted, 0);
        _any = Rows(sorted, 1);
        _all = Rows(sorted, 2);
        int narrow = _values.Length + _any.Length + _all.Length;
        _wide = new Atom[sorted.Length - narrow];
        Array.Copy(sorted, narrow, _wide, 0, _wide.Length);
        Count = sorted.Length;
    }

    /// <summary>How many atoms there are.</summary>
    public int Count { get; }

    /// <summary>Where atoms of this kind stand.</summary>
    public static int RankOf(in Atom atom) => atom.Kind switch
    {
        AtomKind.OneOf => atom.Rest is null ? 0 : 3,
        AtomKind.HasAny or AtomKind.LacksAny => 1,
        _ => 2,
    };

    /// <summary>Sets the bit of each atom that holds for certain, and of each that may. Both spans come in cleared.</summary>
    public void Read(ReadOnlySpan<ulong> words, Span<ulong> certain, Span<ulong> possible)
    {
        int place = 0;
        foreach (ref readonly Row atom in _values.AsSpan())
        {
            ulong word = words[atom.Word];
            bool some = (word & atom.Mask) != 0;
            Put(certain, possible, place++, some & (word & atom.Other) == 0, some);
        }

        foreach (ref readonly Row atom in _any.AsSpan())
        {
            ulong wanted = (words[atom.Word] >> atom.Shift) & atom.Mask;
            ulong unwanted = words[atom.OtherWord] >> atom.OtherShift;
            Put(certain, possible, place++, (wanted & ~unwanted) != 0, wanted != 0);
        }

        foreach (ref readonly Row atom in _all.AsSpan())
        {
            ulong wanted = (words[atom.Word] >> atom.Shift) & atom.Mask;
            ulong unwanted = words[atom.OtherWord] >> atom.OtherShift;
            Put(certain, possible, place++, (wanted & ~unwanted) == atom.Mask, wanted == atom.Mask);
        }

        foreach (Atom atom in _wide)
        {
            (bool isCertain, bool isPossible) = ReadWide(atom, words);
            Put(certain, possible, place++, isCertain, isPossible);
        }
    }

    private static Row[] Rows(Atom[] sorted, int rank)
    {
        int first = 0;
        while (first < sorted.Length && RankOf(sorted[first]) < rank)
        {
            first++;
        }

        int end = first;
        while (end < sorted.Length && RankOf(sorted[end]) == rank)
        {
            end++;
        }

        Row[] rows = new Row[end - first];
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly Atom atom = ref sorted[first + i];
            rows[i] = new Row(atom.Word, atom.Shift, atom.OtherWord, atom.OtherShift, atom.Mask, atom.Other);
        }

        return rows;
    }

    private static (bool Certain, bool Possible) ReadWide(in Atom atom, ReadOnlySpan<ulong> words)
    {
        bool some = (words[atom.Word] & atom.Mask) != 0;
        bool others = (words[atom.Word] & atom.Other) != 0;
        foreach (Atom further in atom.Rest!)
        {
            some |= (words[further.Word] & further.Mask) != 0;
            others |= (words[further.Word] & further.Other) != 0;
        }

        return (some && !others, some);
    }

    private static void Put(Span<ulong> certain, Span<ulong> possible, int place, bool isCertain, bool isPossible)
    {
        certain[place >> 6] |= (isCertain ? 1UL : 0) << (place & 63);
        possible[place >> 6] |= (isPossible ? 1UL : 0) << (place & 63);
    }

    // What is read of an atom, side by side in memory.
    private readonly record struct Row(int Word, int Shift, int OtherWord, int OtherShift, ulong Mask, ulong Other);
}
