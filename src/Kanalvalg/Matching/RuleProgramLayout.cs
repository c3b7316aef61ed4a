namespace Kanalvalg;

/// <summary>
/// Gives atoms and nodes their places in a program, and writes nodes as masks over the words of truths. A condition asked for is worked out
/// where its truth belongs; of the other nodes only those that something else looks at remain. Mutable; used once.
/// </summary>
internal sealed class RuleProgramLayout
{
    private readonly List<Atom> _atoms;
    private readonly List<ProgramNode> _nodes;
    private readonly int[] _roots;
    private readonly int[] _placeOfAtom;
    private readonly int[] _placeOfNode;
    private RuleProgram.Part[] _parts;
    private int _written;

    public RuleProgramLayout(List<Atom> atoms, List<ProgramNode> nodes, int[] roots)
    {
        (_atoms, _nodes, _roots) = (atoms, nodes, roots);
        (_placeOfAtom, _placeOfNode) = (new int[atoms.Count], new int[nodes.Count]);
        _parts = new RuleProgram.Part[roots.Length];
    }

    public RuleProgram ToProgram()
    {
        AtomTable atoms = PlaceAtoms();
        bool[] isLookedAt = LookedAt();
        int place = atoms.Count;
        for (int node = 0; node < _nodes.Count; node++)
        {
            if (isLookedAt[node])
            {
                Write(-node - 1);
                _placeOfNode[node] = place++;
            }
        }

        RuleProgram.Part[] nodes = Written();
        foreach (int root in _roots)
        {
            Write(root);
        }

        return new RuleProgram(atoms, nodes, Written());
    }

    private AtomTable PlaceAtoms()
    {
        List<Atom> sorted = new(_atoms.Count);
        for (int rank = 0; rank < AtomTable.Ranks; rank++)
        {
            for (int atom = 0; atom < _atoms.Count; atom++)
            {
                if (AtomTable.RankOf(_atoms[atom]) == rank)
                {
                    _placeOfAtom[atom] = sorted.Count;
                    sorted.Add(_atoms[atom]);
                }
            }
        }

        return new AtomTable(sorted);
    }

    // From the last node to the first: a node looks at earlier ones alone.
    private bool[] LookedAt()
    {
        bool[] isLookedAt = new bool[_nodes.Count];
        foreach (int root in _roots)
        {
            LookAt(root, isLookedAt);
        }

        for (int node = _nodes.Count - 1; node >= 0; node--)
        {
            if (isLookedAt[node])
            {
                LookAt(-node - 1, isLookedAt);
            }
        }

        return isLookedAt;
    }

    private void LookAt(int node, bool[] isLookedAt)
    {
        foreach (int literal in node < 0 ? _nodes[-node - 1].Parts : [])
        {
            int at = Literal(literal, true).Node;
            if (at < 0)
            {
                isLookedAt[-at - 1] = true;
            }
        }
    }

    // The last part is marked, and there is one at least. Any of several is: not all of them false.
    private void Write(int node)
    {
        bool isAny = node < 0 && _nodes[-node - 1].Kind == NodeKind.Any;
        int[] literals = node < 0 ? [.. _nodes[-node - 1].Parts] : [node];
        bool wanted = node >= 0 || _nodes[-node - 1].Kind == NodeKind.All;
        for (int i = 0; i < literals.Length; i++)
        {
            (int to, bool isWanted) = Literal(literals[i], wanted);
            literals[i] = ((to < 0 ? _placeOfNode[-to - 1] : _placeOfAtom[to]) << 1) | (isWanted ? 1 : 0);
        }

        Array.Sort(literals);
        int word = literals.Length == 0 ? 0 : literals[0] / 128;
        (ulong must, ulong mustNot) = (0, 0);
        foreach (int literal in literals)
        {
            if (literal / 128 != word)
            {
                Add(new RuleProgram.Part(word, must, mustNot, false, isAny));
                (word, must, mustNot) = (literal / 128, 0, 0);
            }

            ulong bit = 1UL << (literal / 2 % 64);
            must |= (literal & 1) != 0 ? bit : 0;
            mustNot |= (literal & 1) != 0 ? 0 : bit;
        }

        Add(new RuleProgram.Part(word, must, mustNot, true, isAny));
    }

    private void Add(RuleProgram.Part part)
    {
        if (_written == _parts.Length)
        {
            Array.Resize(ref _parts, Math.Max(16, _parts.Length * 2));
        }

        _parts[_written++] = part;
    }

    private RuleProgram.Part[] Written()
    {
        RuleProgram.Part[] written = _parts;
        Array.Resize(ref written, _written);
        (_parts, _written) = (new RuleProgram.Part[_roots.Length], 0);
        return written;
    }

    // What a part looks at, and whether it wants it true.
    private (int Node, bool Wanted) Literal(int node, bool wanted)
    {
        while (node < 0 && _nodes[-node - 1] is { Kind: NodeKind.Not } not)
        {
            (node, wanted) = (not.Parts[0], !wanted);
        }

        return (node, wanted);
    }
}
