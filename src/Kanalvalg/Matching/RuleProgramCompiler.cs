namespace Kanalvalg;

/// <summary>Compiles conditions to a <see cref="RuleProgram"/>; what several conditions share is worked out once. Total.</summary>
internal sealed class RuleProgramCompiler : IConditionReader<int>
{
    // Until all atoms are known, a node is named by a negative number: -1 is the first.
    private readonly FactSpace _space;
    private readonly List<Atom> _atoms = [];
    private readonly Dictionary<Atom, int> _atomIndex = [];
    private readonly List<(RuleProgram.NodeKind Kind, int[] Parts)> _nodes = [];
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

    public int Read(Condition.AllOf all) => Node(RuleProgram.NodeKind.All, all.Parts.Select(part => part.Accept(this)));

    public int Read(Condition.AnyOf any) => Node(RuleProgram.NodeKind.Any, any.Parts.Select(part => part.Accept(this)));

    public int Read(Condition.Not not) => Node(RuleProgram.NodeKind.Not, [not.Part.Accept(this)]);

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

        return AtomCompiler.OneOf(layout, test.Predicate) is { } atom ? Atom(atom) : Node(RuleProgram.NodeKind.Any, []);
    }

    private int OfSet(FactLayout layout, SetFormula formula) => formula switch
    {
        SetFormula.Atom atom => Atom(AtomCompiler.OfSet(layout, atom.Kind, atom.Members)),
        SetFormula.All all => Node(RuleProgram.NodeKind.All, all.Parts.Select(part => OfSet(layout, part))),
        SetFormula.Any any => Node(RuleProgram.NodeKind.Any, any.Parts.Select(part => OfSet(layout, part))),
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

    private int Node(RuleProgram.NodeKind kind, IEnumerable<int> parts)
    {
        int[] distinct = kind == RuleProgram.NodeKind.All ? Flatten(parts) : [.. parts.Distinct().Order()];
        if (distinct.Length == 1 && kind != RuleProgram.NodeKind.Not)
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
            if (part < 0 && _nodes[-part - 1] is { Kind: RuleProgram.NodeKind.All } inner)
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

    private RuleProgram Finish(int[] roots)
    {
        List<RuleProgram.Node> nodes = [];
        List<RuleProgram.Part> parts = [];
        foreach ((RuleProgram.NodeKind kind, int[] children) in _nodes)
        {
            int first = parts.Count;
            parts.AddRange(children.Select(Place).GroupBy(bit => bit / 64)
                .Select(word => new RuleProgram.Part(word.Key, word.Aggregate(0UL, (mask, bit) => mask | (1UL << (bit % 64))))));
            nodes.Add(new RuleProgram.Node(kind, first, parts.Count - first));
        }

        return new RuleProgram([.. _atoms], [.. nodes], [.. parts], [.. roots.Select(Place)]);
    }

    private int Place(int node) => node >= 0 ? node : _atoms.Count - node - 1;
}
