namespace Kanalvalg;

/// <summary>Compiles conditions to a <see cref="RuleProgram"/>; what several conditions share is worked out once. Total.</summary>
internal sealed class RuleProgramCompiler : IConditionReader<int>
{
    // Until all atoms are known, a node is named by a negative number: -1 is the first.
    private readonly FactSpace _space;
    private readonly List<Atom> _atoms = [];
    private readonly Dictionary<Atom, int> _atomIndex = [];
    private readonly List<(NodeKind Kind, int[] Parts)> _nodes = [];
    private readonly Dictionary<string, int> _nodeIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<Term, int> _terms = [];

    private RuleProgramCompiler(FactSpace space) => _space = space;

    /// <summary>A program whose roots are these conditions, in order.</summary>
    public static RuleProgram Compile(FactSpace space, IEnumerable<Condition> conditions)
    {
        RuleProgramCompiler compiler = new(space);
        int[] roots = [.. conditions.Select(condition => condition.Accept(compiler))];
        return compiler.Finish(roots);
    }

    public int Read(Condition.AllOf all) => Node(NodeKind.All, all.Parts.Select(part => part.Accept(this)));

    public int Read(Condition.AnyOf any) => Node(NodeKind.Any, any.Parts.Select(part => part.Accept(this)));

    public int Read(Condition.Not not) => Node(NodeKind.Not, [not.Part.Accept(this)]);

    public int Read(Condition.OfTerm term)
    {
        if (!_terms.TryGetValue(term.Term, out int node))
        {
            _terms[term.Term] = node = term.Term.When.Accept(this);
        }

        return node;
    }

    public int Read(Condition.Test test)
    {
        FactLayout layout = _space.Layouts[_space[test.Fact.Name]];
        if (layout.IsSet)
        {
            return OfSet(layout, SetTest.Compile(test.Fact, test.Predicate));
        }

        return AtomCompiler.OneOf(layout, test.Predicate) is { } atom ? Atom(atom) : Node(NodeKind.Any, []);
    }

    private int OfSet(FactLayout layout, SetFormula formula) => formula switch
    {
        SetFormula.Atom atom => Atom(AtomCompiler.OfSet(layout, atom.Kind, atom.Members)),
        SetFormula.All all => Node(NodeKind.All, all.Parts.Select(part => OfSet(layout, part))),
        SetFormula.Any any => Node(NodeKind.Any, any.Parts.Select(part => OfSet(layout, part))),
        _ => throw new InvalidOperationException(),
    };

    private int Atom(Atom atom)
    {
        if (!_atomIndex.TryGetValue(atom, out int index))
        {
            _atomIndex[atom] = index = _atoms.Count;
            _atoms.Add(atom);
        }

        return index;
    }

    private int Node(NodeKind kind, IEnumerable<int> parts)
    {
        int[] distinct = kind == NodeKind.All ? Flatten(parts) : [.. parts.Distinct().Order()];
        if (distinct.Length == 1 && kind != NodeKind.Not)
        {
            return distinct[0];
        }

        string key = kind + ":" + string.Join(",", distinct);
        if (!_nodeIndex.TryGetValue(key, out int index))
        {
            _nodes.Add((kind, distinct));
            _nodeIndex[key] = index = -_nodes.Count;
        }

        return index;
    }

    // All of "all of" is one "all of": a rule's condition becomes a single mask.
    private int[] Flatten(IEnumerable<int> parts)
    {
        List<int> flat = [];
        foreach (int part in parts)
        {
            if (part < 0 && _nodes[-part - 1] is { Kind: NodeKind.All } inner)
            {
                flat.AddRange(inner.Parts);
            }
            else
            {
                flat.Add(part);
            }
        }

        return [.. flat.Distinct().Order()];
    }

    // A condition asked for is worked out where its truth belongs; of the other nodes only those that something else looks at remain.
    private RuleProgram Finish(int[] roots)
    {
        Dictionary<int, int> places = [];
        foreach (int atom in Enumerable.Range(0, _atoms.Count).OrderBy(atom => AtomTable.RankOf(_atoms[atom])))
        {
            places[atom] = places.Count;
        }

        AtomTable atoms = new([.. places.Keys.Select(atom => _atoms[atom])]);
        HashSet<int> inner = LookedAt(roots);
        List<RuleProgram.Part> nodes = [];
        for (int node = -1; node >= -_nodes.Count; node--)
        {
            if (inner.Contains(node))
            {
                nodes.AddRange(Parts(node, places));
                places[node] = places.Count;
            }
        }

        return new RuleProgram(atoms, [.. nodes], [.. roots.SelectMany(root => Parts(root, places))]);
    }

    private HashSet<int> LookedAt(int[] roots)
    {
        HashSet<int> lookedAt = [.. roots.SelectMany(Literals).Select(literal => literal.Node)];
        for (int node = -_nodes.Count; node < 0; node++)
        {
            if (lookedAt.Contains(node))
            {
                lookedAt.UnionWith(Literals(node).Select(literal => literal.Node));
            }
        }

        return lookedAt;
    }

    private IEnumerable<RuleProgram.Part> Parts(int node, Dictionary<int, int> places)
    {
        SortedDictionary<int, (ulong Must, ulong MustNot)> words = [];
        foreach ((int literal, bool wanted) in Literals(node))
        {
            int place = places[literal];
            (ulong must, ulong mustNot) = words.TryGetValue(place / 64, out (ulong Must, ulong MustNot) so) ? so : default;
            ulong bit = 1UL << (place % 64);
            words[place / 64] = wanted ? (must | bit, mustNot) : (must, mustNot | bit);
        }

        if (words.Count == 0)
        {
            words[0] = default;
        }

        bool isAny = node < 0 && _nodes[-node - 1].Kind == NodeKind.Any;
        return words.Select((word, i) => new RuleProgram.Part(word.Key, word.Value.Must, word.Value.MustNot, i == words.Count - 1, isAny));
    }

    // What a node looks at, and whether it wants it true: any of several is not all of them false.
    private IEnumerable<(int Node, bool Wanted)> Literals(int node)
    {
        if (node >= 0)
        {
            return [(node, true)];
        }

        (NodeKind kind, int[] parts) = _nodes[-node - 1];
        return parts.Select(part => Literal(part, kind == NodeKind.All));
    }

    private (int Node, bool Wanted) Literal(int node, bool wanted)
    {
        while (node < 0 && _nodes[-node - 1] is { Kind: NodeKind.Not } not)
        {
            (node, wanted) = (not.Parts[0], !wanted);
        }

        return (node, wanted);
    }

    private enum NodeKind
    {
        All,
        Any,

        /// <summary>Its one part does not hold.</summary>
        Not,
    }
}
