using System.Text.Json;

namespace Kanalvalg;

/// <summary>Reads JSON to a tree with places. Comments and trailing commas are allowed; the first fault of the syntax ends it.</summary>
internal static class JsonSyntax
{
    /// <summary>The most bytes a profile or a scenario file may have.</summary>
    public const int LargestProfile = 8 * 1024 * 1024;

    /// <summary>The most bytes a request may have.</summary>
    public const int LargestRequest = 1024 * 1024;

    /// <summary>How deep objects and arrays may nest. Whatever walks a tree may rely on it and recurse.</summary>
    public const int MostDepth = 64;

    /// <summary>How JSON is read. One level more than is allowed: the level too many is reported by us, at its own place.</summary>
    public static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostDepth + 1 };

    /// <summary>The tree; <c>null</c>, with one diagnostic, where the text is no JSON.</summary>
    public static SyntaxNode? Read(SourceText source, int largest, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> bytes = source.Utf8.Span;
        if (bytes.Length > largest)
        {
            // Its lines are not worked out: that alone would cost what the limit is there to spare.
            diagnostics.Report(new SourceText(source.FileName, default, source.IsPrivate), 0, "$", Messages.TooLarge(largest));
            return null;
        }

        if (IsUtf16(bytes))
        {
            diagnostics.Report(new SourceText(source.FileName, default, source.IsPrivate), 0, "$", Messages.Utf16());
            return null;
        }

        int invalid = Utf8Text.FirstInvalid(bytes);
        if (invalid >= 0)
        {
            diagnostics.Report(source, invalid, "$", Messages.InvalidUtf8());
            return null;
        }

        return new SyntaxTreeBuilder(source, diagnostics).Build();
    }

    /// <summary>The length of the byte order mark that the text starts with, if any.</summary>
    public static int ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;

    // JSON starts with an ASCII character, so a zero among the first two bytes tells UTF-16 without a mark.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && ((bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE) || bytes[0] == 0 || bytes[1] == 0);
}
