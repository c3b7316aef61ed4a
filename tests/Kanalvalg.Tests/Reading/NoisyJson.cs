using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kanalvalg.Tests.Reading;

/// <summary>Prints JSON as someone might have typed it: white space, comments and trailing commas anywhere, letters escaped or not.</summary>
internal sealed class NoisyJson(Random random)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();

    public static byte[] Print(JsonNode node, Random random)
    {
        var json = new NoisyJson(random);
        json.Print(node);
        return Encoding.UTF8.GetBytes(json._text.ToString());
    }

    private void Print(JsonNode? node)
    {
        Noise();
        switch (node)
        {
            case JsonObject made:
                Print('{', '}', [.. made], member =>
                {
                    // Between a name and its colon the reader takes white space only.
                    Noise();
                    _text.Append(JsonSerializer.Serialize(member.Key)).Append(random.Next(4) == 0 ? " \n" : "").Append(':');
                    Print(member.Value);
                });
                break;
            case JsonArray list:
                Print('[', ']', [.. list], Print);
                break;
            default:
                _text.Append(JsonSerializer.Serialize(node, random.Next(2) == 0 ? Readable : JsonSerializerOptions.Default));
                break;
        }

        Noise();
    }

    private void Print<T>(char open, char close, IReadOnlyList<T> items, Action<T> print)
    {
        _text.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            print(items[i]);
            _text.Append(i + 1 < items.Count || random.Next(4) == 0 ? "," : "");
        }

        Noise();
        _text.Append(close);
    }

    private void Noise() => _text.Append(random.Next(12) switch { 0 => " ", 1 => "\r\n", 2 => "\t/* æ */", 3 => "// x\n", _ => "" });
}
