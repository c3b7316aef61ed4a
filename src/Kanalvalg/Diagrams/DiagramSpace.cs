namespace Kanalvalg;

/// <summary>
/// Decision diagrams over variables of any arity: multi-valued, reduced, ordered and hash-consed, so that two diagrams say the same
/// exactly when they are the same number. A diagram is a terminal (0 to <c>terminals</c> - 1; 0 is false, 1 is true) or a node.
/// Each variable has a twin at the level below it, for comparing two values of one fact. Not thread-safe.
/// </summary>
internal sealed partial class DiagramSpace : IConnectives
{
    public const int False = 0;
    public const int True = 1;

    private const int LeastCache = 1 << 8;
    private const int MostCache = 1 << 22;
    private const int BelowAll = int.MaxValue;

    private int _terminals;
    private readonly DiagramNodes _nodes;
    private readonly List<int> _arity = [];
    private Operation[] _cache = new Operation[LeastCache];

    /// <summary>A space with this many terminals that refuses more nodes than this.</summary>
    public DiagramSpace(int terminals, int mostNodes)
    {
        _terminals = Math.Max(2, terminals);
        _nodes = new DiagramNodes(mostNodes);
    }

    /// <summary>Forgets all, for another use with this many terminals: what it had to make room for stays.</summary>
    public void Reset(int terminals)
    {
        _terminals = Math.Max(2, terminals);
        _nodes.Clear();
        _arity.Clear();
        _cache.AsSpan().Clear();
    }

    /// <summary>How many nodes there are.</summary>
    public int Nodes => _nodes.Count;

    /// <summary>How many variables there are.</summary>
    public int Variables => _arity.Count;

    /// <summary>How many values a variable has.</summary>
    public int Arity(int variable) => _arity[variable];

    /// <summary>Adds a variable below all others.</summary>
    public int AddVariable(int arity)
    {
        _arity.Add(arity);
        return _arity.Count - 1;
    }

    /// <summary>True where the variable has one of the values that are marked.</summary>
    public int Literal(int variable, ReadOnlySpan<bool> values)
    {
        Span<int> children = stackalloc int[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            children[i] = values[i] ? True : False;
        }

        return Node(variable * 2, children);
    }

    /// <summary>True where the variable has this value.</summary>
    public int Literal(int variable, int value)
    {
        Span<int> children = stackalloc int[_arity[variable]];
        children.Clear();
        children[value] = True;
        return Node(variable * 2, children);
    }

    /// <summary>True where the variable and its twin have different values.</summary>
    public int Changed(int variable)
    {
        int arity = _arity[variable];
        Span<int> children = stackalloc int[arity];
        Span<int> twins = stackalloc int[arity];
        for (int value = 0; value < arity; value++)
        {
            for (int other = 0; other < arity; other++)
            {
                twins[other] = other == value ? False : True;
            }

            children[value] = Node((variable * 2) | 1, twins);
        }

        return Node(variable * 2, children);
    }

    public int Not(int f) => Choose(f, False, True);

    // In one order, so that what was worked out for the other is found again.
    public int And(int f, int g) => f < g ? Choose(f, g, False) : Choose(g, f, False);

    public int Or(int f, int g) => f < g ? Choose(f, True, g) : Choose(g, True, f);

    public int Implies(int f, int g) => Choose(f, g, True);

    /// <summary>The second where the first is true, else the third; these two may have any terminals.</summary>
    public int Choose(int f, int g, int h)
    {
        if (f == True || g == h)
        {
            return g;
        }

        if (f == False)
        {
            return h;
        }

        // Where it is chosen by itself, what it is there is known.
        g = g == f ? True : g;
        h = h == f ? False : h;
        if (g == True && h == False)
        {
            return f;
        }

        ref Operation cached = ref Cached(f, g, h);
        if (cached.Is(f, g, h))
        {
            return cached.Result;
        }

        (int levelF, int levelG, int levelH) = (Level(f), Level(g), Level(h));
        int level = Math.Min(levelF, Math.Min(levelG, levelH));
        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Choose(levelF == level ? Child(f, i) : f, levelG == level ? Child(g, i) : g, levelH == level ? Child(h, i) : h);
        }

        int result = Node(level, children);
        Cached(f, g, h) = new Operation(f, g, h, result);
        return result;
    }

    /// <summary>True where the two have different terminals.</summary>
    public int Differ(int g, int h)
    {
        if (g == h)
        {
            return False;
        }

        if (g < _terminals && h < _terminals)
        {
            return True;
        }

        // Differing is symmetric and is no choice by a terminal, so a negative first operand keeps it apart in the cache.
        (g, h) = g < h ? (g, h) : (h, g);
        ref Operation cached = ref Cached(-1, g, h);
        if (cached.Is(-1, g, h))
        {
            return cached.Result;
        }

        (int levelG, int levelH) = (Level(g), Level(h));
        int level = Math.Min(levelG, levelH);
        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Differ(levelG == level ? Child(g, i) : g, levelH == level ? Child(h, i) : h);
        }

        int result = Node(level, children);
        Cached(-1, g, h) = new Operation(-1, g, h, result);
        return result;
    }

    private int Level(int f) => f < _terminals ? BelowAll : _nodes.LevelOf(f - _terminals);

    private int Child(int f, int level, int value) => Level(f) == level ? Child(f, value) : f;

    private int Child(int f, int value) => _nodes.ChildOf(f - _terminals, value);

    private int Node(int level, ReadOnlySpan<int> children)
    {
        foreach (int child in children)
        {
            if (child != children[0])
            {
                return _nodes.Find(level, children) + _terminals;
            }
        }

        return children[0];
    }

    // As many places as nodes, so that small decisions stay small and large analyses do not work out anew what fell out.
    private ref Operation Cached(int f, int g, int h)
    {
        if (_nodes.Count > _cache.Length && _cache.Length < MostCache)
        {
            _cache = new Operation[Math.Min(MostCache, _cache.Length * 4)];
        }

        return ref _cache[Mix(f, g, h) & (_cache.Length - 1)];
    }

    private static int Mix(int f, int g, int h)
    {
        uint mixed = ((uint)f * 0x9E3779B1) ^ ((uint)g * 0x85EBCA6B) ^ ((uint)h * 0xC2B2AE35);
        return (int)((mixed ^ (mixed >> 15)) & int.MaxValue);
    }

    private readonly record struct Operation(int F, int G, int H, int Result)
    {
        // Terminal false is never a first operand here, so an empty entry (all zero) matches nothing.
        public bool Is(int f, int g, int h) => F == f && G == g && H == h;
    }
}
