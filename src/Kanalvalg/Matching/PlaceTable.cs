namespace Kanalvalg;

/// <summary>
/// Places in a list, found by the hash of what stands there; whoever asks compares. A dictionary would keep a copy of each key, and an object for
/// each that is looked up. Mutable.
/// </summary>
internal sealed class PlaceTable
{
    // One more than the place, or 0. At most half of the slots are taken, so that every search ends, and soon.
    private int[] _slots = new int[64];
    private uint[] _hashes = new uint[32];
    private int _count;

    /// <summary>Where a search begins.</summary>
    public int First(uint hash) => (int)(hash & (uint)(_slots.Length - 1));

    /// <summary>Where it goes on.</summary>
    public int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    /// <summary>The place in a slot; -1 where the search ends without one.</summary>
    public int At(int slot) => _slots[slot] - 1;

    /// <summary>Gives what was not found the next place, in the slot where its search ended.</summary>
    public int Add(int slot, uint hash)
    {
        if (_count == _hashes.Length)
        {
            Grow();
            for (slot = First(hash); _slots[slot] != 0; slot = Next(slot))
            {
            }
        }

        _hashes[_count++] = hash;
        _slots[slot] = _count;
        return _count - 1;
    }

    /// <summary>A hash with a further number in it.</summary>
    public static uint Mix(uint hash, uint number)
    {
        uint mixed = (hash ^ number) * 0x9E3779B1;
        return mixed ^ (mixed >> 15);
    }

    private void Grow()
    {
        uint[] hashes = new uint[_count * 2];
        Array.Copy(_hashes, hashes, _count);
        _hashes = hashes;
        _slots = new int[_count * 4];
        for (int place = 0; place < _count; place++)
        {
            int slot = First(_hashes[place]);
            while (_slots[slot] != 0)
            {
                slot = Next(slot);
            }

            _slots[slot] = place + 1;
        }
    }
}
