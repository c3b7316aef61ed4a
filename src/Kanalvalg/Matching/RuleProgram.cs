namespace Kanalvalg;

/// <summary>
/// Conditions as plain arrays: atoms that read the scenario, then nodes over earlier ones, each a mask over the truths so far. Evaluated
/// front to back without a branch on the structure of a condition and without allocation. Immutable and thread-safe.
/// </summary>
internal sealed class RuleProgram
{
    private readonly Atom[] _atoms;
    private readonly Node[] _nodes;
    private readonly Part[] _parts;
    private readonly int[] _roots;

    internal RuleProgram(Atom[] atoms, Node[] nodes, Part[] parts, int[] roots)
    {
        (_atoms, _nodes, _parts, _roots) = (atoms, nodes, parts, roots);
        Words = RuleTruths.WordsFor(Math.Max(1, atoms.Length + nodes.Length));
    }

    /// <summary>How a node joins its parts.</summary>
    internal enum NodeKind
    {
        All,
        Any,
        Not,
    }

    /// <summary>How many words the truths of all atoms and nodes take.</summary>
    public int Words { get; }

    /// <summary>How many conditions it evaluates.</summary>
    public int Roots => _roots.Length;

    /// <summary>Works out every atom and node. Both spans have <see cref="Words"/> words and come in cleared.</summary>
    public void Run(ReadOnlySpan<ulong> scenario, Span<ulong> certain, Span<ulong> possible)
    {
        for (int i = 0; i < _atoms.Length; i++)
        {
            (bool isCertain, bool isPossible) = _atoms[i].Read(scenario);
            Put(certain, i, isCertain);
            Put(possible, i, isPossible);
        }

        for (int i = 0; i < _nodes.Length; i++)
        {
            Node node = _nodes[i];
            ReadOnlySpan<Part> parts = _parts.AsSpan(node.First, node.Count);
            (bool isCertain, bool isPossible) = node.Kind switch
            {
                NodeKind.All => (HasAll(certain, parts), HasAll(possible, parts)),
                NodeKind.Any => (HasAny(certain, parts), HasAny(possible, parts)),
                _ => (!HasAny(possible, parts), !HasAny(certain, parts)),
            };

            Put(certain, _atoms.Length + i, isCertain);
            Put(possible, _atoms.Length + i, isPossible);
        }
    }

    /// <summary>Whether the condition at this place holds by truths that <see cref="Run"/> has worked out.</summary>
    public bool Holds(ReadOnlySpan<ulong> truths, int root) => RuleTruths.Has(truths, _roots[root]);

    private static void Put(Span<ulong> bits, int index, bool on) => bits[index >> 6] |= (on ? 1UL : 0UL) << (index & 63);

    private static bool HasAll(ReadOnlySpan<ulong> truths, ReadOnlySpan<Part> parts)
    {
        bool all = true;
        foreach (Part part in parts)
        {
            all &= (truths[part.Word] & part.Mask) == part.Mask;
        }

        return all;
    }

    private static bool HasAny(ReadOnlySpan<ulong> truths, ReadOnlySpan<Part> parts)
    {
        bool any = false;
        foreach (Part part in parts)
        {
            any |= (truths[part.Word] & part.Mask) != 0;
        }

        return any;
    }

    /// <summary>A node's parts stand together.</summary>
    internal readonly record struct Node(NodeKind Kind, int First, int Count);

    /// <summary>The truths in one word that a node joins.</summary>
    internal readonly record struct Part(int Word, ulong Mask);
}
