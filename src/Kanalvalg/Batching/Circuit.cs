namespace Kanalvalg;

/// <summary>
/// Truths as gates over input bits. Every gate is the conjunction of two earlier truths, each as it is or negated, and stands once, so
/// that what is said twice costs once; constants and what absorbs each other are worked in at once. A truth is twice its gate's number,
/// one more where it is negated. Not thread-safe.
/// </summary>
internal sealed class Circuit : IConnectives
{
    public const int False = 0;
    public const int True = 1;

    private const int Input = -1;

    // Of an input the first is a mark and the second its number. Gate 0 is the constant.
    private readonly List<(int First, int Second)> _gates = [(Input, -1)];
    private readonly Dictionary<(int First, int Second), int> _known = [];

    /// <summary>How many inputs there are.</summary>
    public int Inputs { get; private set; }

    /// <summary>How many gates there are, inputs among them.</summary>
    public int Gates => _gates.Count;

    /// <summary>A bit that comes in.</summary>
    public int AddInput()
    {
        _gates.Add((Input, Inputs++));
        return (_gates.Count - 1) * 2;
    }

    public int Not(int f) => f ^ 1;

    public int Or(int f, int g) => Not(And(Not(f), Not(g)));

    public int Implies(int f, int g) => Or(Not(f), g);

    /// <summary>The second where the first is true, else the third.</summary>
    public int Choose(int f, int g, int h) => g == h ? g : Or(And(f, g), And(Not(f), h));

    public int And(int f, int g)
    {
        (f, g) = f < g ? (f, g) : (g, f);
        if (f == False || f == Not(g))
        {
            return False;
        }

        if (f == True || f == g)
        {
            return g;
        }

        if (Absorbed(f, g) is { } simpler)
        {
            return simpler;
        }

        if (!_known.TryGetValue((f, g), out int gate))
        {
            _known[(f, g)] = gate = _gates.Count;
            _gates.Add((f, g));
        }

        return gate * 2;
    }

    /// <summary>The number of a gate that is an input; -1 for any other.</summary>
    public int InputOf(int gate) => _gates[gate] is (Input, var input) ? input : -1;

    /// <summary>The two truths of a gate that is no input.</summary>
    public (int First, int Second) PartsOf(int gate) => _gates[gate];

    /// <summary>The gates that these truths rest on, each behind those it rests on itself.</summary>
    public List<int> Below(IEnumerable<int> truths)
    {
        bool[] seen = new bool[_gates.Count];
        List<int> below = [];
        Stack<(int Gate, bool Entered)> left = new();
        foreach (int truth in truths)
        {
            left.Push((truth / 2, false));
            while (left.Count > 0)
            {
                (int gate, bool entered) = left.Pop();
                if (entered)
                {
                    below.Add(gate);
                }
                else if (!seen[gate])
                {
                    seen[gate] = true;
                    left.Push((gate, true));
                    if (_gates[gate] is (not Input, _) and var (first, second))
                    {
                        left.Push((second / 2, false));
                        left.Push((first / 2, false));
                    }
                }
            }
        }

        return below;
    }

    // What one truth already says of the other: f and (f and x) is the latter; f and not (f and x) is f and not x.
    private int? Absorbed(int f, int g) => AbsorbedBy(f, g) ?? AbsorbedBy(g, f);

    private int? AbsorbedBy(int f, int g)
    {
        (int first, int second) = _gates[g / 2];
        if (first == Input)
        {
            return null;
        }

        bool negated = (g & 1) != 0;
        if (first == f || second == f)
        {
            return negated ? And(f, Not(first == f ? second : first)) : g;
        }

        return first == Not(f) || second == Not(f) ? (negated ? f : False) : null;
    }
}
