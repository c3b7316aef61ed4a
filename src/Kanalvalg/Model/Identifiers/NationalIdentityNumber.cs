using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>
/// A Norwegian person number: eleven digits, the date as DDMMYY (except in FH-numbers), three more and two check digits; a space or hyphen may
/// stand after the sixth. Birth numbers and D-numbers are let in by default, others by <see cref="NationalIdentityNumberOptions"/>.
/// </summary>
/// <remarks>
/// By the tax administration: from 1 January 2032 the first check digit may leave a remainder of 0, 1, 2 or 3, and both rules hold side by side;
/// <see cref="PassesCheckBefore2032"/> tells which. The individual digits then no longer tell the century, so the date need exist in one century only.
/// </remarks>
public sealed class NationalIdentityNumber : Identifier
{
    /// <summary>How many digits it has.</summary>
    internal const int Length = 11;

    private static readonly IdentifierShape Shape = new("a Norwegian national identity number", Length, 1 << 6, "****** *****");

    private NationalIdentityNumber(string digits, NationalIdentityNumberKind kind, bool isSynthetic)
        : base(digits, Shape)
    {
        Kind = kind;
        IsSynthetic = isSynthetic;
    }

    // A check digit weighs 1 in its own sum, so that the remainder is 0 by the old rule.
    private static ReadOnlySpan<byte> FirstWeights => [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static ReadOnlySpan<byte> SecondWeights => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The kind of number.</summary>
    public NationalIdentityNumberKind Kind { get; }

    /// <summary>Whether it is marked as made up for tests.</summary>
    public bool IsSynthetic { get; }

    /// <summary>Whether it passes the check that all numbers passed until the end of 2031; one that does not was given later.</summary>
    public bool PassesCheckBefore2032 => Digits.Modulus11(Reveal(), FirstWeights) == 0;

    /// <summary>The number that the text holds, or why it holds none.</summary>
    public static IdentifierResult<NationalIdentityNumber> Read(string? text, NationalIdentityNumberOptions options = NationalIdentityNumberOptions.None)
    {
        Span<char> digits = stackalloc char[Length];
        return Read(text.AsSpan(), options, digits, out NationalIdentityNumberKind kind, out bool isSynthetic) is { } problem
            ? new(Shape, problem)
            : new(new NationalIdentityNumber(digits.ToString(), kind, isSynthetic));
    }

    /// <summary>The number that the text holds.</summary>
    /// <exception cref="FormatException">It holds none that the options allow. The message does not repeat it.</exception>
    public static NationalIdentityNumber Parse(string text, NationalIdentityNumberOptions options = NationalIdentityNumberOptions.None) =>
        Read(text, options).GetValueOrThrow();

    /// <summary>Whether the text holds a number that the default options allow, and which.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out NationalIdentityNumber? number) =>
        TryParse(text, NationalIdentityNumberOptions.None, out number);

    /// <summary>Whether the text holds a number that the options allow, and which.</summary>
    public static bool TryParse(string? text, NationalIdentityNumberOptions options, [NotNullWhen(true)] out NationalIdentityNumber? number) =>
        Read(text, options).TryGetValue(out number);

    /// <summary>Reads the text, as the default options allow, into room for its digits, or says why it is no number.</summary>
    internal static IdentifierProblem? Read(ReadOnlySpan<char> text, Span<char> digits) =>
        Read(text, NationalIdentityNumberOptions.None, digits, out _, out _);

    /// <summary>Whether eleven digits pass as a number of any kind.</summary>
    internal static bool IsOfAnyKind(ReadOnlySpan<char> digits) => HasCheckDigits(digits) && TryClassify(digits, out _, out _);

    private static IdentifierProblem? Read(
        ReadOnlySpan<char> text, NationalIdentityNumberOptions options, Span<char> digits, out NationalIdentityNumberKind kind, out bool isSynthetic)
    {
        (kind, isSynthetic) = (default, false);
        if (Digits.Read(text, Shape, digits) is { } unreadable)
            return unreadable;
        if (!TryClassify(digits, out kind, out isSynthetic))
            return IdentifierProblem.NoSuchDate;
        if (!HasCheckDigits(digits))
            return IdentifierProblem.WrongCheckDigit;
        return (Needed(kind, isSynthetic) & ~options) == NationalIdentityNumberOptions.None ? null : IdentifierProblem.KindNotAllowed;
    }

    private static bool HasCheckDigits(ReadOnlySpan<char> digits) =>
        Digits.Modulus11(digits, FirstWeights) <= 3 && Digits.Modulus11(digits, SecondWeights) == 0;

    private static bool TryClassify(ReadOnlySpan<char> digits, out NationalIdentityNumberKind kind, out bool isSynthetic)
    {
        isSynthetic = false;
        kind = NationalIdentityNumberKind.FhNumber;
        if (digits[0] >= '8')
            return true;

        int day = Digits.Pair(digits, 0);
        kind = day > 40 ? NationalIdentityNumberKind.DNumber : NationalIdentityNumberKind.BirthNumber;
        int month = Digits.Pair(digits, 2);
        int added = month switch { > 80 => 80, > 65 => 65, > 40 => 40, _ => 0 };
        isSynthetic = added > 40;
        if (added == 40)
            kind = NationalIdentityNumberKind.HNumber;
        return CalendarDate.ExistsInSomeCentury(Digits.Pair(digits, 4), month - added, day > 40 ? day - 40 : day);
    }

    private static NationalIdentityNumberOptions Needed(NationalIdentityNumberKind kind, bool isSynthetic) => kind switch
    {
        NationalIdentityNumberKind.HNumber => NationalIdentityNumberOptions.AllowHNumber,
        NationalIdentityNumberKind.FhNumber => NationalIdentityNumberOptions.AllowFhNumber,
        _ => isSynthetic ? NationalIdentityNumberOptions.AllowSynthetic : NationalIdentityNumberOptions.None,
    };
}
