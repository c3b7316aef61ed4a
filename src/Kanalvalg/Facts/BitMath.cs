#if !NETSTANDARD2_0
using System.Numerics;
#endif

namespace Kanalvalg;

/// <summary>Counts and places of bits: one instruction where the runtime has it.</summary>
internal static class BitMath
{
#if NETSTANDARD2_0
    public static int Count(ulong word)
    {
        word -= (word >> 1) & 0x5555_5555_5555_5555;
        word = (word & 0x3333_3333_3333_3333) + ((word >> 2) & 0x3333_3333_3333_3333);
        return (int)((((word + (word >> 4)) & 0x0F0F_0F0F_0F0F_0F0F) * 0x0101_0101_0101_0101) >> 56);
    }

    public static int Lowest(ulong word) => Count(~word & (word - 1));
#else
    /// <summary>How many bits are set.</summary>
    public static int Count(ulong word) => BitOperations.PopCount(word);

    /// <summary>The place of the lowest bit that is set; 64 where none is.</summary>
    public static int Lowest(ulong word) => BitOperations.TrailingZeroCount(word);
#endif
}
