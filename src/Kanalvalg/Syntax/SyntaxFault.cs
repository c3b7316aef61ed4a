using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kanalvalg;

/// <summary>Where the reader stood when a text turned out to be no JSON, and what to say of it.</summary>
internal sealed record SyntaxFault(SourceText Source, int Start, SyntaxNode? Open, bool IsRead, bool IsNamed)
{
    public void Report(JsonException exception, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> bytes = Source.Utf8.Span.Slice(Start);
        int fault = OffsetOf(bytes, exception);
        string path = Open?.Path ?? "$";
        if (!IsBlank(bytes.Slice(fault)))
        {
            int word = StartOfWord(bytes, fault);
            string found = word < fault ? Encoding.UTF8.GetString(bytes.Slice(word, fault - word).ToArray()) : CharacterAt(bytes, fault);
            diagnostics.Report(Source, Start + word, path, Messages.Unexpected(Source.Quote(found), Expected(bytes.Slice(0, word))));
        }
        else if (!IsRead)
        {
            diagnostics.Report(Source, Start, path, Messages.Empty());
        }
        else
        {
            diagnostics.Report(Source, Start + bytes.Length, path, Messages.EndsEarly(Expected(bytes)));
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

    // A literal that is cut short or misspelt is found at fault where it ends; what is wrong is the whole of it.
    private static int StartOfWord(ReadOnlySpan<byte> bytes, int fault)
    {
        int start = fault;
        while (start > 0 && bytes[start - 1] is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.')
        {
            start--;
        }

        bool isWord = start > 0 && bytes[start - 1] is (byte)' ' or (byte)':' or (byte)',' or (byte)'[' or (byte)'\n';
        return isWord && bytes[start] is (byte)'t' or (byte)'f' or (byte)'n' or (byte)'-' or (>= (byte)'0' and <= (byte)'9') ? start : fault;
    }

    private static string CharacterAt(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes[at] < 0x20)
        {
            return "U+" + bytes[at].ToString("X4", CultureInfo.InvariantCulture);
        }

        int end = at + 1;
        while (end < bytes.Length && (bytes[end] & 0xC0) == 0x80)
        {
            end++;
        }

        return Encoding.UTF8.GetString(bytes.Slice(at, end - at).ToArray());
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

    // What could have stood at the place: the reader passes over commas in silence, so whether one was due is read from the text.
    private string Expected(ReadOnlySpan<byte> before)
    {
        if (IsNamed || !IsRead)
        {
            return "a value";
        }

        if (Open is null)
        {
            return "the end of the file";
        }

        bool isObject = Open.Kind == SyntaxKind.Object;
        bool isCommaDue = (!Open.Members.IsEmpty || !Open.Items.IsEmpty) && LastVisible(before) != ',';
        return (isCommaDue, isObject) switch
        {
            (true, true) => "`,` or `}`",
            (true, false) => "`,` or `]`",
            (false, true) => "a member with its value, or `}`",
            _ => "a value or `]`",
        };
    }
}
