using System.Text;
using System.Text.Json;

namespace Kanalvalg;

/// <summary>Builds the tree of one text, without recursion. Mutable; used once.</summary>
internal sealed class SyntaxTreeBuilder(SourceText source, DiagnosticBag diagnostics)
{
    private readonly int _start = JsonSyntax.ByteOrderMark(source.Utf8.Span);
    private readonly OpenNodes _nodes = new();
    private readonly KnownTexts? _known = source.Utf8.Length >= KnownTexts.WorthWhile ? new KnownTexts() : null;
    private SyntaxNode? _root;
    private SyntaxNode? _open;
    private string? _name;
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

            return _root;
        }
        catch (JsonException fault)
        {
            CloseAll();
            new SyntaxFault(source, _start, _open, IsRead: _root is not null, IsNamed: _name is not null).Report(fault, diagnostics);
            return null;
        }
    }

    private bool Take(ref Utf8JsonReader reader)
    {
        int offset = _start + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                if (Text(ref reader, offset) is not { } name)
                {
                    return false;
                }

                (_name, _nameOffset) = (name, offset);
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _nodes.Close(_open!);
                _open = _open!.Parent;
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= JsonSyntax.MostDepth:
                diagnostics.Report(source, offset, "$", Messages.TooDeep(JsonSyntax.MostDepth));
                return false;
            case JsonTokenType.StartObject:
                _open = Attach(SyntaxKind.Object, offset, "");
                _nodes.Open(_open);
                return true;
            case JsonTokenType.StartArray:
                _open = Attach(SyntaxKind.Array, offset, "");
                _nodes.Open(_open);
                return true;
            case JsonTokenType.String:
                if (Text(ref reader, offset) is not { } text)
                {
                    return false;
                }

                Attach(SyntaxKind.String, offset, text);
                return true;
            case JsonTokenType.Number:
                Attach(SyntaxKind.Number, offset, Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
                return true;
            default:
                Attach(reader.TokenType switch { JsonTokenType.True => SyntaxKind.True, JsonTokenType.False => SyntaxKind.False, _ => SyntaxKind.Null }, offset, "");
                return true;
        }
    }

    private string? Text(ref Utf8JsonReader reader, int offset)
    {
        try
        {
            return _known is null || reader.ValueIsEscaped ? reader.GetString() : _known.Of(ref reader);
        }
        catch (InvalidOperationException)
        {
            // The bytes are UTF-8, so only an escape can be at fault: half of a surrogate pair.
            CloseAll();
            diagnostics.Report(source, offset, _open?.Path ?? "$", Messages.LoneSurrogate());
            return null;
        }
    }

    private SyntaxNode Attach(SyntaxKind kind, int offset, string text)
    {
        var node = new SyntaxNode(kind, offset, text, source, _open, _open is null ? 0 : _nodes.Count(_open));
        if (_open is null)
        {
            _root = node;
        }
        else if (_name is { } name)
        {
            _nodes.Add(new SyntaxMember(name, _nameOffset, node));
            _name = null;
        }
        else
        {
            _nodes.Add(node);
        }

        return node;
    }

    // Of a text that breaks off, messages say where it stood: what is open gets what it had so far.
    private void CloseAll()
    {
        for (SyntaxNode? node = _open; node is not null; node = node.Parent)
        {
            _nodes.Close(node);
        }
    }
}
