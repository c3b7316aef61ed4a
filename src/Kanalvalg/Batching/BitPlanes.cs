using System.Numerics;
using System.Runtime.InteropServices;

namespace Kanalvalg;

/// <summary>
/// Bits of many rows side by side: a plane holds one bit of each of <see cref="Block"/> rows, so that one operation works on as many
/// rows as a register has bits. With portable vectors where the hardware has them, word by word where not; both do the same.
/// </summary>
internal static class BitPlanes
{
    /// <summary>The words of a plane.</summary>
    public const int Words = 32;

    /// <summary>The rows of a block.</summary>
    public const int Block = Words * Side;

    // Rows are turned so many at a time: the bits of a word.
    private const int Side = 64;

    /// <summary>The number of planes that so many bits are turned in: 8, 16, 32 or 64.</summary>
    public static int PlanesFor(int bits) => bits <= 8 ? 8 : bits <= 16 ? 16 : bits <= 32 ? 32 : Side;

    /// <summary>Turns one word of each row of a block into planes: plane b holds bit b of every row.</summary>
    public static void FromRows(ReadOnlySpan<ulong> rows, int stride, int word, Span<ulong> planes, bool vectors)
    {
        int count = planes.Length / Words;
        ulong mask = ulong.MaxValue >> (Side - count);
        for (int lane = 0; lane < Words; lane++)
        {
            ReadOnlySpan<ulong> own = rows.Slice(lane * Side * stride + word, ((Side - 1) * stride) + 1);
            for (int plane = 0; plane < count; plane++)
            {
                ulong bits = 0;
                for (int shift = 0; shift < Side; shift += count)
                {
                    bits |= (own[(plane + shift) * stride] & mask) << shift;
                }

                planes[(plane * Words) + lane] = bits;
            }
        }

        Turn(planes, count, vectors);
    }

    /// <summary>Turns at most 16 planes of a block into a code for each row, plane b its bit b. The planes are spent.</summary>
    public static void ToCodes(Span<ulong> planes, Span<ushort> codes, bool vectors)
    {
        int count = planes.Length / Words;
        ulong mask = ulong.MaxValue >> (Side - count);
        Turn(planes, count, vectors);
        for (int lane = 0; lane < Words; lane++)
        {
            Span<ushort> own = codes.Slice(lane * Side, Side);
            for (int plane = 0; plane < count; plane++)
            {
                ulong bits = planes[(plane * Words) + lane];
                for (int shift = 0; shift < Side; shift += count)
                {
                    own[plane + shift] = (ushort)((bits >> shift) & mask);
                }
            }
        }
    }

    /// <summary>Turns planes of a block into a word of each row, plane b its bit b. The planes are spent.</summary>
    public static void ToRows(Span<ulong> planes, Span<ulong> rows, int stride, int word, bool vectors)
    {
        int count = planes.Length / Words;
        ulong mask = ulong.MaxValue >> (Side - count);
        Turn(planes, count, vectors);
        for (int lane = 0; lane < Words; lane++)
        {
            Span<ulong> own = rows.Slice(lane * Side * stride + word, ((Side - 1) * stride) + 1);
            for (int plane = 0; plane < count; plane++)
            {
                ulong bits = planes[(plane * Words) + lane];
                for (int shift = 0; shift < Side; shift += count)
                {
                    own[(plane + shift) * stride] = (bits >> shift) & mask;
                }
            }
        }
    }

    /// <summary>Runs the gates in turn, each on whole planes.</summary>
    public static void Join(Gate[] gates, Span<ulong> planes, bool vectors)
    {
        if (vectors)
        {
            Span<Vector<ulong>> all = MemoryMarshal.Cast<ulong, Vector<ulong>>(planes);
            int width = Words / Vector<ulong>.Count;
            foreach (ref readonly Gate gate in gates.AsSpan())
            {
                Join(gate.Kind, all.Slice(gate.Into * width, width), all.Slice(gate.First * width, width), all.Slice(gate.Second * width, width));
            }

            return;
        }

        foreach (ref readonly Gate gate in gates.AsSpan())
        {
            Join(gate.Kind, planes.Slice(gate.Into * Words, Words), planes.Slice(gate.First * Words, Words), planes.Slice(gate.Second * Words, Words));
        }
    }

    private static void Join(GateKind kind, Span<ulong> into, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        first = first.Slice(0, into.Length);
        second = second.Slice(0, into.Length);
        switch (kind)
        {
            case GateKind.Both:
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] = first[i] & second[i];
                }

                break;
            case GateKind.NotSecond:
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] = first[i] & ~second[i];
                }

                break;
            default:
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] = ~(first[i] | second[i]);
                }

                break;
        }
    }

    private static void Join(GateKind kind, Span<Vector<ulong>> into, ReadOnlySpan<Vector<ulong>> first, ReadOnlySpan<Vector<ulong>> second)
    {
        first = first.Slice(0, into.Length);
        second = second.Slice(0, into.Length);
        switch (kind)
        {
            case GateKind.Both:
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] = first[i] & second[i];
                }

                break;
            case GateKind.NotSecond:
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] = Vector.AndNot(first[i], second[i]);
                }

                break;
            default:
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] = ~(first[i] | second[i]);
                }

                break;
        }
    }

    // Bit s of plane b and bit b of plane s change places, in squares of as many planes as there are; their own opposite.
    private static void Turn(Span<ulong> planes, int count, bool vectors)
    {
        for (int step = count / 2; step > 0; step /= 2)
        {
            ulong mask = ulong.MaxValue / ((1UL << step) + 1);
            for (int plane = 0; plane < count; plane++)
            {
                if ((plane & step) == 0)
                {
                    Swap(planes.Slice(plane * Words, Words), planes.Slice((plane + step) * Words, Words), step, mask, vectors);
                }
            }
        }
    }

    private static void Swap(Span<ulong> low, Span<ulong> high, int step, ulong mask, bool vectors)
    {
#if NET8_0_OR_GREATER
        if (vectors)
        {
            Swap(MemoryMarshal.Cast<ulong, Vector<ulong>>(low), MemoryMarshal.Cast<ulong, Vector<ulong>>(high), step, new Vector<ulong>(mask));
            return;
        }
#endif
        for (int i = 0; i < Words; i++)
        {
            ulong changed = ((low[i] >> step) ^ high[i]) & mask;
            high[i] ^= changed;
            low[i] ^= changed << step;
        }
    }

#if NET8_0_OR_GREATER
    private static void Swap(Span<Vector<ulong>> low, Span<Vector<ulong>> high, int step, Vector<ulong> mask)
    {
        high = high.Slice(0, low.Length);
        for (int i = 0; i < low.Length; i++)
        {
            Vector<ulong> changed = ((low[i] >>> step) ^ high[i]) & mask;
            high[i] ^= changed;
            low[i] ^= changed << step;
        }
    }
#endif
}
