namespace Kanalvalg;

/// <summary>
/// Gives atoms and nodes their places in a program, and writes nodes as masks over the words of truths. A condition asked for is worked out
/// where its truth belongs; of the other nodes only those that something else looks at remain. Mutable; used once.
/// </summary>
internal sealed class RuleProgramLayout
{
    private readonly AtomPool _atoms;
    private readonly ProgramNodes _nodes;
    private readonly int[] _roots;
    private readonly int[] _placeOfAtom;
    private readonly int[] _placeOfNode;
    private RuleProgram.Part[] _parts = new RuleProgram.Part[16];
    private int _written;
    private int[] _literals = new int[16];

    public RuleProgramLayout(AtomPool atoms, ProgramNodes nodes, int[] roots)
    {
        (_atoms, _nodes, _roots) = (atoms, nodes, roots);
        (_placeOfAtom, _placeOfNode) = (new int[atoms.Count], new int[nodes.Count]);
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
        _parts = new RuleProgram.Part[_roots.Length];
        foreach (int root in _roots)
        {
            Write(root);
        }

        return new RuleProgram(atoms, nodes, Written());
    }

    private AtomTable PlaceAtoms()
    {
        Atom[] sorted = new Atom[_atoms.Count];
        int count = 0;
        for (int rank = 0; rank < AtomTable.Ranks; rank++)
        {
            for (int atom = 0; atom < _atoms.Count; atom++)
            {
                if (AtomTable.RankOf(_atoms[atom]) == rank)
                {
                    _placeOfAtom[atom] = count;
                    sorted[count++] = _atoms[atom];
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
        foreach (int literal in node < 0 ? _nodes.PartsOf(node) : [])
        {
            bool wanted = true;
            int at = LookedAtBy(literal, ref wanted);
            if (at < 0)
            {
                isLookedAt[-at - 1] = true;
            }
        }
    }

    // The last part is marked, and there is one at least. Any of several is: not all of them false.
    private void Write(int node)
    {
        bool isAny = node < 0 && _nodes.KindOf(node) == NodeKind.Any;
        bool wanted = node >= 0 || _nodes.KindOf(node) == NodeKind.All;
        int count = Literals(node, wanted);
        int word = count == 0 ? 0 : _literals[0] / 128;
        (ulong must, ulong mustNot) = (0, 0);
        for (int i = 0; i < count; i++)
        {
            int literal = _literals[i];
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

    // The places that a node looks at, sorted, each with whether it wants it true.
    private int Literals(int node, bool wanted)
    {
        ReadOnlySpan<int> parts = node < 0 ? _nodes.PartsOf(node) : [node];
        if (parts.Length > _literals.Length)
        {
            _literals = new int[parts.Length * 2];
        }

        for (int i = 0; i < parts.Length; i++)
        {
            bool isWanted = wanted;
            int to = LookedAtBy(parts[i], ref isWanted);
            _literals[i] = ((to < 0 ? _placeOfNode[-to - 1] : _placeOfAtom[to]) << 1) | (isWanted ? 1 : 0);
        }

        Array.Sort(_literals, 0, parts.Length);
        return parts.Length;
    }

    private void Add(RuleProgram.Part part)
    {
        if (_written == _parts.Length)
        {
            _parts = First(Math.Max(16, _parts.Length * 2));
        }

        _parts[_written++] = part;
    }

    private RuleProgram.Part[] Written()
    {
        RuleProgram.Part[] written = _written == _parts.Length ? _parts : First(_written);
        _written = 0;
        return written;
    }

    private RuleProgram.Part[] First(int size)
    {
        RuleProgram.Part[] parts = new RuleProgram.Part[size];
        Array.Copy(_parts, parts, _written);
        return parts;
    }

    // What a part looks at, and whether it wants it true.
    private int LookedAtBy(int node, ref bool wanted)
    {
        while (node < 0 && _nodes.KindOf(node) == NodeKind.Not)
        {
            node = _nodes.PartsOf(node)[0];
            wanted = !wanted;
        }

        return node;
    }
}
