using System.Numerics;

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

    /// <summary>The share of all assignments in which it is true.</summary>
    public double Share(int f) => Share(f, []);

    /// <summary>In how many assignments of the first so many variables it is true. It depends on no others, and on no twins.</summary>
    public BigInteger Count(int f, int variables)
    {
        BigInteger[] below = new BigInteger[variables + 1];
        below[variables] = BigInteger.One;
        for (int variable = variables - 1; variable >= 0; variable--)
        {
            below[variable] = below[variable + 1] * _arity[variable];
        }

        return Count(f, 0, below, []);
    }

    /// <summary>
    /// An assignment of the first so many variables in which it is true, each variable at the first of its preferred values that can be,
    /// which may depend on the variables before it; <c>null</c> where there is none.
    /// </summary>
    public int[]? Example(int f, int variables, Func<int, int[], IEnumerable<int>> preferred)
    {
        if (f == False)
        {
            return null;
        }

        int[] values = new int[variables];
        for (int variable = 0; variable < variables; variable++)
        {
            values[variable] = preferred(variable, values).First(value => Child(f, variable * 2, value) != False);
            f = Child(f, variable * 2, values[variable]);
        }

        return values;
    }

    /// <summary>Whether it is true in some assignment that gives each variable a value that is allowed; a variable without a list may have any.</summary>
    public bool Meets(int f, bool[]?[] allowed)
    {
        HashSet<int> seen = [];
        Stack<int> left = new();
        left.Push(f);
        while (left.Count > 0)
        {
            int node = left.Pop();
            if (node == True)
            {
                return true;
            }

            if (node == False || !seen.Add(node))
            {
                continue;
            }

            int level = Level(node);
            for (int value = 0; value < _arity[level / 2]; value++)
            {
                if (allowed[level / 2] is not { } values || values[value])
                {
                    left.Push(Child(node, level, value));
                }
            }
        }

        return false;
    }

    /// <summary>The terminal of an assignment.</summary>
    public int At(int f, ReadOnlySpan<int> values)
    {
        while (f >= _terminals)
        {
            int level = Level(f);
            f = Child(f, level, values[level / 2]);
        }

        return f;
    }

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

    private BigInteger Count(int f, int from, BigInteger[] below, Dictionary<int, BigInteger> done)
    {
        if (f < _terminals)
        {
            return f == False ? BigInteger.Zero : below[from];
        }

        int level = Level(f);
        int variable = level / 2;
        if (!done.TryGetValue(f, out BigInteger result))
        {
            for (int i = 0; i < _arity[variable]; i++)
            {
                result += Count(Child(f, level, i), variable + 1, below, done);
            }

            done[f] = result;
        }

        // Variables that it skips may have any value.
        return result * (below[from] / below[variable]);
    }

    private double Share(int f, Dictionary<int, double> done)
    {
        if (f < _terminals)
        {
            return f == False ? 0 : 1;
        }

        if (done.TryGetValue(f, out double result))
        {
            return result;
        }

        int level = Level(f);
        int arity = _arity[level / 2];
        for (int i = 0; i < arity; i++)
        {
            result += Share(Child(f, level, i), done);
        }

        return done[f] = result / arity;
    }
}
