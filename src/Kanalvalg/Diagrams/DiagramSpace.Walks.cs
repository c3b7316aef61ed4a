namespace Kanalvalg;

/// <content>What is worked out by one walk through a diagram, each node once.</content>
internal sealed partial class DiagramSpace
{
    // What a walk came to at a node, by node, with the number of that walk: kept for the next walk, which has nothing to clear.
    private Visit[] _visits = [];
    private int _walk;

    /// <summary>The diagram once the variable has this value.</summary>
    public int Restrict(int f, int variable, int value) => BeginWalk().Restricted(f, variable * 2, value);

    /// <summary>True where some value of each of these variables makes it true.</summary>
    public int Exists(int f, ISet<int> variables) => BeginWalk().Quantify(f, variables, any: true);

    /// <summary>True where every value of each of these variables makes it true.</summary>
    public int ForAll(int f, ISet<int> variables) => BeginWalk().Quantify(f, variables, any: false);

    /// <summary>The diagram with the variables that are marked replaced by their twins.</summary>
    public int ToTwins(int f, bool[] variables) => BeginWalk().Twinned(f, variables);

    /// <summary>The variables that it depends on.</summary>
    public ISet<int> Support(int f)
    {
        HashSet<int> variables = [];
        HashSet<int> seen = [];
        Stack<int> left = new();
        left.Push(f);
        while (left.Count > 0)
        {
            int node = left.Pop();
            if (node < _terminals || !seen.Add(node))
            {
                continue;
            }

            int level = Level(node);
            variables.Add(level / 2);
            for (int i = 0; i < _arity[level / 2]; i++)
            {
                left.Push(Child(node, level, i));
            }
        }

        return variables;
    }

    /// <summary>The variable that a node branches on, its twin not told apart; -1 for a terminal.</summary>
    public int VariableOf(int f) => f < _terminals ? -1 : Level(f) / 2;

    private int Restricted(int f, int at, int value)
    {
        int level = Level(f);
        if (level > at)
        {
            return f;
        }

        if (level == at)
        {
            return Child(f, level, value);
        }

        ref Visit visit = ref _visits[f - _terminals];
        if (visit.Walk == _walk)
        {
            return visit.Result;
        }

        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Restricted(Child(f, level, i), at, value);
        }

        return visit.As(_walk, Node(level, children));
    }

    private int Quantify(int f, ISet<int> variables, bool any)
    {
        if (f < _terminals)
        {
            return f;
        }

        ref Visit visit = ref _visits[f - _terminals];
        if (visit.Walk == _walk)
        {
            return visit.Result;
        }

        int level = Level(f);
        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Quantify(Child(f, level, i), variables, any);
        }

        if (!variables.Contains(level / 2))
        {
            return visit.As(_walk, Node(level, children));
        }

        int result = any ? False : True;
        foreach (int child in children)
        {
            result = any ? Or(result, child) : And(result, child);
        }

        return visit.As(_walk, result);
    }

    private int Twinned(int f, bool[] variables)
    {
        if (f < _terminals)
        {
            return f;
        }

        ref Visit visit = ref _visits[f - _terminals];
        if (visit.Walk == _walk)
        {
            return visit.Result;
        }

        int level = Level(f);
        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Twinned(Child(f, level, i), variables);
        }

        // The twin stands right below its variable, so no node can lie between them and the order stays.
        return visit.As(_walk, Node(variables[level / 2] ? level | 1 : level, children));
    }

    // A walk meets only nodes that are there when it begins; what it makes on the way it does not visit.
    private DiagramSpace BeginWalk()
    {
        if (_visits.Length < _nodes.Count)
        {
            Array.Resize(ref _visits, _nodes.Count + (_nodes.Count / 4));
        }

        _walk++;
        return this;
    }

    private struct Visit
    {
        public int Walk { get; private set; }

        public int Result { get; private set; }

        public int As(int walk, int result)
        {
            (Walk, Result) = (walk, result);
            return result;
        }
    }
}
