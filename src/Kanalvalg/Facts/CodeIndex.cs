namespace Kanalvalg;

/// <summary>The places of a list's codes, found without reading the list. Immutable and thread-safe.</summary>
internal sealed class CodeIndex
{
    // At most half of the slots are taken, so that every search ends, and soon.
    private readonly (string? Code, int Place)[] _slots;

    public CodeIndex(IReadOnlyList<string> codes)
    {
        int size = 8;
        while (size < codes.Count * 2)
        {
            size *= 2;
        }

        _slots = new (string?, int)[size];
        _slots.AsSpan().Fill((null, -1));
        for (int place = 0; place < codes.Count; place++)
        {
            int slot = SlotOf(codes[place]);
            if (_slots[slot].Code is null)
            {
                _slots[slot] = (codes[place], place);
            }
        }
    }

    /// <summary>The first place of the code, or -1.</summary>
    public int this[string? code] => code is null ? -1 : _slots[SlotOf(code)].Place;

    // Where the code stands, or the free slot where it would.
    private int SlotOf(string code)
    {
        (string? Code, int Place)[] slots = _slots;
        int slot = code.Length == 0 ? 0 : (code.Length * 67) + (code[0] * 31) + (code[code.Length >> 1] * 7) + code[code.Length - 1];
        for (slot &= slots.Length - 1; slots[slot].Code is { } taken && taken != code; slot = (slot + 1) & (slots.Length - 1))
        {
        }

        return slot;
    }
}
