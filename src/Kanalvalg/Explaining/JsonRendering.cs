using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Kanalvalg;

/// <summary>Writes JSON to a string: the letters of every language readable, what HTML could misread escaped.</summary>
internal static class JsonRendering
{
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static string Of(bool indented, Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = Encoder, Indented = indented }))
        {
            write(json);
        }

        // An indented text breaks its lines as the platform does, and inside a string a return is escaped; ours is the same everywhere.
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Replace("\r", "");
    }
}
