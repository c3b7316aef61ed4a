using System.Globalization;
using System.Text.Json;

namespace Kanalvalg;

/// <summary>The day that a request in JSON names, read before any engine reads the rest.</summary>
internal static class JsonDay
{
    /// <summary>The day as written; <c>null</c> where there is none, or the JSON is not well formed, which the engine then says.</summary>
    public static DateTime? Of(ReadOnlySpan<byte> utf8)
    {
        try
        {
            Utf8JsonReader reader = new(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    bool isAt = reader.ValueTextEquals("at"u8);
                    reader.Read();
                    if (isAt)
                    {
                        return reader.TokenType == JsonTokenType.String ? Day(reader.GetString()!) : null;
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }

    private static DateTime? Day(string text) =>
        text.Length >= 10 && DateTime.TryParseExact(text.Substring(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? day : null;
}
