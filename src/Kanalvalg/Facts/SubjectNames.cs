namespace Kanalvalg;

/// <summary>Finds a party's name: two of its parts, or the whole of a name of one part, as whole words in any order.</summary>
/// <remarks>
/// White space divides a name into parts. A hyphenated part counts by either of its pieces, and once: of "Anne-Marie Holm" "Marie Holm" is
/// the name, "Anne-Marie" alone is not. A part that other signs divide (A/S, O'Hara) counts when all its pieces are there.
/// One word of the subject stands for one piece, so that "Holm mod Holm" is no second part. A genitive s may follow, with or without an apostrophe.
/// </remarks>
internal static class SubjectNames
{
    // Bounds the work for one word of the subject. Nobody's name has so many; of one that does, the first count.
    private const int MostPieces = 32;

    public static SubjectFinding Find(ReadOnlySpan<char> subject, ReadOnlySpan<char> name) =>
        subject.IsEmpty || name.IsEmpty ? SubjectFinding.None : FindParts(subject, name);

    private static SubjectFinding FindParts(ReadOnlySpan<char> subject, ReadOnlySpan<char> name)
    {
        // Between two pieces stands at least one other sign.
        Span<NamePiece> room = stackalloc NamePiece[Math.Min(MostPieces, (name.Length + 1) / 2)];
        Span<NamePiece> pieces = room[..NamePiece.Divide(name, room, out int parts)];
        int wanted = Math.Min(parts, 2);
        if (wanted == 0)
            return SubjectFinding.None;

        var words = new WordReader(subject);
        while (words.MoveNext())
        {
            int fit = BestFit(words.Word, name, pieces);
            if (fit < 0)
                continue;
            pieces[fit].IsFound = true;
            if (NamePiece.CountFoundParts(pieces, parts) >= wanted)
                return SubjectFinding.Name;
        }

        return SubjectFinding.None;
    }

    /// <summary>The piece that the word is, else one that it is the genitive of: in "Peters, Peter" the first word is no genitive of the second.</summary>
    private static int BestFit(ReadOnlySpan<char> word, ReadOnlySpan<char> name, ReadOnlySpan<NamePiece> pieces)
    {
        int genitive = -1;
        for (int i = 0; i < pieces.Length; i++)
        {
            NamePiece piece = pieces[i];
            if (piece.IsFound || !FoldedText.IsNameOrGenitive(word, name.Slice(piece.Start, piece.Length), out bool isGenitive))
                continue;
            if (!isGenitive)
                return i;
            if (genitive < 0)
                genitive = i;
        }

        return genitive;
    }
}
