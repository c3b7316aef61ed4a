using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kanalvalg;

/// <summary>The places of a list's codes, found without reading the list. Immutable and thread-safe.</summary>
internal sealed class CodeIndex
{
    // How many letters are compared at once.
    private const int Letters = sizeof(ulong) / sizeof(char);

    // Few lists need as many tries for each code to stand where it is looked for first.
    private const int Tries = 16;

    // At most a quarter of the slots are taken, so that every search ends.
    private readonly Slot[] _slots;
    private readonly ulong _factor = 0x9E3779B97F4A7C15;

    public CodeIndex(IReadOnlyList<string> codes)
    {
        int size = 16;
        while (size < codes.Count * 4)
        {
            size *= 2;
        }

        _slots = new Slot[size];
        for (int left = Tries; !TryFill(codes) && left > 0; left--)
        {
            _factor += 0xD6E8FEB86659FD92;
        }
    }

    /// <summary>The first place of the code, or -1.</summary>
    public int this[string? code]
    {
        get
        {
            if (code is null || code.Length < Letters)
            {
                return Search(code);
            }

            // Two ends that overlap are all of a code, and so are two and two.
            Slot[] slots = _slots;
            int last = code.Length - Letters;
            (ulong head, ulong tail) = (At(code, 0), At(code, last));
            ref readonly Slot slot = ref slots[Mix(head, tail, _factor) & (slots.Length - 1)];
            return slot.Head == head && slot.Tail == tail && slot.Length == code.Length
                && (last <= Letters || (last <= 3 * Letters && slot.Second == At(code, Letters) && slot.SecondLast == At(code, last - Letters)))
                ? slot.Place
                : Search(code);
        }
    }

    // Whether each code stands where it is looked for first; they all stand somewhere.
    private bool TryFill(IReadOnlyList<string> codes)
    {
        Array.Clear(_slots, 0, _slots.Length);
        bool areFirst = true;
        for (int place = 0; place < codes.Count; place++)
        {
            int at = SlotOf(codes[place]);
            while (_slots[at].Code is { } taken && taken != codes[place])
            {
                areFirst = false;
                at = Next(at);
            }

            if (_slots[at].Code is null)
            {
                _slots[at] = new Slot(codes[place], place);
            }
        }

        return areFirst;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Search(string? code)
    {
        if (code is null)
        {
            return -1;
        }

        int at = SlotOf(code);
        while (_slots[at].Code is { } taken && taken != code)
        {
            at = Next(at);
        }

        return _slots[at].Code is null ? -1 : _slots[at].Place;
    }

    private int SlotOf(string code) =>
        (code.Length < Letters ? code.Length == 0 ? 0 : code[0] : Mix(At(code, 0), At(code, code.Length - Letters), _factor)) & (_slots.Length - 1);

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private static int Mix(ulong head, ulong tail, ulong factor) => (int)(((head ^ (tail << 5)) * factor) >> 40);

    private static ulong At(string code, int letter) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(code.AsSpan(letter, Letters)));

    private readonly struct Slot(string code, int place)
    {
        public readonly ulong Head = code.Length < Letters ? 0 : At(code, 0);
        public readonly ulong Tail = code.Length < Letters ? 0 : At(code, code.Length - Letters);
        public readonly ulong Second = code.Length < 2 * Letters ? 0 : At(code, Letters);
        public readonly ulong SecondLast = code.Length < 2 * Letters ? 0 : At(code, code.Length - (2 * Letters));
        public readonly string? Code = code;
        public readonly int Length = code.Length;
        public readonly int Place = place;
    }
}
