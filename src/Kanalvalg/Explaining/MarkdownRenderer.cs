using System.Globalization;
using System.Text;

namespace Kanalvalg;

/// <summary>A document as Markdown (CommonMark with tables). Whatever a text holds, it is shown and never read as markup.</summary>
internal sealed class MarkdownRenderer : IDocumentWriter
{
    private readonly StringBuilder _text = new();
    private string _indent = "";
    private int _level = 1;

    public static string Render(Document document)
    {
        MarkdownRenderer renderer = new();
        renderer._text.Append("# ").Append(Inline(document.Title)).Append('\n');
        renderer.Blocks(document.Blocks);
        return renderer._text.ToString();
    }

    public void Write(DocumentBlock.Section section)
    {
        _level++;
        _text.Append('#', Math.Min(_level, 6)).Append(' ').Append(Inline(section.Heading)).Append('\n');
        Blocks(section.Blocks);
        _level--;
    }

    public void Write(DocumentBlock.Paragraph paragraph) => Line("", Inline(paragraph.Stands ? paragraph.Text.AsStrong() : paragraph.Text));

    public void Write(DocumentBlock.ItemList list)
    {
        string outer = _indent;
        for (int i = 0; i < list.Items.Count; i++)
        {
            string mark = list.Ordered ? (i + 1).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
            Line(mark, Inline(list.Items[i].Text));
            _indent = outer + new string(' ', mark.Length);
            foreach (DocumentBlock block in list.Items[i].Blocks)
            {
                // A paragraph that belongs to an item is told from it by the empty line; a list is by its mark.
                _text.Append(block is DocumentBlock.ItemList ? "" : "\n");
                block.Accept(this);
            }

            _indent = outer;
        }
    }

    public void Write(DocumentBlock.Definitions definitions)
    {
        foreach (KeyValuePair<RichText, RichText> row in definitions.Rows)
        {
            Line("- ", Inline(row.Key.AsStrong()) + ": " + Inline(row.Value));
        }
    }

    public void Write(DocumentBlock.Table table)
    {
        Line("", "| " + string.Join(" | ", table.Headings.Select(Inline)) + " |");
        Line("", "|" + string.Concat(table.Headings.Select(_ => "---|")));
        foreach (IReadOnlyList<RichText> row in table.Rows)
        {
            Line("", "| " + string.Join(" | ", row.Select(Inline)) + " |");
        }
    }

    private void Blocks(IReadOnlyList<DocumentBlock> blocks)
    {
        foreach (DocumentBlock block in blocks)
        {
            _text.Append('\n');
            block.Accept(this);
        }
    }

    private void Line(string mark, string text) => _text.Append(_indent).Append(mark).Append(AtStart(text)).Append('\n');

    private static string Inline(RichText text)
    {
        StringBuilder inline = new();
        foreach (TextSpan span in text.Spans)
        {
            string words = Escape(span.Text);
            _ = span switch
            {
                { Url: { } url } => inline.Append('[').Append(words).Append("](<").Append(Address(url)).Append(">)"),
                { Style: TextStyle.Strong } => inline.Append("**").Append(words).Append("**"),
                { Style: TextStyle.Code } => inline.Append(Code(span.Text)),
                _ => inline.Append(words),
            };
        }

        return inline.ToString();
    }

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            escaped.Append(IsMarkup(c) ? "\\" : "").Append(char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString();
    }

    private static bool IsMarkup(char c) => c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!' or '&';

    // In code nothing can be escaped, so what would end it or the line becomes plain text.
    private static string Code(string text) => text.Length > 0 && text.All(c => c is not ('`' or '|') && !char.IsControl(c)) ? "`" + text + "`" : Escape(text);

    private static string Address(string url) => url.Replace("<", "%3C").Replace(">", "%3E").Replace("\\", "%5C").Replace("|", "%7C").Replace("\n", "").Replace("\r", "");

    // At the start of a line "-", "+", "=" and "1." would begin a list or underline a heading.
    private static string AtStart(string text)
    {
        int digits = text.TakeWhile(c => c is >= '0' and <= '9').Count();
        return digits > 0 && digits < text.Length && text[digits] is ('.' or ')') ? text.Insert(digits, "\\")
            : text.Length > 0 && text[0] is ('-' or '+' or '=') ? "\\" + text
            : text;
    }
}
