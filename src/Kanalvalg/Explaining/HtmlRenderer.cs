using System.Globalization;
using System.Text;

namespace Kanalvalg;

/// <summary>A document as an HTML page that stands alone: nothing is loaded, nothing runs, and it is well-formed XML too.</summary>
internal sealed class HtmlRenderer : IDocumentWriter
{
    private readonly StringBuilder _html = new();
    private int _level = 1;
    private int _sections;

    public static string Render(Document document)
    {
        HtmlRenderer renderer = new();
        string title = Escape(document.Title.ToString());
        renderer._html
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(document.Language.Code()).Append("\">\n<head>\n<meta charset=\"utf-8\" />\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
            .Append("<title>").Append(title).Append("</title>\n<style>\n").Append(HtmlStyle.Sheet).Append("</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1>").Append(Inline(document.Title)).Append("</h1>\n");
        renderer.Blocks(document.Blocks);
        return renderer._html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    public void Write(DocumentBlock.Section section)
    {
        _level++;
        string id = "s" + (++_sections).ToString(CultureInfo.InvariantCulture);
        string tag = "h" + Math.Min(_level, 6).ToString(CultureInfo.InvariantCulture);
        _html.Append("<section aria-labelledby=\"").Append(id).Append("\">\n<").Append(tag).Append(" id=\"").Append(id).Append("\">")
            .Append(Inline(section.Heading)).Append("</").Append(tag).Append(">\n");
        Blocks(section.Blocks);
        _html.Append("</section>\n");
        _level--;
    }

    public void Write(DocumentBlock.Paragraph paragraph) =>
        _html.Append(paragraph.Stands ? "<p class=\"answer\">" : "<p>").Append(Inline(paragraph.Text)).Append("</p>\n");

    public void Write(DocumentBlock.ItemList list)
    {
        string tag = list.Ordered ? "ol" : "ul";
        _html.Append('<').Append(tag).Append(">\n");
        foreach (DocumentItem item in list.Items)
        {
            _html.Append("<li>").Append(Inline(item.Text));
            if (item.Blocks.Count > 0)
            {
                _html.Append('\n');
                Blocks(item.Blocks);
            }

            _html.Append("</li>\n");
        }

        _html.Append("</").Append(tag).Append(">\n");
    }

    public void Write(DocumentBlock.Definitions definitions)
    {
        _html.Append("<dl>\n");
        foreach (KeyValuePair<RichText, RichText> row in definitions.Rows)
        {
            _html.Append("<dt>").Append(Inline(row.Key)).Append("</dt><dd>").Append(Inline(row.Value)).Append("</dd>\n");
        }

        _html.Append("</dl>\n");
    }

    // On a narrow screen the headings leave and each cell says its own (HtmlStyle), so a table never scrolls sideways.
    public void Write(DocumentBlock.Table table)
    {
        _html.Append("<table role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (RichText heading in table.Headings)
        {
            _html.Append("<th scope=\"col\" role=\"columnheader\">").Append(Inline(heading)).Append("</th>");
        }

        _html.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (IReadOnlyList<RichText> row in table.Rows)
        {
            _html.Append("<tr role=\"row\">");
            for (int i = 0; i < row.Count; i++)
            {
                _html.Append("<td role=\"cell\" data-label=\"").Append(Escape(table.Headings[i].ToString())).Append("\">").Append(Inline(row[i])).Append("</td>");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n");
    }

    private void Blocks(IReadOnlyList<DocumentBlock> blocks)
    {
        foreach (DocumentBlock block in blocks)
        {
            block.Accept(this);
        }
    }

    private static string Inline(RichText text)
    {
        StringBuilder inline = new();
        foreach (TextSpan span in text.Spans)
        {
            string lang = span.Language is { } language ? " lang=\"" + language.Code() + "\"" : "";
            string words = Escape(span.Text);
            _ = span switch
            {
                { Url: { } url } => inline.Append(url == span.Text ? "<a class=\"url\" href=\"" : "<a href=\"").Append(Escape(url)).Append('"').Append(lang).Append('>').Append(words).Append("</a>"),
                { Style: TextStyle.Strong } => inline.Append("<strong").Append(lang).Append('>').Append(words).Append("</strong>"),
                { Style: TextStyle.Code } => inline.Append("<code>").Append(words).Append("</code>"),
                _ when lang.Length > 0 => inline.Append("<span").Append(lang).Append('>').Append(words).Append("</span>"),
                _ => inline.Append(words),
            };
        }

        return inline.ToString();
    }

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ when pair => escaped.Append(c).Append(text[++i]),
                _ when char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                _ => escaped.Append(char.IsControl(c) ? ' ' : c),
            };
        }

        return escaped.ToString();
    }
}
