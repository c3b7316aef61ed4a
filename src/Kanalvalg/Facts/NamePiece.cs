namespace Kanalvalg;

/// <summary>A word of a name, and which part of the name it belongs to.</summary>
internal struct NamePiece
{
    // A longer one is nobody's, and invisible characters could make it slow to compare.
    private const int Longest = 128;

    public int Start { get; private set; }
    public int Length { get; private set; }
    public int Part { get; private set; }
    public bool IsAfterHyphen { get; private set; }
    public bool IsFound { get; set; }

    /// <summary>Divides as much of a name as there is room for, and tells how many pieces and parts it has.</summary>
    public static int Divide(ReadOnlySpan<char> name, Span<NamePiece> room, out int parts)
    {
        int count = 0;
        int end = 0;
        parts = 0;
        var words = new WordReader(name);
        while (count < room.Length && words.MoveNext())
        {
            ReadOnlySpan<char> between = name[end..words.Start];
            end = words.End;
            if (words.Word.Length > Longest)
                continue;
            bool isNewPart = count == 0 || HasWhiteSpace(between);
            if (isNewPart)
                parts++;
            room[count++] = new NamePiece
            {
                Start = words.Start,
                Length = words.Word.Length,
                Part = parts,
                IsAfterHyphen = !isNewPart && between.Length == 1 && Digits.IsSeparator(between[0]),
            };
        }

        return count;
    }

    /// <summary>How many parts have been found: all pieces of one, or any of a hyphenated one unless it is the whole name.</summary>
    public static int CountFoundParts(ReadOnlySpan<NamePiece> pieces, int parts)
    {
        int count = 0;
        for (int i = 0; i < pieces.Length;)
        {
            int part = pieces[i].Part;
            bool all = true, any = false, hyphenated = false;
            for (; i < pieces.Length && pieces[i].Part == part; i++)
            {
                all &= pieces[i].IsFound;
                any |= pieces[i].IsFound;
                hyphenated |= pieces[i].IsAfterHyphen;
            }

            if (all || (any && hyphenated && parts > 1))
                count++;
        }

        return count;
    }

    private static bool HasWhiteSpace(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
                return true;
        }

        return false;
    }
}
