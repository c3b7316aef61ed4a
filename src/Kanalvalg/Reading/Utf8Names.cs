using System.Text;

namespace Kanalvalg;

/// <summary>Names, found by their bytes and without making a string. Immutable.</summary>
internal sealed class Utf8Names
{
    private readonly byte[][] _names;

    // For each slot the index of a name, one more, or 0. At least half of them are free, so that a search ends soon.
    private readonly int[] _slots;

    public Utf8Names(IEnumerable<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        int size = 4;
        while (size < _names.Length * 2)
        {
            size *= 2;
        }

        _slots = new int[size];
        for (int i = 0; i < _names.Length; i++)
        {
            int slot = SlotOf(_names[i]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    /// <summary>The index of the name, or -1; of equal ones the first.</summary>
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        for (int slot = SlotOf(name); _slots[slot] is var found and > 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (name.SequenceEqual(_names[found - 1]))
            {
                return found - 1;
            }
        }

        return -1;
    }

    // Names of one object or fact seldom agree in length, first, middle and last letter; where they do, the letters are compared.
    private int SlotOf(ReadOnlySpan<byte> name) =>
        name.Length == 0 ? 0 : ((((((name.Length * 31) + name[0]) * 31) + name[name.Length / 2]) * 31) + name[name.Length - 1]) & (_slots.Length - 1);
}
