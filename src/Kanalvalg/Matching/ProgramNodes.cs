namespace Kanalvalg;

/// <summary>
/// The nodes of a program, equal ones once, each after those that it looks at. Parts are sorted: atoms are 0 and up, nodes -1 and down.
/// Mutable; belongs to one compilation.
/// </summary>
internal sealed class ProgramNodes
{
    private readonly PlaceTable _places = new();
    private ProgramNode[] _nodes = new ProgramNode[16];
    private int[] _parts = new int[64];
    private int _partCount;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The kind of a node, named by its negative number.</summary>
    public NodeKind KindOf(int node) => _nodes[-node - 1].Kind;

    /// <summary>The parts of a node, named by its negative number.</summary>
    public ReadOnlySpan<int> PartsOf(int node) => new(_parts, _nodes[-node - 1].Start, _nodes[-node - 1].Length);

    /// <summary>The negative number of a node.</summary>
    public int Of(NodeKind kind, ReadOnlySpan<int> parts)
    {
        uint hash = (uint)kind;
        foreach (int part in parts)
        {
            hash = PlaceTable.Mix(hash, (uint)part);
        }

        int slot = _places.First(hash);
        for (; _places.At(slot) is var place and >= 0; slot = _places.Next(slot))
        {
            if (_nodes[place].Kind == kind && AreEqual(PartsOf(-place - 1), parts))
            {
                return -place - 1;
            }
        }

        Append(kind, parts);
        return -_places.Add(slot, hash) - 1;
    }

    // A span's own comparison of this type is compiled on first use.
    private static bool AreEqual(ReadOnlySpan<int> some, ReadOnlySpan<int> others)
    {
        if (some.Length != others.Length)
        {
            return false;
        }

        for (int i = 0; i < some.Length; i++)
        {
            if (some[i] != others[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Append(NodeKind kind, ReadOnlySpan<int> parts)
    {
        if (Count == _nodes.Length)
        {
            ProgramNode[] nodes = new ProgramNode[Count * 2];
            Array.Copy(_nodes, nodes, Count);
            _nodes = nodes;
        }

        if (_partCount + parts.Length > _parts.Length)
        {
            Array.Resize(ref _parts, Math.Max(_parts.Length * 2, _partCount + parts.Length));
        }

        parts.CopyTo(new Span<int>(_parts, _partCount, parts.Length));
        _nodes[Count++] = new ProgramNode(kind, _partCount, parts.Length);
        _partCount += parts.Length;
    }
}
