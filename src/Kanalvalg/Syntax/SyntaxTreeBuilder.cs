using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kanalvalg;

/// <summary>Builds the tree of one text, without recursion. Mutable; used once.</summary>
internal sealed class SyntaxTreeBuilder(SourceText source, DiagnosticBag diagnostics)
{
    private readonly int _start = JsonSyntax.ByteOrderMark(source.Utf8.Span);
    private SyntaxNode? _root;
    private SyntaxNode? _open;
    private (string Name, int Offset)? _name;

    public SyntaxNode? Build()
    {
        ReadOnlySpan<byte> bytes = source.Utf8.Span.Slice(_start);

        // One level more than is allowed: the level too many is reported here, at its own place.
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = JsonSyntax.MostDepth + 1 };
        var reader = new Utf8JsonReader(bytes, options);
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
            ReportFault(bytes, OffsetOf(bytes, fault));
            return null;
        }
    }

    private static int OffsetOf(ReadOnlySpan<byte> bytes, JsonException fault)
    {
        int offset = 0;
        for (long line = fault.LineNumber ?? 0; line > 0; line--)
        {
            int end = bytes.Slice(offset).IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            offset += end + 1;
        }

        return (int)Math.Min(bytes.Length, offset + (fault.BytePositionInLine ?? 0));
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

                _name = (name, offset);
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open = _open!.Parent;
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= JsonSyntax.MostDepth:
                diagnostics.Report(source, offset, "$", Messages.TooDeep(JsonSyntax.MostDepth));
                return false;
            case JsonTokenType.StartObject:
                _open = Attach(SyntaxKind.Object, offset, "");
                return true;
            case JsonTokenType.StartArray:
                _open = Attach(SyntaxKind.Array, offset, "");
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
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The bytes are UTF-8, so only an escape can be at fault: half of a surrogate pair.
            diagnostics.Report(source, offset, _open?.Path ?? "$", Messages.LoneSurrogate());
            return null;
        }
    }

    private SyntaxNode Attach(SyntaxKind kind, int offset, string text)
    {
        var node = new SyntaxNode(kind, offset, text, source, _open, _open is null ? 0 : _open.Kind == SyntaxKind.Object ? _open.Members.Count : _open.Items.Count);
        if (_open is null)
        {
            _root = node;
        }
        else if (_name is { } name)
        {
            _open.Add(new SyntaxMember(name.Name, name.Offset, node));
            _name = null;
        }
        else
        {
            _open.Add(node);
        }

        return node;
    }

    private void ReportFault(ReadOnlySpan<byte> bytes, int fault)
    {
        string path = _open?.Path ?? "$";
        if (!IsBlank(bytes.Slice(fault)))
        {
            // Only inside a text can white space be a fault.
            string found = bytes[fault] < 0x20 ? "U+" + bytes[fault].ToString("X4", CultureInfo.InvariantCulture) : CharacterAt(bytes, fault);
            diagnostics.Report(source, _start + fault, path, Messages.Unexpected(source.Quote(found), Expected(bytes.Slice(0, fault))));
        }
        else if (_root is null)
        {
            diagnostics.Report(source, _start, path, Messages.Empty());
        }
        else
        {
            diagnostics.Report(source, _start + bytes.Length, path, Messages.EndsEarly(Expected(bytes)));
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static string CharacterAt(ReadOnlySpan<byte> bytes, int at)
    {
        int end = at + 1;
        while (end < bytes.Length && (bytes[end] & 0xC0) == 0x80)
        {
            end++;
        }

        return Encoding.UTF8.GetString(bytes.Slice(at, end - at).ToArray());
    }

    // What could have stood at the place: the reader passes over commas in silence, so whether one was due is read from the text.
    private string Expected(ReadOnlySpan<byte> before)
    {
        if (_name is not null || _root is null)
        {
            return "a value";
        }

        if (_open is null)
        {
            return "the end of the file";
        }

        bool isObject = _open.Kind == SyntaxKind.Object;
        bool isCommaDue = _open.Members.Count + _open.Items.Count > 0 && LastVisible(before) != ',';
        return (isCommaDue, isObject) switch
        {
            (true, true) => "`,` or `}`",
            (true, false) => "`,` or `]`",
            (false, true) => "a member with its value, or `}`",
            _ => "a value or `]`",
        };
    }

    private static byte LastVisible(ReadOnlySpan<byte> bytes)
    {
        int last = bytes.Length - 1;
        while (last >= 0 && IsBlank(bytes.Slice(last, 1)))
        {
            last--;
        }

        return last < 0 ? (byte)0 : bytes[last];
    }
}
