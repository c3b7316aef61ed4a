namespace Kanalvalg;

/// <summary>A form of text: what tells it, and the same as a pattern for the schemas.</summary>
internal sealed record TextForm(string Expectation, string? Pattern, Func<string, bool> Matches, Func<Quoted, DiagnosticText> Refusal)
{
    private const int LongestName = 100;

    // A code and what it is about: a fact with a route, or several rules.
    private const int LongestFinding = 1000;

    public static readonly TextForm Any = new("a text", null, _ => true, Messages.EmptyText);

    public static readonly TextForm NotEmpty = new("a text", @"\S", text => !string.IsNullOrWhiteSpace(text), Messages.EmptyText);

    /// <summary>A channel, a system, a value, a duty: what programs compare.</summary>
    public static readonly TextForm Code = new(
        "a code: at most 100 letters, digits, `-` and `_`, the first a letter",
        "^[A-Za-z][A-Za-z0-9_-]{0,99}$",
        IsCode,
        Messages.BadCode);

    /// <summary>What names a profile, a source, a statement or a rule.</summary>
    public static readonly TextForm Id = new(
        "an id: at most 100 letters, digits, `.`, `-` and `_`, the first a letter or digit",
        "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
        text => text.Length is > 0 and <= LongestName && IsLetterOrDigit(text[0]) && IsWritten(text, 0, text.Length, ".-_"),
        Messages.BadId);

    /// <summary>A fact's name: codes with dots between, for it is also a path.</summary>
    public static readonly TextForm FactName = new(
        "a name such as `recipient.kind`",
        "^(?=.{1,100}$)[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*$",
        IsFactName,
        Messages.BadFactName);

    public static readonly TextForm Route = new(
        "a route such as `digitalPost/outlook` or `phone`",
        "^[A-Za-z][A-Za-z0-9_-]*(/[A-Za-z][A-Za-z0-9_-]*)?$",
        text => !text.Contains('*') && IsSelector(text),
        Messages.BadRoute);

    public static readonly TextForm Selector = new(
        "a channel, a route such as `digitalPost/outlook`, `*/outlook` or `*`",
        "^([A-Za-z][A-Za-z0-9_-]*|\\*)(/[A-Za-z][A-Za-z0-9_-]*)?$",
        IsSelector,
        Messages.BadSelector);

    public static readonly TextForm Date = new(
        "a date such as `2026-03-02`",
        @"^\d{4}-\d{2}-\d{2}$",
        text => IsoDate.TryParse(text, out _),
        Messages.BadDate);

    /// <summary>A date, or a time of which only the date as written counts.</summary>
    public static readonly TextForm DateOrTime = new(
        "a date such as `2026-03-02` or a time such as `2026-03-02T09:30:00+01:00`",
        @"^\d{4}-\d{2}-\d{2}(T.+)?$",
        text => text.Length >= 10 && IsoDate.TryParse(text.Substring(0, 10), out _) && (text.Length == 10 || text[10] == 'T'),
        Messages.BadDate);

    public static readonly TextForm Within = new(
        "`promptly` or a period such as `P30D`",
        @"^(promptly|P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?)$",
        text => DeadlineText.Parse(text) is not null,
        Messages.BadPeriod);

    public static readonly TextForm Domain = new(
        "a domain such as `varde.dk`",
        @"^[^\s@]+$",
        text => text.Length > 0 && !text.Contains('@') && !text.Any(char.IsWhiteSpace),
        Messages.BadDomain);

    /// <summary>A finding of <c>verify</c>: its code, then, unless it is about the whole profile, ids, routes or names, a space before each.</summary>
    public static readonly TextForm Finding = new(
        "a finding such as `KV2003 R16` or `KV2002`",
        "^KV20[0-9]{2}( [A-Za-z0-9][A-Za-z0-9._/-]*)*$",
        IsFinding,
        Messages.BadFinding);

    private static bool IsFinding(string text) =>
        text.Length is >= 6 and <= LongestFinding
        && text.StartsWith("KV20", StringComparison.Ordinal) && IsDigit(text[4]) && IsDigit(text[5])
        && (text.Length == 6 || (text[6] == ' ' && text.Substring(7).Split(' ').All(IsSubject)));

    private static bool IsSubject(string text) => text.Length > 0 && IsLetterOrDigit(text[0]) && text.All(c => IsLetterOrDigit(c) || c is '.' or '-' or '_' or '/');

    private static bool IsCode(string text) => IsCode(text, 0, text.Length, "-_");

    private static bool IsCode(string text, int start, int end, string marks) =>
        end > start && end - start <= LongestName && IsLetter(text[start]) && IsWritten(text, start, end, marks);

    // Letters, digits and these marks alone. No part is cut out of the text: files are full of codes.
    private static bool IsWritten(string text, int start, int end, string marks)
    {
        for (int i = start; i < end; i++)
        {
            if (!IsLetterOrDigit(text[i]) && marks.IndexOf(text[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFactName(string text)
    {
        int start = 0;
        for (int dot = text.IndexOf('.'); dot >= 0; dot = text.IndexOf('.', start))
        {
            if (!IsCode(text, start, dot, "_"))
            {
                return false;
            }

            start = dot + 1;
        }

        return text.Length <= LongestName && IsCode(text, start, text.Length, "_");
    }

    private static bool IsSelector(string text)
    {
        int slash = text.IndexOf('/');
        int end = slash < 0 ? text.Length : slash;
        return ((end == 1 && text[0] == '*') || IsCode(text, 0, end, "-_")) && (slash < 0 || IsCode(text, slash + 1, text.Length, "-_"));
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
