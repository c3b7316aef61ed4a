namespace Kanalvalg;

/// <summary>Finds numbers that are known by their form alone, whosever they are.</summary>
internal static class SubjectNumbers
{
    private const int CprGroups = 1 << 6;
    private const int PersonGroups = 1 << 6;
    private const int OrganisationGroups = (1 << 3) | (1 << 6);
    private const int CvrGroups = (1 << 2) | (1 << 4) | (1 << 6);

    public static SubjectFinding Find(ReadOnlySpan<char> text)
    {
        SubjectFinding found = SubjectFinding.None;
        bool afterDigit = false;
        bool afterLetter = false;
        Span<char> digits = stackalloc char[11];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Digits.IsInvisible(c))
                continue;

            bool isDigit = Digits.IsDigit(c);
            if (isDigit && !afterDigit)
                found |= At(text[i..], digits);
            else if (!afterLetter && c is 'c' or 'C' && IsCvr(text[i..], digits))
                found |= SubjectFinding.CvrNumber;

            afterDigit = isDigit;
            afterLetter = char.IsLetter(c);
        }

        return found;
    }

    private static SubjectFinding At(ReadOnlySpan<char> text, Span<char> digits)
    {
        if (DigitGroups.TryRead(text, CprGroups, digits[..10]))
            return CprNumber.HasDate(digits) ? SubjectFinding.CprNumber : SubjectFinding.None;
        bool isOther = DigitGroups.TryRead(text, PersonGroups, digits) && NationalIdentityNumber.IsOfAnyKind(digits);
        isOther |= DigitGroups.TryRead(text, OrganisationGroups, digits[..9]) && OrganisationNumber.Check(digits[..9]) is null;
        return isOther ? SubjectFinding.OtherNumber : SubjectFinding.None;
    }

    /// <summary>"CVR", then "nr", "nummer" or the like if it will, then eight digits. They need not pass modulus 11: the word says what they are meant to be.</summary>
    private static bool IsCvr(ReadOnlySpan<char> text, Span<char> digits)
    {
        if (!Skip(ref text, "CVR"))
            return false;
        SkipPunctuation(ref text);
        if (Skip(ref text, "NUMMER") || Skip(ref text, "NUMRE") || Skip(ref text, "NR") || Skip(ref text, "NO"))
            SkipPunctuation(ref text);
        if (Skip(ref text, "DK"))
            SkipPunctuation(ref text);
        return DigitGroups.TryRead(text, CvrGroups, digits[..8]);
    }

    private static bool Skip(ref ReadOnlySpan<char> text, string word)
    {
        bool isThere = text.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (isThere)
            text = text[word.Length..];
        return isThere;
    }

    private static void SkipPunctuation(ref ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (text[length] is '.' or ':' or '#' or '=' || Digits.IsSeparator(text[length]) || Digits.IsInvisible(text[length])))
            length++;
        text = text[length..];
    }
}
