using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>A Danish person number: ten digits, the date as DDMMYY and four more; a hyphen or space may stand between.</summary>
/// <remarks>
/// By the CPR office: numbers that fail modulus 11 are fully valid since 1 October 2007, so the test is offered and never made;
/// a system's own replacement number has 6 added to the first digit of the day, and is in no register.
/// The seventh digit and the year give the century, and the date must exist in it.
/// <para>The letter forms of the health service (eCPR) are no CPR numbers.</para>
/// </remarks>
public sealed class CprNumber : Identifier
{
    private static readonly IdentifierShape Shape = new("a CPR number", 10, 1 << 6, "******-****");

    private CprNumber(string digits)
        : base(digits, Shape)
    {
    }

    private static ReadOnlySpan<byte> Weights => [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>Whether it is a replacement number (erstatningspersonnummer). Digital Post knows none of them.</summary>
    public bool IsReplacement => IsReplacementOf(Reveal());

    /// <summary>Whether it passes modulus 11. That it does not is no error.</summary>
    public bool PassesModulus11 => Digits.Modulus11(Reveal(), Weights) == 0;

    /// <summary>The number that the text holds, or why it holds none.</summary>
    public static IdentifierResult<CprNumber> Read(string? text)
    {
        Span<char> digits = stackalloc char[Shape.Length];
        return Read(text.AsSpan(), digits) is { } problem ? new(Shape, problem) : new(new CprNumber(digits.ToString()));
    }

    /// <summary>The number that the text holds.</summary>
    /// <exception cref="FormatException">It holds none. The message does not repeat it.</exception>
    public static CprNumber Parse(string text) => Read(text).GetValueOrThrow();

    /// <summary>Whether the text holds a number, and which.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CprNumber? number) => Read(text).TryGetValue(out number);

    /// <summary>Reads the text into room for its digits, or says why it is no number.</summary>
    internal static IdentifierProblem? Read(ReadOnlySpan<char> text, Span<char> digits) =>
        Digits.Read(text, Shape, digits) ?? (HasDate(digits) ? null : IdentifierProblem.NoSuchDate);

    internal static bool IsReplacementOf(ReadOnlySpan<char> digits) => digits[0] >= '6';

    /// <summary>Whether the first six of ten digits are a date, day + 60 counting.</summary>
    internal static bool HasDate(ReadOnlySpan<char> digits)
    {
        int day = Digits.Pair(digits, 0);
        return CalendarDate.Exists(FullYear(Digits.Pair(digits, 4), digits[6]), Digits.Pair(digits, 2), day > 60 ? day - 60 : day);
    }

    internal static int FullYear(int year, char seventh) => seventh switch
    {
        <= '3' => 1900 + year,
        '4' or '9' => year <= 36 ? 2000 + year : 1900 + year,
        _ => year <= 57 ? 2000 + year : 1800 + year,
    };
}
