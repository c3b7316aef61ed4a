using System.Text.Json;

namespace Kanalvalg;

/// <summary>
/// Short texts of a long file, each made once: names of members and codes come again and again. A newcomer takes the place of whoever has
/// it, so it is bounded whatever the file says. Mutable; belongs to one tree.
/// </summary>
internal sealed class KnownTexts
{
    /// <summary>The bytes from which on a text repeats itself enough.</summary>
    public const int WorthWhile = 4096;

    private const int Size = 1024;
    private const int Longest = 32;

    private readonly string?[] _texts = new string?[Size];

    /// <summary>The reader's text, which has no escapes.</summary>
    public string Of(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (bytes.Length > Longest)
        {
            return reader.GetString()!;
        }

        ref string? known = ref _texts[SlotOf(bytes)];
        if (known is null || !AreSame(known, bytes))
        {
            known = reader.GetString()!;
        }

        return known;
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
