using System.Buffers;
using System.Runtime.InteropServices;

namespace Kanalvalg;

/// <summary>
/// Runs a circuit over rows, a block at a time: rows to planes, gates, planes to what was asked for. Where a row of the block leaves
/// something unsaid the gates for such rows are run too. Its memory is one rented buffer, whatever the number of rows. Immutable and thread-safe.
/// </summary>
internal sealed class BatchKernel
{
    private readonly BitProgram _known;
    private readonly BitProgram _partly;
    private readonly bool _vectors;
    private readonly int _outputs;
    private readonly int _stride;

    // For each word of a row that is looked at, its first plane and how many planes it is turned in.
    private readonly (int Word, int First, int Count)[] _inputs;

    /// <summary>A kernel whose first output says whether a row is decided, for rows that say all and for any row.</summary>
    public BatchKernel(BatchCircuit batch, int[] known, int[] partly, PackedRows rows, bool vectors)
    {
        (_vectors, _outputs, _stride) = (vectors, known.Length, rows.Bits.Count);
        List<(int Word, int First, int Count)> inputs = [];
        int planes = 0;
        for (int word = 0; word < rows.Bits.Count; word++)
        {
            if (rows.Bits[word] > 0)
            {
                inputs.Add((word, planes, BitPlanes.PlanesFor(rows.Bits[word])));
                planes += inputs[inputs.Count - 1].Count;
            }
        }

        _inputs = [.. inputs];
        int[] planeOf = new int[batch.Circuit.Inputs];
        planeOf.AsSpan().Fill(-1);
        foreach (PackedFact fact in rows.Facts)
        {
            int[] bits = batch.Facts.BitsOf(batch.Facts.Space[fact.Name]);
            int first = inputs.Find(input => input.Word == fact.Word).First + fact.Shift;
            for (int bit = 0; bit < bits.Length; bit++)
            {
                planeOf[batch.Circuit.InputOf(bits[bit] / 2)] = first + bit;
            }
        }

        _known = BitProgram.Compile(batch.Circuit, known, planeOf, planes);
        _partly = BitProgram.Compile(batch.Circuit, partly, planeOf, planes);
    }

    /// <summary>How many gates are run where every row says all, and how many more where not.</summary>
    public (int Known, int Partly) Gates => (_known.Gates, _partly.Gates);

    /// <summary>The outputs of each row but the first, as a code.</summary>
    public void Codes(ReadOnlySpan<ulong> rows, Span<BatchDecision> decisions)
    {
        Span<ushort> codes = MemoryMarshal.Cast<BatchDecision, ushort>(decisions);
        Span<ushort> last = stackalloc ushort[BitPlanes.Block];
        int planes = BitPlanes.PlanesFor(_outputs - 1);
        ulong[] buffer = Rent(planes + 1, out Span<ulong> work, out Span<ulong> outputs, out Span<ulong> rest);
        for (int from = 0; from < codes.Length; from += BitPlanes.Block)
        {
            int count = Math.Min(BitPlanes.Block, codes.Length - from);
            Run(rows, from, count, work, outputs, rest);
            Span<ulong> code = outputs.Slice(BitPlanes.Words, planes * BitPlanes.Words);
            if (count == BitPlanes.Block)
            {
                BitPlanes.ToCodes(code, codes.Slice(from, count), _vectors);
            }
            else
            {
                BitPlanes.ToCodes(code, last, _vectors);
                last.Slice(0, count).CopyTo(codes.Slice(from));
            }
        }

        ArrayPool<ulong>.Shared.Return(buffer);
    }

    /// <summary>The outputs of each row but the first, as bits of so many words.</summary>
    public void Words(ReadOnlySpan<ulong> rows, Span<ulong> words, int stride)
    {
        ulong[] last = ArrayPool<ulong>.Shared.Rent(BitPlanes.Block * stride);
        ulong[] buffer = Rent((stride * 64) + 1, out Span<ulong> work, out Span<ulong> outputs, out Span<ulong> rest);
        for (int from = 0; from < words.Length / stride; from += BitPlanes.Block)
        {
            int count = Math.Min(BitPlanes.Block, (words.Length / stride) - from);
            Run(rows, from, count, work, outputs, rest);
            Span<ulong> into = count == BitPlanes.Block ? words.Slice(from * stride, count * stride) : last.AsSpan(0, BitPlanes.Block * stride);
            for (int word = 0; word < stride; word++)
            {
                BitPlanes.ToRows(outputs.Slice(((word * 64) + 1) * BitPlanes.Words, 64 * BitPlanes.Words), into, stride, word, _vectors);
            }

            if (count < BitPlanes.Block)
            {
                into.Slice(0, count * stride).CopyTo(words.Slice(from * stride));
            }
        }

        ArrayPool<ulong>.Shared.Return(buffer);
        ArrayPool<ulong>.Shared.Return(last);
    }

    private ulong[] Rent(int outputPlanes, out Span<ulong> work, out Span<ulong> outputs, out Span<ulong> rest)
    {
        int workWords = Math.Max(_known.Planes, _partly.Planes) * BitPlanes.Words;
        int outputWords = outputPlanes * BitPlanes.Words;
        int restWords = BitPlanes.Block * _stride;
        ulong[] buffer = ArrayPool<ulong>.Shared.Rent(workWords + outputWords + restWords);
        work = buffer.AsSpan(0, workWords);
        outputs = buffer.AsSpan(workWords, outputWords);
        rest = buffer.AsSpan(workWords + outputWords, restWords);
        return buffer;
    }

    // The last rows, when they fill no block, are worked on beside rows of which nothing is said.
    private void Run(ReadOnlySpan<ulong> rows, int from, int count, Span<ulong> work, Span<ulong> outputs, Span<ulong> rest)
    {
        ReadOnlySpan<ulong> block = rows.Slice(from * _stride, count * _stride);
        if (count < BitPlanes.Block)
        {
            rest.Clear();
            block.CopyTo(rest);
            block = rest;
        }

        foreach ((int word, int first, int planes) in _inputs)
        {
            BitPlanes.FromRows(block, _stride, word, work.Slice(first * BitPlanes.Words, planes * BitPlanes.Words), _vectors);
        }

        outputs.Clear();
        Span<ulong> used = outputs.Slice(0, _outputs * BitPlanes.Words);
        _known.Run(work, used, _vectors);
        if (!AllDecided(used.Slice(0, BitPlanes.Words)))
        {
            _partly.Run(work, used, _vectors);
        }
    }

    private static bool AllDecided(ReadOnlySpan<ulong> decided)
    {
        ulong all = ulong.MaxValue;
        foreach (ulong word in decided)
        {
            all &= word;
        }

        return all == ulong.MaxValue;
    }
}
