using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>The number of a Danish production unit: ten digits, single spaces or hyphens between thousands. It steers mail inside one CVR number.</summary>
/// <remarks>It has no documented check digit, and as many digits as a CPR number: only what it was given as tells the two apart.</remarks>
public sealed class PNumber : Identifier
{
    private static readonly IdentifierShape Shape = new("a P-number", 10, (1 << 1) | (1 << 4) | (1 << 7), "**********");

    private PNumber(string digits)
        : base(digits, Shape)
    {
    }

    /// <summary>The number that the text holds, or why it holds none.</summary>
    public static IdentifierResult<PNumber> Read(string? text)
    {
        Span<char> digits = stackalloc char[Shape.Length];
        return Digits.Read(text.AsSpan(), Shape, digits) is { } problem ? new(Shape, problem) : new(new PNumber(digits.ToString()));
    }

    /// <summary>The number that the text holds.</summary>
    /// <exception cref="FormatException">It holds none. The message does not repeat it.</exception>
    public static PNumber Parse(string text) => Read(text).GetValueOrThrow();

    /// <summary>Whether the text holds a number, and which.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PNumber? number) => Read(text).TryGetValue(out number);
}
