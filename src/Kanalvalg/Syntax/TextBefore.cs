namespace Kanalvalg;

/// <summary>What the bytes before a fault end in. Texts do not run over the end of a line, so the last line tells.</summary>
internal static class TextBefore
{
    /// <summary>Whether they end inside a text.</summary>
    public static bool IsOpen(ReadOnlySpan<byte> before) => Opening(before, out bool isOpen) >= 0 && isOpen;

    /// <summary>Whether they end in the name of a member, still without its colon.</summary>
    public static bool IsName(ReadOnlySpan<byte> before) =>
        LastVisible(before) == '"' && Opening(before, out bool isOpen) is var opening and >= 0 && !isOpen && LastVisible(before.Slice(0, opening)) is (byte)'{' or (byte)',';

    /// <summary>The last byte that is no white space; 0 where there is none.</summary>
    public static byte LastVisible(ReadOnlySpan<byte> bytes)
    {
        int last = bytes.Length - 1;
        while (last >= 0 && bytes[last] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            last--;
        }

        return last < 0 ? (byte)0 : bytes[last];
    }

    // Where the last text of the last line with one begins; -1 where there is none.
    private static int Opening(ReadOnlySpan<byte> before, out bool isOpen)
    {
        (int opening, isOpen) = (-1, false);
        for (int i = before.LastIndexOf((byte)'\n') + 1; i < before.Length; i++)
        {
            if (before[i] == '\\' && isOpen)
            {
                i++;
            }
            else if (before[i] == '"')
            {
                (opening, isOpen) = (isOpen ? opening : i, !isOpen);
            }
        }

        return opening;
    }
}
