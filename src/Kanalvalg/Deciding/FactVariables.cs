namespace Kanalvalg;

/// <summary>
/// The unknown facts of one scenario as variables of a diagram space, made when first asked for, and what a fact's values say as
/// diagrams over them. The content that leaves with a message is a formula over what it is made of.
/// </summary>
internal sealed class FactVariables : IFactFormulas
{
    /// <summary>The most variables one decision may rest on.</summary>
    public const int Most = 512;

    private readonly Scenario _scenario;
    private readonly DiagramSpace _space;
    private readonly ISet<int> _opened;
    private readonly Dictionary<(int Fact, int Member), int> _variables = [];
    private readonly List<(int Fact, int Member)> _facts = [];
    private readonly int _content;
    private readonly int _replyContent;
    private readonly int _quotes;
    private readonly int _holds;
    private readonly int _subjectMember;
    private readonly long _fromSubject;

    /// <summary>Variables for what the scenario leaves unknown and for all facts that are opened on top.</summary>
    public FactVariables(Scenario scenario, DiagramSpace space, ISet<int> opened)
    {
        (_scenario, _space, _opened) = (scenario, space, opened);
        FactSpace facts = scenario.Space;
        _content = facts[FactNames.Content];
        _replyContent = facts[FactNames.ReplyContent];
        _quotes = facts[FactNames.QuotesOriginal];
        _holds = facts[FactNames.SubjectHolds];
        _subjectMember = ContentDerivation.SubjectMember(facts.Facts[_holds]);
        _fromSubject = ContentDerivation.FromSubject(facts.Facts[_content]);
    }

    public FactSpace Space => _scenario.Space;

    /// <summary>The facts that have variables: what the host would be asked for.</summary>
    public IEnumerable<int> Facts => _facts.Select(variable => Asked(variable.Fact)).Distinct();

    /// <summary>The variables of a fact.</summary>
    public ISet<int> Of(int fact)
    {
        HashSet<int> variables = [];
        for (int i = 0; i < _facts.Count; i++)
        {
            if (Asked(_facts[i].Fact) == fact)
            {
                variables.Add(i);
            }
        }

        return variables;
    }

    /// <summary>All variables, those of the facts marked.</summary>
    public bool[] Marked(params int[] facts)
    {
        bool[] marked = new bool[_facts.Count];
        for (int i = 0; i < marked.Length; i++)
        {
            marked[i] = Array.IndexOf(facts, Asked(_facts[i].Fact)) >= 0;
        }

        return marked;
    }

    /// <summary>The fact that a variable belongs to.</summary>
    public int FactOf(int variable) => Asked(_facts[variable].Fact);

    public bool IsForeign(int fact) => _scenario.IsForeign(fact);

    public int OneOf(int fact, Func<FactValue, bool> holds)
    {
        FactLayout layout = _scenario.Space.Layouts[fact];
        bool all = MayBeAny(fact);
        Span<bool> values = stackalloc bool[layout.Count];
        int possible = 0;
        for (int place = 0; place < layout.Count; place++)
        {
            if (all || _scenario.MayBe(fact, place))
            {
                values[possible++] = holds(layout.ValueAt(place));
            }
        }

        return possible switch
        {
            0 => DiagramSpace.False,
            1 => values[0] ? DiagramSpace.True : DiagramSpace.False,
            _ => _space.Literal(Variable(fact, -1, possible), values.Slice(0, possible)),
        };
    }

    public int Has(int fact, int member)
    {
        if (fact != _content)
        {
            return Plain(fact, member);
        }

        int has = Plain(_scenario.Space.StatedContent, member);
        int quoted = _scenario.Space.Facts[_replyContent].IndexOf(_scenario.Space.Facts[_content].Values[member]);
        if (quoted >= 0)
        {
            has = _space.Or(has, _space.And(OneOf(_quotes, value => value.Raw == 1), Plain(_replyContent, quoted)));
        }

        return _subjectMember >= 0 && ((_fromSubject >> member) & 1) != 0 ? _space.Or(has, Plain(_holds, _subjectMember)) : has;
    }

    /// <summary>What ties the variables together, whatever the profile says: implications among members, and who is inside.</summary>
    public int Relations(bool hasDomains)
    {
        int relations = DiagramSpace.True;
        foreach ((int fact, int member) in _facts.ToArray())
        {
            FactDefinition definition = _scenario.Space.Facts[fact];
            for (int implied = 0; member >= 0 && implied < definition.Implies.Count; implied++)
            {
                if (implied != member && ((definition.Implies[member] >> implied) & 1) != 0 && _variables.ContainsKey((fact, implied)))
                {
                    relations = _space.And(relations, _space.Implies(Plain(fact, member), Plain(fact, implied)));
                }
            }
        }

        relations = _space.And(relations, Party(FactNames.SenderKind, FactNames.SenderInternal, _scenario.Space.SenderDomain, hasDomains));
        return _space.And(relations, Party(FactNames.RecipientKind, FactNames.RecipientInternal, _scenario.Space.RecipientDomain, hasDomains));
    }

    /// <summary>The place of a variable's value among all values of its fact; of a member 1 for has.</summary>
    public int PlaceOf(int variable, int value) => _facts[variable] is (var fact, < 0) ? Possible(fact)[value] : value;

    /// <summary>The variable's value that stands for a place, or -1.</summary>
    public int ValueOf(int variable, int place) => _facts[variable] is (var fact, < 0) ? Array.IndexOf(Possible(fact), place) : place;

    /// <summary>Whether the variable has one of the values that the scenario leaves it, opened or not.</summary>
    public int AsGiven(int variable)
    {
        (int fact, int member) = _facts[variable];
        if (member >= 0)
        {
            int has = _space.Literal(variable, 1);
            return _scenario.MayHave(fact, member) ? (_scenario.MayLack(fact, member) ? DiagramSpace.True : has) : _space.Not(has);
        }

        return OneOf(fact, value => _scenario.MayBe(fact, _scenario.Space.Layouts[fact].PlaceOf(value)));
    }

    /// <summary>The member that a variable tells of; -1 for one that is no member's.</summary>
    public int MemberOf(int variable) => _facts[variable].Member;

    private int Asked(int fact) => fact == _scenario.Space.StatedContent ? _content : fact;

    private bool IsOpened(int fact) => _opened.Contains(Asked(fact));

    private bool MayBeAny(int fact) => IsOpened(fact) && !_scenario.IsForeign(fact);

    private int Plain(int fact, int member)
    {
        bool may = _scenario.MayHave(fact, member);
        bool lack = _scenario.MayLack(fact, member);
        bool foreign = !may && !lack;
        if (foreign || (may != lack && !IsOpened(fact)))
        {
            return may ? DiagramSpace.True : DiagramSpace.False;
        }

        return _space.Literal(Variable(fact, member, 2), 1);
    }

    private int[] Possible(int fact)
    {
        List<int> possible = [];
        bool all = MayBeAny(fact);
        for (int i = 0; i < _scenario.Space.Layouts[fact].Count; i++)
        {
            if (all || _scenario.MayBe(fact, i))
            {
                possible.Add(i);
            }
        }

        return [.. possible];
    }

    private int Variable(int fact, int member, int arity)
    {
        if (!_variables.TryGetValue((fact, member), out int variable))
        {
            if (_facts.Count >= Most)
            {
                throw new DiagramLimitException();
            }

            _variables[(fact, member)] = variable = _space.AddVariable(arity);
            _facts.Add((fact, member));
        }

        return variable;
    }

    private int Party(string kindName, string insideName, int domain, bool hasDomains)
    {
        FactSpace facts = _scenario.Space;
        (int kind, int inside) = (facts[kindName], facts[insideName]);
        bool kindVaries = IsOpened(kind) || _variables.ContainsKey((kind, -1));

        // A kind that is opened may get values that the encoder had left out because of who is stated to be inside.
        bool insideMatters = _variables.ContainsKey((inside, -1)) || (IsOpened(kind) && Possible(inside).Length == 1);
        if (!kindVaries || !insideMatters)
        {
            return DiagramSpace.True;
        }

        int at = Possible(domain)[0];
        int isInside = OneOf(inside, value => value.Raw == 1);
        int mayBeIn = OneOf(kind, value => PartyDerivation.Allowed(facts.Facts[kind].Values[(int)value.Raw], hasDomains, at).In);
        int mayBeOut = OneOf(kind, value => PartyDerivation.Allowed(facts.Facts[kind].Values[(int)value.Raw], hasDomains, at).Out);
        return _space.Choose(isInside, mayBeIn, mayBeOut);
    }
}
