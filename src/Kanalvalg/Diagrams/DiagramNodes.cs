namespace Kanalvalg;

/// <summary>
/// The nodes of a diagram space, each once: a level and a child for each value of the variable there. What a child's number stands for is
/// the space's matter. Grows as it is filled, up to a cap. Not thread-safe.
/// </summary>
internal sealed class DiagramNodes(int most)
{
    private Entry[] _nodes = new Entry[128];
    private int[] _children = new int[512];
    private int[] _buckets = new int[256];
    private int _used;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public int LevelOf(int node) => _nodes[node].Level;

    public int ChildOf(int node, int value) => _children[_nodes[node].First + value];

    /// <summary>The node, made when there is none.</summary>
    /// <exception cref="DiagramLimitException">There is none, and the cap is reached.</exception>
    public int Find(int level, ReadOnlySpan<int> children)
    {
        uint hash = (uint)level * 0x9E3779B1;
        foreach (int child in children)
        {
            hash = (hash ^ (uint)child) * 0x85EBCA6B;
            hash ^= hash >> 15;
        }

        for (int at = _buckets[hash & (uint)(_buckets.Length - 1)]; at != 0; at = _nodes[at - 1].Next)
        {
            ref Entry entry = ref _nodes[at - 1];
            if (entry.Hash == hash && entry.Level == level && children.SequenceEqual(_children.AsSpan(entry.First, children.Length)))
            {
                return at - 1;
            }
        }

        return Add(level, children, hash);
    }

    /// <summary>Takes all away.</summary>
    public void Clear()
    {
        _buckets.AsSpan().Clear();
        (Count, _used) = (0, 0);
    }

    private int Add(int level, ReadOnlySpan<int> children, uint hash)
    {
        if (Count >= most)
        {
            throw new DiagramLimitException();
        }

        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        if (_used + children.Length > _children.Length)
        {
            Array.Resize(ref _children, Math.Max(_children.Length * 2, _used + children.Length));
        }

        children.CopyTo(_children.AsSpan(_used));
        _nodes[Count] = new Entry { Level = level, First = _used, Hash = hash };
        _used += children.Length;
        Count++;
        if (Count > _buckets.Length)
        {
            _buckets = new int[_buckets.Length * 2];
            for (int node = 0; node < Count; node++)
            {
                Link(node);
            }
        }
        else
        {
            Link(Count - 1);
        }

        return Count - 1;
    }

    private void Link(int node)
    {
        ref int bucket = ref _buckets[_nodes[node].Hash & (uint)(_buckets.Length - 1)];
        _nodes[node].Next = bucket;
        bucket = node + 1;
    }

    private struct Entry
    {
        public int Level;
        public int First;
        public int Next;
        public uint Hash;
    }
}
