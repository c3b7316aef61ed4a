namespace Kanalvalg;

/// <summary>Truths as diagrams over the unknown facts, within what can occur: exact. Throws <see cref="DiagramLimitException"/> past the cap.</summary>
internal sealed class DiagramAlgebra : ITruthAlgebra
{
    /// <summary>The most nodes one decision may need; beyond it the decision is undecided and says so.</summary>
    public const int MostNodes = 200_000;

    private readonly Scenario _scenario;
    private readonly int[] _rules;

    /// <summary>
    /// Diagrams for a scenario whose rules stand as matched. With opened facts, which may have any value again, every rule is
    /// worked out anew and the truths are not looked at. With <paramref name="reused"/> they take the room that diagrams left behind.
    /// </summary>
    public DiagramAlgebra(CompiledProfile profile, Scenario scenario, ReadOnlySpan<ulong> certain, ReadOnlySpan<ulong> possible, ISet<int> opened, bool reused = false)
    {
        _scenario = scenario;
        int terminals = profile.Profile.Routes.Count + 8;
        Space = reused ? RecentDiagrams.Space(terminals) : new DiagramSpace(terminals, MostNodes);
        Variables = new FactVariables(scenario, Space, opened);
        ConditionFormulas conditions = new(Space, Variables);
        _rules = new int[profile.Profile.Rules.Count];
        for (int rule = 0; rule < _rules.Length; rule++)
        {
            bool open = opened.Count > 0;
            _rules[rule] = !open && RuleTruths.Has(certain, rule) ? DiagramSpace.True
                : (!open && !RuleTruths.Has(possible, rule)) || !profile.Order.InForce(rule, scenario.Dates.At) ? DiagramSpace.False
                : profile.Profile.Rules[rule].Condition.Accept(conditions);
        }

        foreach ((int rule, int[] by) in profile.Order.Overrides)
        {
            foreach (int other in by)
            {
                _rules[rule] = Space.And(_rules[rule], Space.Not(_rules[other]));
            }
        }

        Scope = profile.Profile.Scope.Accept(conditions);
        int occurs = DiagramSpace.True;
        foreach (Condition impossible in profile.Profile.Impossible)
        {
            occurs = Space.And(occurs, Space.Not(impossible.Accept(conditions)));
        }

        Occurs = Space.And(occurs, Variables.Relations(profile.Profile.InternalDomains.Count > 0));
    }

    public DiagramSpace Space { get; }

    public FactVariables Variables { get; }

    /// <summary>What can occur.</summary>
    public int Occurs { get; private set; }

    public int Scope { get; }

    public int And(int f, int g) => Space.And(f, g);

    public int Or(int f, int g) => Space.Or(f, g);

    public int AnyOf(int[] rules) => this.OrOf(rules);

    public int Not(int f) => Space.Not(f);

    public bool MayHold(int f) => Space.And(Occurs, f) != DiagramSpace.False;

    public bool MustHold(int f) => !MayHold(Space.Not(f));

    public int Rule(int rule) => _rules[rule];

    public int System(int member) => Variables.Has(_scenario.Space[FactNames.Systems], member);

    public int ArrivedBy(int channel) => Variables.OneOf(_scenario.Space[FactNames.MessageArrivedBy], value => value.Raw == channel);
}
