using System.Globalization;
using System.Text;

namespace Kanalvalg;

/// <summary>A document as plain text, wrapped at 100 columns. A table is written row by row, so that long cells stay readable.</summary>
internal sealed class PlainTextRenderer : IDocumentWriter
{
    public const int Columns = 100;

    private readonly StringBuilder _text = new();
    private string _indent = "";
    private int _level;

    public static string Render(Document document)
    {
        PlainTextRenderer renderer = new();
        renderer.Heading(document.Title, '=');
        renderer.Blocks(document.Blocks);
        return renderer._text.ToString();
    }

    public void Write(DocumentBlock.Section section)
    {
        _level++;
        Heading(section.Heading, _level == 1 ? '-' : ' ');
        Blocks(section.Blocks);
        _level--;
    }

    public void Write(DocumentBlock.Paragraph paragraph) => Wrap(Plain(paragraph.Text), _indent, _indent);

    public void Write(DocumentBlock.ItemList list)
    {
        string outer = _indent;
        for (int i = 0; i < list.Items.Count; i++)
        {
            string mark = list.Ordered ? (i + 1).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
            _indent = outer + new string(' ', mark.Length);
            Wrap(Plain(list.Items[i].Text), outer + mark, _indent);
            foreach (DocumentBlock block in list.Items[i].Blocks)
            {
                block.Accept(this);
            }
        }

        _indent = outer;
    }

    public void Write(DocumentBlock.Definitions definitions)
    {
        foreach (KeyValuePair<RichText, RichText> row in definitions.Rows)
        {
            Wrap(Plain(row.Key) + ": " + Plain(row.Value), _indent, _indent + "  ");
        }
    }

    public void Write(DocumentBlock.Table table)
    {
        foreach (IReadOnlyList<RichText> row in table.Rows)
        {
            Wrap(Plain(row[0]), _indent + "- ", _indent + "  ");
            for (int i = 1; i < row.Count; i++)
            {
                if (!row[i].IsEmpty)
                {
                    Wrap(Plain(table.Headings[i]) + ": " + Plain(row[i]), _indent + "  ", _indent + "    ");
                }
            }
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

    private void Heading(RichText heading, char underline)
    {
        string text = Plain(heading);
        Wrap(text, _indent, _indent);
        if (underline != ' ')
        {
            _text.Append(underline, Math.Min(text.Length, Columns)).Append('\n');
        }
    }

    private static string Plain(RichText text) =>
        string.Concat(text.Spans.Select(span => span.Url is { } url && url != span.Text ? span.Text + " <" + url + ">" : span.Text));

    // A word longer than the line stands on a line of its own: an address or a hash that is broken is worth nothing.
    private void Wrap(string text, string first, string next)
    {
        int start = _text.Length;
        _text.Append(first);
        bool empty = true;
        foreach (string word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && _text.Length - start + 1 + word.Length > Columns)
            {
                _text.Append('\n');
                start = _text.Length;
                _text.Append(next);
                empty = true;
            }

            _text.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        _text.Append('\n');
    }
}
