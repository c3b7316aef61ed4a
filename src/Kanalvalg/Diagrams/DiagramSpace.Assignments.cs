using System.Numerics;

namespace Kanalvalg;

/// <content>Assignments in which a diagram is true: how many, and one of them.</content>
internal sealed partial class DiagramSpace
{
    // The shares of the nodes that a walk visited; a visit's result is its place here.
    private readonly List<double> _shares = [];

    /// <summary>The share of all assignments in which it is true.</summary>
    public double Share(int f)
    {
        _shares.Clear();
        return BeginWalk().ShareOf(f);
    }

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

    private double ShareOf(int f)
    {
        if (f < _terminals)
        {
            return f == False ? 0 : 1;
        }

        ref Visit visit = ref _visits[f - _terminals];
        if (visit.Walk == _walk)
        {
            return _shares[visit.Result];
        }

        int level = Level(f);
        int arity = _arity[level / 2];
        double share = 0;
        for (int i = 0; i < arity; i++)
        {
            share += ShareOf(Child(f, level, i));
        }

        _shares.Add(share / arity);
        return _shares[visit.As(_walk, _shares.Count - 1)];
    }
}
