using System.Globalization;

namespace Kanalvalg;

/// <summary>Reads words: a letter or digit, and what letters, digits, combining marks and invisible characters follow it.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Start { get; private set; }
    public int End { get; private set; }
    public readonly ReadOnlySpan<char> Word => _text[Start..End];

    public bool MoveNext()
    {
        do
        {
            Start = End;
            while (Start < _text.Length && !IsWordStart(_text[Start]))
                Start++;
            End = Start;
            while (End < _text.Length && IsWordPart(_text[End]))
                End++;
        }
        while (IsGenitive());
        return Start < _text.Length;
    }

    /// <summary>The s of "Kim's" is no word.</summary>
    private readonly bool IsGenitive() =>
        End - Start == 1 && _text[Start] is 's' or 'S' && Start >= 2 && IsApostrophe(_text[Start - 1]) && IsWordPart(_text[Start - 2]);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u00B4' or '`';

    // U+02BC is a letter to Unicode, and an apostrophe to those who type it.
    private static bool IsWordStart(char c) => char.IsLetterOrDigit(c) && c != '\u02BC';

    // Nothing of ASCII is a mark or invisible.
    private static bool IsWordPart(char c) => IsWordStart(c) || (c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}
