using System.Text.Json;

namespace Kanalvalg;

/// <summary>Builds the tree of one text, without recursion. Mutable; used once.</summary>
internal sealed class SyntaxTreeBuilder(SourceText source, DiagnosticBag diagnostics)
{
    private const int None = -1;

    private readonly int _start = JsonSyntax.ByteOrderMark(source.Utf8.Span);
    private readonly SyntaxTree _tree = new(source);

    // How many items each open array has so far, by depth.
    private readonly int[] _items = new int[JsonSyntax.MostDepth + 1];
    private int _depth;
    private int _open = None;
    private int _name = None;
    private int _nameOffset;

    public SyntaxNode? Build()
    {
        ReadOnlySpan<byte> bytes = source.Utf8.Span.Slice(_start);
        var reader = new Utf8JsonReader(bytes, JsonSyntax.Options);
        try
        {
            while (reader.Read())
            {
                if (!Take(ref reader))
                {
                    return null;
                }
            }

            return NodeAt(0);
        }
        catch (JsonException fault)
        {
            CloseAll();
            new SyntaxFault(source, _start, NodeAt(_open), IsRead: _tree.Count > 0, IsNamed: _name != None).Report(fault, diagnostics);
            return null;
        }
    }

    private bool Take(ref Utf8JsonReader reader)
    {
        int offset = _start + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _nameOffset = offset;
                return TryText(ref reader, offset, out _name);
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _tree[_open].Content = _tree.Count;
                _open = _tree[_open].Parent;
                _depth--;
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= JsonSyntax.MostDepth:
                diagnostics.Report(source, offset, "$", Messages.TooDeep(JsonSyntax.MostDepth));
                return false;
            case JsonTokenType.StartObject:
                Open(SyntaxKind.Object, offset);
                return true;
            case JsonTokenType.StartArray:
                Open(SyntaxKind.Array, offset);
                return true;
            case JsonTokenType.String or JsonTokenType.Number:
                if (!TryText(ref reader, offset, out int text))
                {
                    return false;
                }

                Attach(reader.TokenType == JsonTokenType.String ? SyntaxKind.String : SyntaxKind.Number, offset, text);
                return true;
            default:
                Attach(reader.TokenType switch { JsonTokenType.True => SyntaxKind.True, JsonTokenType.False => SyntaxKind.False, _ => SyntaxKind.Null }, offset, None);
                return true;
        }
    }

    private bool TryText(ref Utf8JsonReader reader, int offset, out int number)
    {
        try
        {
            number = _tree.Texts.Add(ref reader);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The bytes are UTF-8, so only an escape can be at fault: half of a surrogate pair.
            CloseAll();
            diagnostics.Report(source, offset, NodeAt(_open)?.Path ?? "$", Messages.LoneSurrogate());
            number = None;
            return false;
        }
    }

    private void Open(SyntaxKind kind, int offset)
    {
        int index = _tree.Count;
        Attach(kind, offset, None);
        _open = index;
        _items[++_depth] = 0;
    }

    private void Attach(SyntaxKind kind, int offset, int content)
    {
        int place = _name != None ? _nameOffset : _items[_depth]++;
        _tree.Add(new SyntaxSlot(SyntaxSlot.HeadOf(kind, _open), offset, _name, place, content));
        _name = None;
    }

    private SyntaxNode? NodeAt(int index) => index >= 0 && index < _tree.Count ? new SyntaxNode(_tree, index) : null;

    // Of a text that breaks off, messages say where it stood: what is open gets what it had so far.
    private void CloseAll()
    {
        for (int index = _open; index != None; index = _tree[index].Parent)
        {
            _tree[index].Content = _tree.Count;
        }
    }
}
