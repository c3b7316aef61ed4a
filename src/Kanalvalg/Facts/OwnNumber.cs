namespace Kanalvalg;

/// <summary>Finds a party's own number, valid or not, whatever spaces and hyphens divide it.</summary>
internal static class OwnNumber
{
    // Below, a "number" is found in any subject; above, it is none (the longest valid one has eleven digits), and would make the scan slow.
    private const int Shortest = 4;
    private const int Longest = 32;

    public static SubjectFinding Find(ReadOnlySpan<char> text, in SubjectParty party)
    {
        ReadOnlySpan<char> number = party.Number.AsSpan();
        return party.Scheme switch
        {
            IdentifierScheme.Cpr => Find(text, number, SubjectFinding.CprNumber),
            IdentifierScheme.Cvr => Find(text, CvrNumber.WithoutPrefix(number), SubjectFinding.CvrNumber),
            IdentifierScheme.NationalIdentityNumber => Find(text, number, SubjectFinding.OtherNumber),
            _ => Find(text, OrganisationNumber.WithoutAffixes(number), SubjectFinding.OtherNumber),
        };
    }

    public static SubjectFinding Find(ReadOnlySpan<char> text, ReadOnlySpan<char> number, SubjectFinding finding)
    {
        Span<char> own = stackalloc char[Longest];
        int length = Condense(number, own);
        return length is >= Shortest and <= Longest && Contains(text, own[..length]) ? finding : SubjectFinding.None;
    }

    /// <summary>The letters and digits of the number, in one case; more than there is room for gives a length beyond <see cref="Longest"/>.</summary>
    private static int Condense(ReadOnlySpan<char> number, Span<char> own)
    {
        int length = 0;
        foreach (char c in number)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            if (length == Longest)
                return Longest + 1;
            own[length++] = char.ToUpperInvariant(c);
        }

        return length;
    }

    private static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<char> own)
    {
        char before = ' ';
        for (int i = 0; i < text.Length; i++)
        {
            if (Digits.IsInvisible(text[i]))
                continue;
            if (char.ToUpperInvariant(text[i]) == own[0] && !IsSameKind(before, own[0]) && IsAt(text[i..], own))
                return true;
            before = text[i];
        }

        return false;
    }

    // It steps over separators only on the way to a further character of the number, and from a character that was one: each run of
    // separators is walked through once for each character of the number, at most.
    private static bool IsAt(ReadOnlySpan<char> text, ReadOnlySpan<char> own)
    {
        int at = 0;
        for (int count = 0; count < own.Length; count++)
        {
            while (count > 0 && at < text.Length && (Digits.IsSeparator(text[at]) || Digits.IsInvisible(text[at])))
                at++;
            if (at == text.Length || char.ToUpperInvariant(text[at]) != own[count])
                return false;
            at++;
        }

        at = Digits.SkipInvisible(text, at);
        return at == text.Length || !IsSameKind(text[at], own[^1]);
    }

    /// <summary>A digit beside a digit, or a letter beside a letter, belongs to it; the word "CPR" right before a number does not.</summary>
    private static bool IsSameKind(char neighbour, char own) => Digits.IsDigit(own) ? Digits.IsDigit(neighbour) : char.IsLetterOrDigit(neighbour);
}
