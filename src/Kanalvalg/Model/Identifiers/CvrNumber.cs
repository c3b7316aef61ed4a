using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>A Danish business number: eight digits, the first not 0, with modulus 11; <c>DK</c> may stand before them, single spaces or hyphens between pairs.</summary>
/// <remarks>The weights are those of the Central Business Register: 2, 7, 6, 5, 4, 3, 2, 1.</remarks>
public sealed class CvrNumber : Identifier
{
    private static readonly IdentifierShape Shape = new("a CVR number", 8, (1 << 2) | (1 << 4) | (1 << 6), "********");

    private CvrNumber(string digits)
        : base(digits, Shape)
    {
    }

    private static ReadOnlySpan<byte> Weights => [2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The number that the text holds, or why it holds none.</summary>
    public static IdentifierResult<CvrNumber> Read(string? text)
    {
        Span<char> digits = stackalloc char[Shape.Length];
        return Read(text.AsSpan(), digits) is { } problem ? new(Shape, problem) : new(new CvrNumber(digits.ToString()));
    }

    /// <summary>The number that the text holds.</summary>
    /// <exception cref="FormatException">It holds none. The message does not repeat it.</exception>
    public static CvrNumber Parse(string text) => Read(text).GetValueOrThrow();

    /// <summary>Whether the text holds a number, and which.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CvrNumber? number) => Read(text).TryGetValue(out number);

    /// <summary>Reads the text into room for its digits, or says why it is no number.</summary>
    internal static IdentifierProblem? Read(ReadOnlySpan<char> text, Span<char> digits) => Digits.Read(WithoutPrefix(text), Shape, digits) ?? Check(digits);

    private static IdentifierProblem? Check(ReadOnlySpan<char> digits)
    {
        if (digits[0] == '0')
            return IdentifierProblem.WrongFirstDigit;
        return Digits.Modulus11(digits, Weights) == 0 ? null : IdentifierProblem.WrongCheckDigit;
    }

    internal static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.StartsWith("DK".AsSpan(), StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
    }
}
