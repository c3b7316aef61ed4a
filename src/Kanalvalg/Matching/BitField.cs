namespace Kanalvalg;

/// <summary>
/// Some of the bits in which the values of one fact stand, all in one word: of a choice, boolean or number all of them, of which one is set
/// where the fact is known; of a set at most <see cref="Most"/> members that it may have, or that it may lack.
/// </summary>
internal sealed record BitField(int Word, int Shift, int Width)
{
    /// <summary>The most bits that are looked up as they are.</summary>
    public const int Most = 8;

    /// <summary>As many bits as it has, at the lower end.</summary>
    public ulong Mask => MaskOf(Width);

    /// <summary>So many bits, one at least, at the lower end.</summary>
    public static ulong MaskOf(int width) => ulong.MaxValue >> (64 - width);

    /// <summary>The fields of a fact's bits; of a set those that it may have before those that it may lack. None of a fact whose values do not fit in one word.</summary>
    public static BitField[] Of(FactLayout layout)
    {
        if (layout.Count > 64)
        {
            return [];
        }

        if (!layout.IsSet)
        {
            return [new BitField(layout.First / 64, layout.First % 64, layout.Count)];
        }

        BitField[] fields = new BitField[(layout.Count + Most - 1) / Most * 2];
        for (int i = 0; i < fields.Length; i++)
        {
            int from = i % (fields.Length / 2) * Most;
            int bit = (i < fields.Length / 2 ? layout.First : layout.Lacks) + from;
            fields[i] = new BitField(bit / 64, bit % 64, Math.Min(Most, layout.Count - from));
        }

        return fields;
    }
}
