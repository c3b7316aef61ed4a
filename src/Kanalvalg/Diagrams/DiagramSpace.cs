namespace Kanalvalg;

/// <summary>
/// Decision diagrams over variables of any arity: multi-valued, reduced, ordered and hash-consed, so that two diagrams say the same
/// exactly when they are the same number. A diagram is a terminal (0 to <c>terminals</c> - 1; 0 is false, 1 is true) or a node.
/// Each variable has a twin at the level below it, for comparing two values of one fact. Not thread-safe.
/// </summary>
internal sealed class DiagramSpace
{
    public const int False = 0;
    public const int True = 1;

    private const int CacheSize = 1 << 12;
    private const int BelowAll = int.MaxValue;

    private readonly int _terminals;
    private readonly int _mostNodes;
    private readonly List<int> _arity = [];
    private readonly Operation[] _cache = new Operation[CacheSize];

    private Entry[] _nodes = new Entry[128];
    private int[] _children = new int[512];
    private int[] _buckets = new int[256];
    private int _used;

    /// <summary>A space with this many terminals that refuses more nodes than this.</summary>
    public DiagramSpace(int terminals, int mostNodes)
    {
        _terminals = Math.Max(2, terminals);
        _mostNodes = mostNodes;
    }

    /// <summary>How many nodes there are.</summary>
    public int Nodes { get; private set; }

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

    public int And(int f, int g) => Choose(f, g, False);

    public int Or(int f, int g) => Choose(f, True, g);

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

        if (g == True && h == False)
        {
            return f;
        }

        ref Operation cached = ref _cache[Mix(f, g, h) & (CacheSize - 1)];
        if (cached.Is(f, g, h))
        {
            return cached.Result;
        }

        int level = Math.Min(Level(f), Math.Min(Level(g), Level(h)));
        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Choose(Child(f, level, i), Child(g, level, i), Child(h, level, i));
        }

        int result = Node(level, children);
        _cache[Mix(f, g, h) & (CacheSize - 1)] = new Operation(f, g, h, result);
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
        ref Operation cached = ref _cache[Mix(-1, g, h) & (CacheSize - 1)];
        if (cached.Is(-1, g, h))
        {
            return cached.Result;
        }

        int level = Math.Min(Level(g), Level(h));
        Span<int> children = stackalloc int[_arity[level / 2]];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Differ(Child(g, level, i), Child(h, level, i));
        }

        int result = Node(level, children);
        _cache[Mix(-1, g, h) & (CacheSize - 1)] = new Operation(-1, g, h, result);
        return result;
    }

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

    private int Level(int f) => f < _terminals ? BelowAll : _nodes[f - _terminals].Level;

    private int Child(int f, int level, int value) =>
        Level(f) == level ? _children[_nodes[f - _terminals].First + value] : f;

    private int Node(int level, ReadOnlySpan<int> children)
    {
        bool same = true;
        foreach (int child in children)
        {
            same &= child == children[0];
        }

        if (same)
        {
            return children[0];
        }

        uint hash = (uint)level * 0x9E3779B1;
        foreach (int child in children)
        {
            hash = (hash ^ (uint)child) * 0x85EBCA6B;
            hash ^= hash >> 15;
        }

        for (int at = _buckets[hash & (uint)(_buckets.Length - 1)]; at != 0; at = _nodes[at - 1].Next)
        {
            ref Entry entry = ref _nodes[at - 1];
            if (entry.Hash == hash && entry.Level == level && children.SequenceEqual(_children.AsSpan(entry.First, children.Length)))
            {
                return at - 1 + _terminals;
            }
        }

        return Add(level, children, hash);
    }

    private int Add(int level, ReadOnlySpan<int> children, uint hash)
    {
        if (Nodes >= _mostNodes)
        {
            throw new DiagramLimitException();
        }

        if (Nodes == _nodes.Length)
        {
            Array.Resize(ref _nodes, Nodes * 2);
        }

        if (_used + children.Length > _children.Length)
        {
            Array.Resize(ref _children, Math.Max(_children.Length * 2, _used + children.Length));
        }

        children.CopyTo(_children.AsSpan(_used));
        _nodes[Nodes] = new Entry { Level = level, First = _used, Hash = hash };
        _used += children.Length;
        Nodes++;
        if (Nodes > _buckets.Length)
        {
            _buckets = new int[_buckets.Length * 2];
            for (int i = 0; i < Nodes; i++)
            {
                Link(i);
            }
        }
        else
        {
            Link(Nodes - 1);
        }

        return Nodes - 1 + _terminals;
    }

    private void Link(int node)
    {
        ref int bucket = ref _buckets[_nodes[node].Hash & (uint)(_buckets.Length - 1)];
        _nodes[node].Next = bucket;
        bucket = node + 1;
    }

    private static int Mix(int f, int g, int h)
    {
        uint mixed = ((uint)f * 0x9E3779B1) ^ ((uint)g * 0x85EBCA6B) ^ ((uint)h * 0xC2B2AE35);
        return (int)((mixed ^ (mixed >> 15)) & int.MaxValue);
    }

    private struct Entry
    {
        public int Level;
        public int First;
        public int Next;
        public uint Hash;
    }

    private readonly record struct Operation(int F, int G, int H, int Result)
    {
        // Terminal false is never a first operand here, so an empty entry (all zero) matches nothing.
        public bool Is(int f, int g, int h) => F == f && G == g && H == h;
    }
}
