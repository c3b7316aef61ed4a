using System.Text.Json;

namespace Kanalvalg;

/// <summary>
/// The texts of a tree, by number. Short texts of a long file are made once: names of members and codes come again and again. A newcomer takes
/// the place of whoever is remembered there, so that it is bounded whatever the file says. Mutable; belongs to one tree.
/// </summary>
internal sealed class KnownTexts(int bytes)
{
    /// <summary>The bytes from which on a text repeats itself enough.</summary>
    public const int WorthWhile = 4096;

    private const int Size = 1024;
    private const int Longest = 32;

    // For each place the number of the text that came last, one more, or 0.
    private readonly int[]? _known = bytes >= WorthWhile ? new int[Size] : null;
    private string[] _texts = new string[bytes >= WorthWhile ? 256 : 16];
    private int _count;

    public string this[int number] => _texts[number];

    /// <summary>The number of the reader's name, text or number.</summary>
    /// <exception cref="InvalidOperationException">It holds an escape of half a surrogate pair.</exception>
    public int Add(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number && reader.ValueIsEscaped)
        {
            return Add(reader.GetString()!);
        }

        ReadOnlySpan<byte> value = reader.ValueSpan;
        if (_known is null || value.Length > Longest)
        {
            return Add(Utf8Text.Of(value));
        }

        ref int known = ref _known[SlotOf(value)];
        if (known == 0 || !AreSame(_texts[known - 1], value))
        {
            known = Add(Utf8Text.Of(value)) + 1;
        }

        return known - 1;
    }

    private int Add(string text)
    {
        if (_count == _texts.Length)
        {
            Array.Resize(ref _texts, _count * 2);
        }

        _texts[_count] = text;
        return _count++;
    }

    private static int SlotOf(ReadOnlySpan<byte> bytes)
    {
        uint hash = (uint)bytes.Length;
        foreach (byte one in bytes)
        {
            hash = (hash ^ one) * 0x01000193;
        }

        return (int)((hash ^ (hash >> 15)) & (Size - 1));
    }

    // A character beyond ASCII has more bytes than units or is unequal to its first byte, so that a text with one is never found.
    private static bool AreSame(string known, ReadOnlySpan<byte> bytes)
    {
        if (known.Length != bytes.Length)
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (known[i] != bytes[i] || bytes[i] >= 0x80)
            {
                return false;
            }
        }

        return true;
    }
}
