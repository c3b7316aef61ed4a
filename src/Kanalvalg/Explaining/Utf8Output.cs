using System.Buffers;
using System.Text;

namespace Kanalvalg;

/// <summary>JSON under way, as bytes in a rented array. Mutable; belongs to one rendering, which gives the array back.</summary>
internal sealed class Utf8Output : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(8192);
    private int _count;

    public ReadOnlySpan<byte> Written => new(_bytes, 0, _count);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _count)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(new Span<byte>(_bytes, _count, bytes.Length));
        _count += bytes.Length;
    }

    /// <summary>A code: letters, digits and what needs no escape.</summary>
    public void WriteCode(string code)
    {
        if (code.Length > _bytes.Length - _count)
        {
            Grow(code.Length);
        }

        _count += Encoding.UTF8.GetBytes(code, 0, code.Length, _bytes, _count);
    }

    /// <summary>The comma before the next item or member; none where it is the first.</summary>
    public void Separate()
    {
        // Every text ends with a quotation mark, so a bracket at the end is one that opens.
        if (_bytes[_count - 1] is not ((byte)'[' or (byte)'{'))
        {
            Write(","u8);
        }
    }

    public override string ToString() => Encoding.UTF8.GetString(_bytes, 0, _count);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int more)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
