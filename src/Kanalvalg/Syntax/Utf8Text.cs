namespace Kanalvalg;

/// <summary>Whether bytes are UTF-8, and what they say. The runtime tells the first itself, but not on netstandard2.0, and never where they are not.</summary>
internal static class Utf8Text
{
    /// <summary>The index of the first byte that is not part of well-formed UTF-8; -1 where all are.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
#if NET
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return -1;
        }
#endif
        for (int i = 0; i < bytes.Length;)
        {
            int length = LengthAt(bytes, i);
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>The text of bytes that are UTF-8.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) =>
#if NET
        System.Text.Encoding.UTF8.GetString(bytes);
#else
        System.Text.Encoding.UTF8.GetString(bytes.ToArray());
#endif

    /// <summary>The length of the character at an index; 0 where it is malformed, overlong, a surrogate, too high or cut off.</summary>
    private static int LengthAt(ReadOnlySpan<byte> bytes, int at)
    {
        byte first = bytes[at];
        if (first < 0x80)
        {
            return 1;
        }

        int length = first is >= 0xC2 and < 0xE0 ? 2 : first is >= 0xE0 and < 0xF0 ? 3 : first is >= 0xF0 and < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.Length)
        {
            return 0;
        }

        byte low = first switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
        byte high = first switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
        for (int i = 1; i < length; i++)
        {
            byte next = bytes[at + i];
            if (next < low || next > high)
            {
                return 0;
            }

            (low, high) = (0x80, 0xBF);
        }

        return length;
    }
}
