namespace Kanalvalg;

/// <content>What is worked out by one walk through a diagram, each node once.</content>
internal sealed partial class DiagramSpace
{
    /// <summary>The diagram once the variable has this value.</summary>
    public int Restrict(int f, int variable, int value) => Restrict(f, variable * 2, value, []);

    /// <summary>True where some value of each of these variables makes it true.</summary>
    public int Exists(int f, ISet<int> variables) => Quantify(f, variables, [], any: true);

    /// <summary>True where every value of each of these variables makes it true.</summary>
    public int ForAll(int f, ISet<int> variables) => Quantify(f, variables, [], any: false);

    /// <summary>The diagram with these variables replaced by their twins.</summary>
    public int ToTwins(int f, ISet<int> variables) => ToTwins(f, variables, []);

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

    private int Restrict(int f, int at, int value, Dictionary<int, int> done)
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

        if (done.TryGetValue(f, out int result))
        {
            return result;
        }

        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Restrict(Child(f, level, i), at, value, done);
        }

        return done[f] = Node(level, children);
    }

    private int Quantify(int f, ISet<int> variables, Dictionary<int, int> done, bool any)
    {
        if (f < _terminals)
        {
            return f;
        }

        if (done.TryGetValue(f, out int result))
        {
            return result;
        }

        int level = Level(f);
        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Quantify(Child(f, level, i), variables, done, any);
        }

        if (variables.Contains(level / 2))
        {
            result = any ? False : True;
            foreach (int child in children)
            {
                result = any ? Or(result, child) : And(result, child);
            }
        }
        else
        {
            result = Node(level, children);
        }

        return done[f] = result;
    }

    private int ToTwins(int f, ISet<int> variables, Dictionary<int, int> done)
    {
        if (f < _terminals)
        {
            return f;
        }

        if (done.TryGetValue(f, out int result))
        {
            return result;
        }

        int level = Level(f);
        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = ToTwins(Child(f, level, i), variables, done);
        }

        // The twin stands right below its variable, so no node can lie between them and the order stays.
        return done[f] = Node(variables.Contains(level / 2) ? level | 1 : level, children);
    }
}
