namespace Kanalvalg;

/// <summary>Bits, one a rule.</summary>
internal static class RuleTruths
{
    public static int WordsFor(int rules) => (rules + 63) / 64;

    public static bool Has(ReadOnlySpan<ulong> bits, int rule) => ((bits[rule >> 6] >> (rule & 63)) & 1) != 0;

    public static void Mark(Span<ulong> bits, int rule) => bits[rule >> 6] |= 1UL << (rule & 63);

    public static void Clear(Span<ulong> bits, int rule) => bits[rule >> 6] &= ~(1UL << (rule & 63));
}
