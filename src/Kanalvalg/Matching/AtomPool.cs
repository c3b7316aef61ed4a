namespace Kanalvalg;

/// <summary>The atoms of a program, equal ones once. Mutable; belongs to one compilation.</summary>
internal sealed class AtomPool
{
    private readonly PlaceTable _places = new();
    private Atom[] _atoms = new Atom[16];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public ref readonly Atom this[int place] => ref _atoms[place];

    /// <summary>The place of an atom.</summary>
    public int Of(in Atom atom)
    {
        uint hash = PlaceTable.Mix((uint)((int)atom.Kind | (atom.Word << 3)), PlaceTable.Mix((uint)atom.Mask, (uint)(atom.Mask >> 32)));
        int slot = _places.First(hash);
        for (; _places.At(slot) is var place and >= 0; slot = _places.Next(slot))
        {
            if (AreEqual(atom, _atoms[place]))
            {
                return place;
            }
        }

        if (Count == _atoms.Length)
        {
            Atom[] atoms = new Atom[Count * 2];
            Array.Copy(_atoms, atoms, Count);
            _atoms = atoms;
        }

        _atoms[Count++] = atom;
        return _places.Add(slot, hash);
    }

    // Of two facts with more than 64 values no two atoms are looked at for being equal: there are few, and each is read by itself.
    private static bool AreEqual(in Atom one, in Atom other) =>
        one.Mask == other.Mask && one.Other == other.Other && one.Kind == other.Kind && one.Word == other.Word && one.Shift == other.Shift
        && one.OtherWord == other.OtherWord && one.OtherShift == other.OtherShift && one.Rest is null && other.Rest is null;
}
