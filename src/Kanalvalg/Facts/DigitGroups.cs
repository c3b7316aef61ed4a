namespace Kanalvalg;

/// <summary>Reads a number out of running text.</summary>
internal static class DigitGroups
{
    /// <summary>Room enough for " - ", too little for two columns of a table.</summary>
    private const int LongestGap = 3;

    /// <summary>
    /// Whether exactly <c>digits.Length</c> digits start here, divided at most where a bit of <paramref name="groups"/> is set, and no further digit touches them.
    /// </summary>
    /// <remarks>Reads past no more digits than asked for: that is what keeps a scan from every digit of a text linear.</remarks>
    public static bool TryRead(ReadOnlySpan<char> text, int groups, Span<char> digits)
    {
        int at = 0;
        for (int count = 0; count < digits.Length; count++)
        {
            at = Digits.SkipInvisible(text, at);
            if (((groups >> count) & 1) != 0)
                at = Digits.SkipInvisible(text, at + Gap(text[at..]));
            if (at == text.Length || !Digits.IsDigit(text[at]))
                return false;
            digits[count] = text[at++];
        }

        at = Digits.SkipInvisible(text, at);
        return at == text.Length || !Digits.IsDigit(text[at]);
    }

    private static int Gap(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < LongestGap && Digits.IsSeparator(text[length]))
            length++;
        return length;
    }
}
