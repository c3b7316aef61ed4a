namespace Kanalvalg;

/// <summary>The bits of one fact: of its values or, for a set, of the members that it may have (<paramref name="First"/>) and may lack (<paramref name="Lacks"/>). Of a number, <paramref name="Number"/> is its place among the numbers; else -1.</summary>
internal sealed record FactLayout(bool IsSet, int First, int Lacks, int Count, long[] Starts, int Number)
{
    /// <summary>The value at a place: of a number the first of its interval.</summary>
    public FactValue ValueAt(int place) => new(Starts.Length > 0 ? Starts[place] : place);

    /// <summary>The place of a value: of a number the interval it lies in.</summary>
    public int PlaceOf(FactValue value)
    {
        if (Starts.Length == 0)
        {
            return (int)value.Raw;
        }

        int found = Array.BinarySearch(Starts, value.Raw);
        return found >= 0 ? found : ~found - 1;
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
}
