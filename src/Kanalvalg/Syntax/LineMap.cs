using System.Text;

namespace Kanalvalg;

/// <summary>
/// Line and column of a byte. Lines and columns count from 1, columns in UTF-16 units. Asking takes the same time in a file of one
/// line: the units before every block are counted once.
/// </summary>
internal sealed class LineMap
{
    private const int Block = 1024;
    private const int Window = 60;

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<int> _starts;
    private readonly int[] _unitsBefore;

    public LineMap(ReadOnlyMemory<byte> utf8)
    {
        _utf8 = utf8;
        ReadOnlySpan<byte> bytes = utf8.Span;
        _starts = [JsonSyntax.ByteOrderMark(bytes)];
        _unitsBefore = new int[(bytes.Length / Block) + 1];
        int units = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i % Block == 0)
            {
                _unitsBefore[i / Block] = units;
            }

            units += Units(bytes[i]);
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }

        if (bytes.Length % Block == 0)
        {
            _unitsBefore[bytes.Length / Block] = units;
        }
    }

    public int LineOf(int offset)
    {
        int found = _starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : Math.Max(1, ~found);
    }

    public int ColumnOf(int offset) => UnitsBefore(offset) - UnitsBefore(StartOf(offset)) + 1;

    /// <summary>The line's text, clipped round the place where it is long, and the index of the place in it.</summary>
    public (string Text, int Caret) Around(int offset)
    {
        ReadOnlySpan<byte> bytes = _utf8.Span;
        int start = StartOf(offset);
        int line = LineOf(offset);
        int end = line < _starts.Count ? _starts[line] : bytes.Length;
        while (end > start && bytes[end - 1] is (byte)'\n' or (byte)'\r')
        {
            end--;
        }

        int place = Math.Min(offset, end);
        int from = place - start > 2 * Window ? Boundary(bytes, place - Window) : start;
        int to = end - place > 2 * Window ? Boundary(bytes, place + Window) : end;
        string text = Quoted.Clean(Encoding.UTF8.GetString(bytes.Slice(from, to - from).ToArray()));
        string before = from > start ? "…" : "";
        return (before + text + (to < end ? "…" : ""), before.Length + UnitsBefore(place) - UnitsBefore(from));
    }

    private static int Units(byte b) => (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;

    private static int Boundary(ReadOnlySpan<byte> bytes, int offset)
    {
        while (offset > 0 && (bytes[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }

    private int StartOf(int offset) => _starts[LineOf(offset) - 1];

    private int UnitsBefore(int offset)
    {
        ReadOnlySpan<byte> bytes = _utf8.Span;
        int units = _unitsBefore[offset / Block];
        for (int i = offset - (offset % Block); i < offset; i++)
        {
            units += Units(bytes[i]);
        }

        return units;
    }
}
