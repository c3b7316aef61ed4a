namespace Kanalvalg;

/// <summary>
/// Conditions as tables: for the value of each fact the conditions that it leaves standing, so that their truths are one row a fact, joined
/// by "and". What is "any of" several such is several columns, the first of which stands where its truth belongs and the rest behind.
/// Immutable and thread-safe.
/// </summary>
internal sealed class ConditionTables
{
    /// <summary>The most words of a row: what a decision reads stays in the caches nearby.</summary>
    public const int MostWords = 16;

    private readonly Lookup[] _byBits;
    private readonly Lookup[] _byValue;
    private readonly ulong[] _rows;
    private readonly ulong[] _columns;
    private readonly int _conditions;
    private readonly int[] _further;

    /// <summary>
    /// Tables whose rows are as many words as there are columns: those of the conditions, then the further ones, each of a condition; a condition
    /// that never holds has none.
    /// </summary>
    internal ConditionTables(Lookup[] byBits, Lookup[] byValue, ulong[] rows, ulong[] columns, int conditions, int[] further)
    {
        (_byBits, _byValue, _rows, _columns, _conditions, _further) = (byBits, byValue, rows, columns, conditions, further);
    }

    /// <summary>Whether they can read these words: a fact of more values than a row is found by must have one of them at most.</summary>
    public bool CanRead(ReadOnlySpan<ulong> words)
    {
        foreach (ref readonly Lookup lookup in _byValue.AsSpan())
        {
            ulong bits = lookup.BitsOf(words);
            if ((bits & (bits - 1)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sets the bit of each condition that holds. The span comes in cleared.</summary>
    public void Read(ReadOnlySpan<ulong> words, Span<ulong> truths)
    {
        switch (_columns.Length)
        {
            case 1:
                ReadOne(words, truths);
                break;
            case 2:
                ReadTwo(words, truths);
                break;
            default:
                ReadSome(words, truths);
                break;
        }
    }

    // One word and two in registers: the built-in profiles have no more.
    private void ReadOne(ReadOnlySpan<ulong> words, Span<ulong> truths)
    {
        ulong left = _columns[0];
        ulong[] rows = _rows;
        foreach (ref readonly Lookup lookup in _byBits.AsSpan())
        {
            left &= rows[lookup.First + (int)lookup.BitsOf(words)];
        }

        foreach (ref readonly Lookup lookup in _byValue.AsSpan())
        {
            left &= rows[lookup.First + lookup.PlaceIn(words)];
        }

        Spread(0, left, truths);
    }

    private void ReadTwo(ReadOnlySpan<ulong> words, Span<ulong> truths)
    {
        (ulong left, ulong more) = (_columns[0], _columns[1]);
        ulong[] rows = _rows;
        foreach (ref readonly Lookup lookup in _byBits.AsSpan())
        {
            int row = lookup.First + ((int)lookup.BitsOf(words) * 2);
            left &= rows[row];
            more &= rows[row + 1];
        }

        foreach (ref readonly Lookup lookup in _byValue.AsSpan())
        {
            int row = lookup.First + (lookup.PlaceIn(words) * 2);
            left &= rows[row];
            more &= rows[row + 1];
        }

        Spread(0, left, truths);
        Spread(1, more, truths);
    }

    private void ReadSome(ReadOnlySpan<ulong> words, Span<ulong> truths)
    {
        Span<ulong> standing = stackalloc ulong[MostWords];
        standing = standing.Slice(0, _columns.Length);
        _columns.CopyTo(standing);
        foreach (ref readonly Lookup lookup in _byBits.AsSpan())
        {
            Join(standing, lookup.First + ((int)lookup.BitsOf(words) * standing.Length));
        }

        foreach (ref readonly Lookup lookup in _byValue.AsSpan())
        {
            Join(standing, lookup.First + (lookup.PlaceIn(words) * standing.Length));
        }

        for (int word = 0; word < standing.Length; word++)
        {
            Spread(word, standing[word], truths);
        }
    }

    // The columns of a word that are left: conditions where they stand, the further ones where their conditions do.
    private void Spread(int word, ulong standing, Span<ulong> truths)
    {
        int left = _conditions - (word * 64);
        ulong own = left >= 64 ? ulong.MaxValue : left > 0 ? (1UL << left) - 1 : 0;
        if (own != 0)
        {
            truths[word] |= standing & own;
        }

        for (ulong further = standing & ~own; further != 0; further &= further - 1)
        {
            RuleTruths.Mark(truths, _further[BitMath.Lowest(further) - left]);
        }
    }

    private void Join(Span<ulong> standing, int row)
    {
        ReadOnlySpan<ulong> left = _rows.AsSpan(row, standing.Length);
        for (int word = 0; word < standing.Length; word++)
        {
            standing[word] &= left[word];
        }
    }

    /// <summary>Some bits of a scenario, and where their rows begin: one for each pattern of the bits, or one for each place of the only bit that is set and a last one for none.</summary>
    internal readonly record struct Lookup(int Word, int Shift, ulong Mask, int First)
    {
        public ulong BitsOf(ReadOnlySpan<ulong> words) => (words[Word] >> Shift) & Mask;

        // One bit more stands for none.
        public int PlaceIn(ReadOnlySpan<ulong> words) => BitMath.Lowest(BitsOf(words) | (Mask + 1));
    }
}
