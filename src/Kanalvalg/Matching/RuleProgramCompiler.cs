namespace Kanalvalg;

/// <summary>Compiles conditions to a <see cref="RuleProgram"/>; what several conditions share is worked out once. Total.</summary>
internal sealed class RuleProgramCompiler : IConditionReader<int>
{
    // Until all atoms are known, a node is named by a negative number: -1 is the first.
    private readonly FactSpace _space;
    private readonly List<Atom> _atoms = [];
    private readonly Dictionary<Atom, int> _atomIndex = [];
    private readonly List<ProgramNode> _nodes = [];
    private readonly Dictionary<ProgramNode, int> _nodeIndex = [];
    private readonly Dictionary<Term, int> _terms = [];

    private RuleProgramCompiler(FactSpace space) => _space = space;

    /// <summary>A program whose roots are these conditions, in order.</summary>
    public static RuleProgram Compile(FactSpace space, IReadOnlyList<Condition> conditions)
    {
        RuleProgramCompiler compiler = new(space);
        int[] roots = compiler.ReadAll(conditions);
        return new RuleProgramLayout(compiler._atoms, compiler._nodes, roots).ToProgram();
    }

    public int Read(Condition.AllOf all) => Node(NodeKind.All, ReadAll(all.Parts));

    public int Read(Condition.AnyOf any) => Node(NodeKind.Any, ReadAll(any.Parts));

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

    private int[] ReadAll(IReadOnlyList<Condition> parts)
    {
        int[] read = new int[parts.Count];
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = parts[i].Accept(this);
        }

        return read;
    }

    private int OfSet(FactLayout layout, SetFormula formula) => formula switch
    {
        SetFormula.Atom atom => Atom(AtomCompiler.OfSet(layout, atom.Kind, atom.Members)),
        SetFormula.All all => Node(NodeKind.All, OfSets(layout, all.Parts)),
        SetFormula.Any any => Node(NodeKind.Any, OfSets(layout, any.Parts)),
        _ => throw new InvalidOperationException(),
    };

    private int[] OfSets(FactLayout layout, IReadOnlyList<SetFormula> formulas)
    {
        int[] parts = new int[formulas.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = OfSet(layout, formulas[i]);
        }

        return parts;
    }

    private int Atom(Atom atom)
    {
        if (!_atomIndex.TryGetValue(atom, out int index))
        {
            _atomIndex[atom] = index = _atoms.Count;
            _atoms.Add(atom);
        }

        return index;
    }

    private int Node(NodeKind kind, int[] parts)
    {
        int[] distinct = Distinct(kind == NodeKind.All ? Flatten(parts) : parts);
        if (distinct.Length == 1 && kind != NodeKind.Not)
        {
            return distinct[0];
        }

        ProgramNode node = new(kind, distinct);
        if (!_nodeIndex.TryGetValue(node, out int index))
        {
            _nodes.Add(node);
            _nodeIndex[node] = index = -_nodes.Count;
        }

        return index;
    }

    // All of "all of" is one "all of": a rule's condition becomes a single mask.
    private int[] Flatten(int[] parts)
    {
        if (!Array.Exists(parts, part => part < 0 && _nodes[-part - 1].Kind == NodeKind.All))
        {
            return parts;
        }

        List<int> flat = new(parts.Length);
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

        return flat.ToArray();
    }

    private static int[] Distinct(int[] parts)
    {
        Array.Sort(parts);
        int distinct = 0;
        foreach (int part in parts)
        {
            if (distinct == 0 || parts[distinct - 1] != part)
            {
                parts[distinct++] = part;
            }
        }

        if (distinct < parts.Length)
        {
            Array.Resize(ref parts, distinct);
        }

        return parts;
    }
}
