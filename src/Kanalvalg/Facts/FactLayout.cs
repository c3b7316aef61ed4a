namespace Kanalvalg;

/// <summary>The bits of one fact: of its values or, for a set, of the members that it may have (<paramref name="First"/>) and may lack (<paramref name="Lacks"/>). Of a number, <paramref name="Number"/> is its place among the numbers; else -1.</summary>
internal sealed record FactLayout(bool IsSet, int First, int Lacks, int Count, long[] Starts, int Number)
{
    /// <summary>The word in which the values begin.</summary>
    public int Word { get; } = First >> 6;

    /// <summary>Which bits of that word they are. More than 64 go on in the words behind it.</summary>
    public ulong Mask { get; } = Bits(Count) << (First & 63);

    /// <summary>The word of the members that a set may lack; sets have no more than fit in one.</summary>
    public int LacksWord { get; } = Lacks >> 6;

    /// <summary>Which bits of that word they are.</summary>
    public ulong LacksMask { get; } = Bits(Count) << (Lacks & 63);

    /// <summary>The value at a place: of a number the first of its interval.</summary>
    public FactValue ValueAt(int place) => new(Starts.Length > 0 ? Starts[place] : place);

    /// <summary>The place of a value: of a number the interval it lies in.</summary>
    public int PlaceOf(FactValue value)
    {
        if (Starts.Length == 0)
        {
            return (int)value.Raw;
        }

        // The runtime's own search of this type is compiled on first use.
        (int place, int end) = (0, Starts.Length);
        while (end - place > 1)
        {
            int middle = (place + end) >>> 1;
            (place, end) = Starts[middle] <= value.Raw ? (middle, end) : (place, middle);
        }

        return place;
    }

    /// <summary>Marks every value in a scenario's words: the fact may be anything.</summary>
    public void Open(Span<ulong> words)
    {
        for (int i = 0; i < Count; i++)
        {
            words[(First + i) >> 6] |= 1UL << ((First + i) & 63);
            words[(Lacks + i) >> 6] |= 1UL << ((Lacks + i) & 63);
        }
    }

    /// <summary>So many bits, 64 at most.</summary>
    public static ulong Bits(int count) => count <= 0 ? 0 : count >= 64 ? ulong.MaxValue : (1UL << count) - 1;
}
