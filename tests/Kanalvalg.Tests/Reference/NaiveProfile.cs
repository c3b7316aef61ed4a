namespace Kanalvalg.Tests.Reference;

/// <summary>
/// What the conditions of a profile rest on: which facts they test, which members of sets they name, and which numbers they tell apart.
/// Shares with the library the bound profile and what a test of one value says, nothing else.
/// </summary>
internal sealed class NaiveProfile
{
    public const string Content = "message.content";
    public const string ReplyContent = "inReplyTo.content";
    public const string Quotes = "message.quotesOriginal";
    public const string SubjectHolds = "message.subject.holds";
    public const string ArrivedBy = "message.arrivedBy";

    private readonly Dictionary<string, List<FactPredicate>> _tests = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<string, long> _members = [];

    public NaiveProfile(JurisdictionProfile profile)
    {
        Profile = profile;
        for (int i = 0; i < profile.Facts.Count; i++)
            _places[profile.Facts[i].Name] = i;
        foreach (Condition condition in profile.Rules.SelectMany(rule => new[] { rule.When, rule.Unless }).Append(profile.Scope).Concat(profile.Impossible).OfType<Condition>())
            Collect(condition);
        RestsOn = new HashSet<string>(_tests.Keys) { ArrivedBy };
        if (profile.Routes.Any(route => route.Outbound && route.Route.System is not null))
            RestsOn.Add("systems");
        SubjectBrings = Implied(Fact(Content), Bit(Fact(Content), "cprNumber"));
        if (RestsOn.Contains(Content))
        {
            RestsOn.UnionWith([Quotes, ReplyContent]);
            if ((MembersOf(Content) & SubjectBrings) != 0)
                RestsOn.Add(SubjectHolds);
            _members.Clear();
        }
    }

    public JurisdictionProfile Profile { get; }

    /// <summary>The facts that a decision may depend on.</summary>
    public ISet<string> RestsOn { get; }

    /// <summary>What a CPR number in the subject line brings into the content.</summary>
    public long SubjectBrings { get; }

    public int Place(string fact) => _places[fact];

    public FactDefinition Fact(string name) => Profile.Facts[_places[name]];

    public static long Bit(FactDefinition fact, string member) => 1L << fact.IndexOf(member);

    public static long All(FactDefinition fact) => (1L << fact.Values.Count) - 1;

    /// <summary>The members with all that they imply.</summary>
    public static long Implied(FactDefinition fact, long members)
    {
        for (int i = 0; i < fact.Implies.Count; i++)
        {
            if ((members >> i & 1) != 0)
                members |= fact.Implies[i];
        }

        return members;
    }

    /// <summary>The members of a set that any condition tells apart.</summary>
    public long MembersOf(string name) => _members.TryGetValue(name, out long members) ? members : _members[name] = Members(name);

    private long Members(string name)
    {
        FactDefinition fact = Fact(name);
        long members = _tests.GetValueOrDefault(name, []).Aggregate(0L, (all, test) => all | Named(test));
        if (name is "systems")
            members |= Profile.Routes.Where(route => route.Outbound && route.Route.System is not null).Aggregate(0L, (all, route) => all | Bit(fact, route.Route.System!.Value.Code));
        if (name == ReplyContent)
            members |= MembersOf(Content);
        if (name == SubjectHolds && RestsOn.Contains(Content))
            members |= Bit(fact, "cprNumber");
        return members;
    }

    /// <summary>One number for each stretch of numbers that no test tells apart.</summary>
    public IEnumerable<long> NumbersOf(string name)
    {
        List<FactPredicate> tests = _tests.GetValueOrDefault(name, []);
        string? before = null;
        for (long number = 0; number <= 12; number++)
        {
            string answers = string.Concat(tests.Select(test => test.Holds(new FactValue(number)) ? '1' : '0'));
            if (answers != before)
                yield return number;
            before = answers;
        }
    }

    private static long Named(FactPredicate test) => test switch
    {
        FactPredicate.Has has => has.Members,
        FactPredicate.HasAll all => all.Members,
        FactPredicate.HasNone none => none.Members,
        FactPredicate.Not not => Named(not.Inner),
        FactPredicate.Both both => both.Parts.Aggregate(0L, (all, part) => all | Named(part)),
        _ => 0,
    };

    private void Collect(Condition condition)
    {
        switch (condition)
        {
            case Condition.Test test:
                if (!_tests.TryGetValue(test.Fact.Name, out List<FactPredicate>? tests))
                    _tests[test.Fact.Name] = tests = [];
                tests.Add(test.Predicate);
                break;
            case Condition.AllOf all:
                all.Parts.ToList().ForEach(Collect);
                break;
            case Condition.AnyOf any:
                any.Parts.ToList().ForEach(Collect);
                break;
            case Condition.Not not:
                Collect(not.Part);
                break;
            case Condition.OfTerm term:
                Collect(term.Term.When);
                break;
        }
    }
}
