namespace Kanalvalg;

/// <summary>Reads a word so that its spellings come out alike: in capitals, marks composed with their letters, invisible characters left out.</summary>
internal ref struct FoldedText(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public bool TryRead(out char c)
    {
        c = default;
        _next = Digits.SkipInvisible(_text, _next);
        if (_next == _text.Length)
            return false;

        c = char.ToUpperInvariant(_text[_next++]);
        while (_next < _text.Length && LetterComposition.Compose(c, _text[_next]) is var composed && composed != c)
        {
            c = composed;
            _next++;
        }

        return true;
    }

    /// <summary>Whether the word is the name, or its genitive.</summary>
    public static bool IsNameOrGenitive(ReadOnlySpan<char> word, ReadOnlySpan<char> name, out bool isGenitive)
    {
        isGenitive = false;
        if (HaveDifferentStarts(word[0], name[0]))
            return false;
        var letters = new FoldedText(word);
        var expected = new FoldedText(name);
        char letter;
        while (expected.TryRead(out char next))
        {
            if (!letters.TryRead(out letter) || letter != next)
                return false;
        }

        isGenitive = letters.TryRead(out letter);
        return !isGenitive || (letter == 'S' && !letters.TryRead(out _));
    }

    // Words that do not begin alike are most of them. No mark makes one letter or digit of ASCII into another, but only these are so simple.
    private static bool HaveDifferentStarts(char word, char name) => word < 128 && name < 128 && ((word ^ name) & ~0x20) != 0;
}
