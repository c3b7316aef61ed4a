using System.Globalization;

namespace Kanalvalg;

/// <summary>Digits in text: ASCII ones only, for the registers know no others.</summary>
internal static class Digits
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>A space or hyphen, the non-breaking ones and the dashes that text programs put in their place too.</summary>
    public static bool IsSeparator(char c) => c is ' ' or '-' or '\u00A0' or '\u2007' or '\u2009' or '\u202F' or (>= '\u2010' and <= '\u2013') or '\u2212';

    /// <summary>An invisible character, such as a soft hyphen or a zero-width space, that comes along when text is copied.</summary>
    public static bool IsInvisible(char c) => c >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    public static int SkipInvisible(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsInvisible(text[at]))
            at++;
        return at;
    }

    /// <summary>Reads the whole text as a number of the shape, into room for its digits.</summary>
    public static IdentifierProblem? Read(ReadOnlySpan<char> text, IdentifierShape shape, Span<char> digits)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return IdentifierProblem.Missing;

        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsDigit(text[i]))
            {
                if (count < shape.Length)
                    digits[count] = text[i];
                count++;
            }
            else if (!IsGroupEnd(text, i, count, shape))
            {
                return IdentifierProblem.NotDigits;
            }
        }

        return count == shape.Length ? null : IdentifierProblem.WrongLength;
    }

    private static bool IsGroupEnd(ReadOnlySpan<char> text, int i, int count, IdentifierShape shape) =>
        IsSeparator(text[i]) && count < shape.Length && ((shape.Groups >> count) & 1) != 0 && i + 1 < text.Length && IsDigit(text[i + 1]);

    /// <summary>The sum of the first digits, each times its weight, modulo 11.</summary>
    public static int Modulus11(ReadOnlySpan<char> digits, ReadOnlySpan<byte> weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += (digits[i] - '0') * weights[i];
        return sum % 11;
    }

    /// <summary>The two-digit number at a position.</summary>
    public static int Pair(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + (digits[at + 1] - '0');
}
