using System.Buffers;

namespace Kanalvalg.Tool;

/// <summary>Cuts a stream of lines into blocks of whole lines. A line longer than a request may be is cut, for it is refused anyway; so memory is bounded whatever the file.</summary>
internal sealed class LineBlocks(Stream stream)
{
    private const int BlockSize = 1 << 16;
    private const int LongestLine = JsonSyntax.LargestRequest + 1;

    private byte[] _rest = new byte[BlockSize];
    private int _restLength;
    private bool _skipping;
    private bool _ended;

    /// <summary>The next lines, each ended by a line feed, at most the last without; <c>null</c> after the last. The array is the caller's to give back to <see cref="ArrayPool{T}.Shared"/>.</summary>
    public ArraySegment<byte>? Next()
    {
        while (!_ended)
        {
            Fill();
            int last = _ended ? _restLength - 1 : Array.LastIndexOf(_rest, (byte)'\n', _restLength - 1, _restLength);
            if (last >= 0)
            {
                return Take(last + 1);
            }

            if (_restLength > LongestLine)
            {
                Cut();
            }
        }

        return null;
    }

    private void Fill()
    {
        if (_restLength == _rest.Length)
        {
            Array.Resize(ref _rest, _rest.Length * 2);
        }

        int read = stream.Read(_rest, _restLength, _rest.Length - _restLength);
        _ended = read == 0;
        if (!_skipping)
        {
            _restLength += read;
            return;
        }

        // What follows of a line that was cut: nothing is kept of it but its end.
        int end = Array.IndexOf(_rest, (byte)'\n', _restLength, read);
        if (end >= 0)
        {
            _skipping = false;
            int kept = _restLength + read - end;
            Buffer.BlockCopy(_rest, end, _rest, _restLength, kept);
            _restLength += kept;
        }
    }

    private void Cut()
    {
        _restLength = LongestLine;
        _skipping = true;
    }

    private ArraySegment<byte> Take(int length)
    {
        byte[] block = ArrayPool<byte>.Shared.Rent(length);
        Buffer.BlockCopy(_rest, 0, block, 0, length);
        _restLength -= length;
        Buffer.BlockCopy(_rest, length, _rest, 0, _restLength);
        return new ArraySegment<byte>(block, 0, length);
    }
}
