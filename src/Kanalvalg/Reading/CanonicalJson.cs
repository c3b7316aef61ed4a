using System.Globalization;
using System.Text;

namespace Kanalvalg;

/// <summary>
/// Writes JSON in one form, the same on every runtime, for hashes rest on it: only what must be escaped is. With indentation, every
/// member stands on a line of its own; without, there is no white space at all. Mutable.
/// </summary>
internal sealed class CanonicalJson(bool indented)
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _first = true;
    private bool _afterName;

    public void Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _depth++;
        _first = true;
    }

    public void Close(char bracket)
    {
        _depth--;
        if (!_first)
        {
            Break();
        }

        _text.Append(bracket);
        _first = false;
    }

    public void Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(indented ? ": " : ":");
        _afterName = true;
    }

    public void String(string value)
    {
        Separate();
        Quote(value);
    }

    /// <summary>A number, or true, false or null, as written.</summary>
    public void Literal(string value)
    {
        Separate();
        _text.Append(value);
    }

    public override string ToString() => indented ? _text + "\n" : _text.ToString();

    private void Separate()
    {
        if (_afterName)
        {
            _afterName = false;
            return;
        }

        if (!_first)
        {
            _text.Append(',');
        }

        if (_depth > 0)
        {
            Break();
        }

        _first = false;
    }

    private void Break()
    {
        if (indented)
        {
            _text.Append('\n').Append(' ', 2 * _depth);
        }
    }

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' or '\\' => _text.Append('\\').Append(c),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' => _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }
}
