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
        bool isInText = TextBefore.IsOpen(bytes.Slice(0, fault));
        if (IsBlank(bytes.Slice(fault)))
        {
            diagnostics.Report(Source, IsRead ? Start + bytes.Length : Start, path, !IsRead ? Messages.Empty() : Messages.EndsEarly(isInText ? Messages.EndOfText : Expected(bytes, default)));
        }
        else if (isInText)
        {
            diagnostics.Report(Source, Start + fault, path, bytes[fault] < 0x20 ? Messages.BrokenText((char)bytes[fault]) : Messages.Unexpected(Source.Quote(CharacterAt(bytes, fault)), Messages.Escape));
        }
        else
        {
            int word = StartOfWord(bytes, fault);
            bool isBehindValue = !IsInWord(bytes[fault]) && IsValue(bytes.Slice(word, fault - word));
            int start = isBehindValue ? fault : word;
            ReadOnlySpan<byte> found = bytes.Slice(start, LengthOfWord(bytes, start));
            string name = found.IsEmpty ? CharacterAt(bytes, start) : Encoding.UTF8.GetString(found.ToArray());
            diagnostics.Report(Source, Start + start, path, Messages.Unexpected(Source.Quote(name), isBehindValue ? BehindValue() : Expected(bytes.Slice(0, start), name[0])));
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

    private static bool IsInWord(byte b) => b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.';

    private static int LengthOfWord(ReadOnlySpan<byte> bytes, int start)
    {
        int end = start;
        while (end < bytes.Length && IsInWord(bytes[end]))
        {
            end++;
        }

        return end - start;
    }

    // Nothing is wrong with such a word: what stands behind it is.
    private static bool IsValue(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8) || (!word.IsEmpty && word[word.Length - 1] is >= (byte)'0' and <= (byte)'9');

    private string BehindValue() => Open is null ? "the end of the file" : Open.Kind == SyntaxKind.Object ? "`,` or `}`" : "`,` or `]`";

    // What could have stood at the place: the reader passes over commas in silence, so whether one was due is read from the text.
    private string Expected(ReadOnlySpan<byte> before, char found)
    {
        // A word, or another sort of quotation mark, was probably meant for a text.
        bool isText = char.IsLetter(found) || found is '\'' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
        if (IsNamed || !IsRead)
        {
            return isText ? "a value; a text stands between `\"`" : "a value";
        }

        if (Open is null)
        {
            return "the end of the file";
        }

        bool isObject = Open.Kind == SyntaxKind.Object;
        if (isObject && TextBefore.IsName(before))
        {
            return "`:`";
        }

        bool isCommaDue = (!Open.Members.IsEmpty || !Open.Items.IsEmpty) && TextBefore.LastVisible(before) != ',';
        return (isCommaDue, isObject, isText) switch
        {
            (true, _, _) => BehindValue(),
            (false, true, true) => "a member, its name between `\"`, or `}`",
            (false, true, false) => "a member with its value, or `}`",
            (false, false, true) => "a value or `]`; a text stands between `\"`",
            _ => "a value or `]`",
        };
    }
}
