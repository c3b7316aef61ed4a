using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>
/// A Norwegian organisation number: nine digits, the first 8 or 9, with modulus 11; single spaces or hyphens may stand between groups of three.
/// <c>0192:</c> (ISO 6523) or <c>NO</c> may stand before the digits, <c>MVA</c> (registered for VAT) after them.
/// </summary>
/// <remarks>The weights are those of the Brønnøysund registers: 3, 2, 7, 6, 5, 4, 3, 2; where they leave a check digit of 10 the number is not used.</remarks>
public sealed class OrganisationNumber : Identifier
{
    private static readonly IdentifierShape Shape = new("an organisation number", 9, (1 << 3) | (1 << 6), "*********");

    private OrganisationNumber(string digits)
        : base(digits, Shape)
    {
    }

    // The check digit weighs 1, so that the sum over all nine is divisible by 11; a check digit of 10 can never make it so.
    private static ReadOnlySpan<byte> Weights => [3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The number that the text holds, or why it holds none.</summary>
    public static IdentifierResult<OrganisationNumber> Read(string? text)
    {
        Span<char> digits = stackalloc char[Shape.Length];
        return Read(text.AsSpan(), digits) is { } problem ? new(Shape, problem) : new(new OrganisationNumber(digits.ToString()));
    }

    /// <summary>The number that the text holds.</summary>
    /// <exception cref="FormatException">It holds none. The message does not repeat it.</exception>
    public static OrganisationNumber Parse(string text) => Read(text).GetValueOrThrow();

    /// <summary>Whether the text holds a number, and which.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OrganisationNumber? number) => Read(text).TryGetValue(out number);

    /// <summary>Reads the text into room for its digits, or says why it is no number.</summary>
    internal static IdentifierProblem? Read(ReadOnlySpan<char> text, Span<char> digits) => Digits.Read(WithoutAffixes(text), Shape, digits) ?? Check(digits);

    /// <summary>What is wrong with nine digits as an organisation number.</summary>
    internal static IdentifierProblem? Check(ReadOnlySpan<char> digits)
    {
        if (digits[0] is not ('8' or '9'))
            return IdentifierProblem.WrongFirstDigit;
        return Digits.Modulus11(digits, Weights) == 0 ? null : IdentifierProblem.WrongCheckDigit;
    }

    internal static ReadOnlySpan<char> WithoutAffixes(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.StartsWith("0192:".AsSpan(), StringComparison.Ordinal))
            return text[5..];
        if (text.StartsWith("NO".AsSpan(), StringComparison.OrdinalIgnoreCase))
            text = text[2..];
        return text.EndsWith("MVA".AsSpan(), StringComparison.OrdinalIgnoreCase) ? text[..^3] : text;
    }
}
