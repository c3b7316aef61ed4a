namespace Kanalvalg;

/// <summary>Running text as spans, some of them emphasised. Immutable.</summary>
internal sealed record RichText(IReadOnlyList<TextSpan> Spans)
{
    public static readonly RichText Empty = new([]);

    public bool IsEmpty => Spans.Count == 0;

    public static implicit operator RichText(string text) => Of(text, TextStyle.Plain);

    public static RichText Strong(string text) => Of(text, TextStyle.Strong);

    /// <summary>What machines read: ids, codes, hashes.</summary>
    public static RichText Code(string text) => Of(text, TextStyle.Code);

    public static RichText Link(string text, string? url) =>
        url is null || !IsWebAddress(url) ? text : new RichText([new TextSpan(text, TextStyle.Plain, url)]);

    /// <summary>A text in a language or, where it has none, in another, marked as such.</summary>
    public static RichText Of(LocalizedText text, Language language)
    {
        string words = text.In(language);
        if (words.Length == 0)
        {
            return Empty;
        }

        Language spoken = text.Exact(language) is not null ? language
            : text.Exact(Language.English) is not null ? Language.English
            : text.Exact(Language.Danish) is not null ? Language.Danish : Language.Norwegian;
        return new RichText([new TextSpan(words, TextStyle.Plain, null, spoken == language ? null : spoken)]);
    }

    /// <summary>The texts one after the other.</summary>
    public static RichText Concat(params RichText[] parts) => new([.. parts.SelectMany(part => part.Spans)]);

    public static RichText Join(string separator, IEnumerable<RichText> parts)
    {
        List<TextSpan> spans = [];
        foreach (RichText part in parts.Where(part => !part.IsEmpty))
        {
            if (spans.Count > 0)
            {
                spans.Add(new TextSpan(separator, TextStyle.Plain));
            }

            spans.AddRange(part.Spans);
        }

        return new RichText(spans);
    }

    /// <summary>A phrase whose <c>{0}</c>, <c>{1}</c> and so on stand for texts.</summary>
    public static RichText Fill(string phrase, params RichText[] values)
    {
        List<TextSpan> spans = [];
        for (int at = 0; at < phrase.Length;)
        {
            int open = phrase.IndexOf('{', at);
            int end = open < 0 ? phrase.Length : open;
            if (end > at)
            {
                spans.Add(new TextSpan(phrase.Substring(at, end - at), TextStyle.Plain));
            }

            if (open >= 0)
            {
                spans.AddRange(values[phrase[open + 1] - '0'].Spans);
                end = open + "{0}".Length;
            }

            at = end;
        }

        return new RichText(spans);
    }

    public RichText AsStrong() => new RichText([.. Spans.Select(span => span.Style == TextStyle.Plain ? span with { Style = TextStyle.Strong } : span)]).Joined();

    // Two pieces of one style that touch are one: in Markdown the marks between them would not be read as such.
    private RichText Joined()
    {
        List<TextSpan> spans = [];
        foreach (TextSpan span in Spans)
        {
            if (spans.Count > 0 && spans[spans.Count - 1] is { Style: TextStyle.Strong, Url: null } last && last with { Text = span.Text } == span)
            {
                spans[spans.Count - 1] = last with { Text = last.Text + span.Text };
            }
            else
            {
                spans.Add(span);
            }
        }

        return new RichText(spans);
    }

    /// <summary>The words alone.</summary>
    public override string ToString() => string.Concat(Spans.Select(span => span.Text));

    private static RichText Of(string text, TextStyle style) => text.Length == 0 ? Empty : new RichText([new TextSpan(text, style)]);

    // A profile's address is shown as it is; only one that a browser opens as a page becomes a link.
    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is ("https" or "http");
}

/// <summary>A piece of text in one style. <see cref="Language"/> is set where it is not the document's.</summary>
internal sealed record TextSpan(string Text, TextStyle Style, string? Url = null, Language? Language = null);

/// <summary>How a piece of text stands out.</summary>
internal enum TextStyle
{
    Plain,
    Strong,
    Code,
}
