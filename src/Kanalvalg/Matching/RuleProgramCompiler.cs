namespace Kanalvalg;

/// <summary>Compiles conditions to a <see cref="RuleProgram"/>; what several conditions share is worked out once. Total.</summary>
internal sealed class RuleProgramCompiler : IConditionReader<int>
{
    // Until all atoms are known, a node is named by a negative number: -1 is the first.
    private readonly FactSpace _space;
    private readonly AtomPool _atoms = new();
    private readonly ProgramNodes _nodes = new();
    private readonly Dictionary<Term, int> _terms = [];

    // The parts read so far of the conditions that are being read, the innermost's last.
    private int[] _read = new int[64];
    private int _count;

    private RuleProgramCompiler(FactSpace space) => _space = space;

    /// <summary>A program whose roots are these conditions, in order.</summary>
    public static RuleProgram Compile(FactSpace space, IReadOnlyList<Condition> conditions)
    {
        RuleProgramCompiler compiler = new(space);
        int[] roots = new int[conditions.Count];
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = conditions[i].Accept(compiler);
        }

        return new RuleProgramLayout(compiler._atoms, compiler._nodes, roots).ToProgram();
    }

    public int Read(Condition.AllOf all) => Node(NodeKind.All, all.Parts);

    public int Read(Condition.AnyOf any) => Node(NodeKind.Any, any.Parts);

    public int Read(Condition.Not not)
    {
        int start = _count;
        Push(not.Part.Accept(this));
        return Node(NodeKind.Not, start);
    }

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

        return AtomCompiler.TryOneOf(layout, test.Predicate, out Atom atom) ? _atoms.Of(atom) : Node(NodeKind.Any, _count);
    }

    private int OfSet(FactLayout layout, SetFormula formula) => formula switch
    {
        SetFormula.Atom atom => _atoms.Of(AtomCompiler.OfSet(layout, atom.Kind, atom.Members)),
        SetFormula.All all => OfSets(NodeKind.All, layout, all.Parts),
        SetFormula.Any any => OfSets(NodeKind.Any, layout, any.Parts),
        _ => throw new InvalidOperationException(),
    };

    private int OfSets(NodeKind kind, FactLayout layout, IReadOnlyList<SetFormula> formulas)
    {
        int start = _count;
        for (int i = 0; i < formulas.Count; i++)
        {
            PushPart(kind, OfSet(layout, formulas[i]));
        }

        return Node(kind, start);
    }

    private int Node(NodeKind kind, IReadOnlyList<Condition> parts)
    {
        int start = _count;
        PushAll(kind, parts);
        return Node(kind, start);
    }

    // The node of the parts read from a place on, which it takes away.
    private int Node(NodeKind kind, int start)
    {
        Array.Sort(_read, start, _count - start);
        int end = start;
        for (int i = start; i < _count; i++)
        {
            if (end == start || _read[end - 1] != _read[i])
            {
                _read[end++] = _read[i];
            }
        }

        _count = start;
        return end == start + 1 && kind != NodeKind.Not ? _read[start] : _nodes.Of(kind, new ReadOnlySpan<int>(_read, start, end - start));
    }

    // Of an "all of" that only another holds no node is made.
    private void PushAll(NodeKind kind, IReadOnlyList<Condition> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (kind == NodeKind.All && parts[i] is Condition.AllOf inner)
            {
                PushAll(kind, inner.Parts);
            }
            else
            {
                PushPart(kind, parts[i].Accept(this));
            }
        }
    }

    // All of "all of" is one "all of": a rule's condition becomes a single mask.
    private void PushPart(NodeKind kind, int part)
    {
        if (kind != NodeKind.All || part >= 0 || _nodes.KindOf(part) != NodeKind.All)
        {
            Push(part);
            return;
        }

        foreach (int inner in _nodes.PartsOf(part))
        {
            Push(inner);
        }
    }

    private void Push(int part)
    {
        if (_count == _read.Length)
        {
            Array.Resize(ref _read, _count * 2);
        }

        _read[_count++] = part;
    }
}
