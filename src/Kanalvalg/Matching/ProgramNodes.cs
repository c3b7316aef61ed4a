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
    public ReadOnlySpan<int> PartsOf(int node) => _parts.AsSpan(_nodes[-node - 1].Start, _nodes[-node - 1].Length);

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
            if (_nodes[place].Kind == kind && PartsOf(-place - 1).SequenceEqual(parts))
            {
                return -place - 1;
            }
        }

        Append(kind, parts);
        return -_places.Add(slot, hash) - 1;
    }

    private void Append(NodeKind kind, ReadOnlySpan<int> parts)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        if (_partCount + parts.Length > _parts.Length)
        {
            Array.Resize(ref _parts, Math.Max(_parts.Length * 2, _partCount + parts.Length));
        }

        parts.CopyTo(_parts.AsSpan(_partCount));
        _nodes[Count++] = new ProgramNode(kind, _partCount, parts.Length);
        _partCount += parts.Length;
    }
}
