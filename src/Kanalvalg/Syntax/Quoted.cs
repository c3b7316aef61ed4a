using System.Text;

namespace Kanalvalg;

/// <summary>What someone wrote, fit for a message: in backticks, clipped, without characters that a terminal obeys.</summary>
internal readonly struct Quoted
{
    /// <summary>Stands for what may not be echoed.</summary>
    public static readonly Quoted Withheld = new("…");

    private const int Longest = 60;

    private readonly string _text;

    public Quoted(string text) => _text = text;

    /// <summary>The text with what a terminal would obey made visible; tabs stay.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var clean = new StringBuilder(text);
        for (int i = 0; i < clean.Length; i++)
        {
            clean[i] = IsUnsafe(clean[i]) ? '\uFFFD' : clean[i];
        }

        return clean.ToString();
    }

    public override string ToString()
    {
        if (_text.Length <= Longest)
        {
            return "`" + Clean(_text) + "`";
        }

        int end = char.IsHighSurrogate(_text[Longest - 1]) ? Longest - 1 : Longest;
        return "`" + Clean(_text.Substring(0, end)) + "…`";
    }

    // U+202A to U+202E and U+2066 to U+2069 turn the direction of what follows.
    private static bool IsUnsafe(char c) => (char.IsControl(c) && c != '\t') || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
