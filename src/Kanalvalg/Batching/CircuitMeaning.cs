namespace Kanalvalg;

/// <summary>
/// What a profile decides in one direction, on one day, as formulas over the facts of a row. Built from the same bound rules and by the
/// same <see cref="OutcomeFunctions"/> as any other decision. Not thread-safe.
/// </summary>
internal sealed class CircuitMeaning : ITruthAlgebra
{
    private readonly CompiledProfile _profile;
    private readonly IConnectives _logic;
    private readonly IFactFormulas _facts;
    private readonly ConditionFormulas _conditions;
    private readonly Direction _direction;
    private readonly int[] _rules;

    public CircuitMeaning(CompiledProfile profile, IConnectives logic, IFactFormulas facts, Direction direction, DateTime? day)
    {
        (_profile, _logic, _facts, _direction) = (profile, logic, facts, direction);
        _conditions = new ConditionFormulas(logic, facts);
        _rules = [.. profile.Profile.Rules.Select(rule => profile.Order.InForce(rule.Index, day) ? rule.Condition.Accept(_conditions) : Circuit.False)];
        foreach ((int rule, int[] by) in profile.Order.Overrides)
        {
            foreach (int other in by)
            {
                _rules[rule] = logic.And(_rules[rule], logic.Not(_rules[other]));
            }
        }

        Scope = profile.Profile.Scope.Accept(_conditions);
        Functions = new OutcomeFunctions(profile.PlanFor(direction), this);
    }

    public OutcomeFunctions Functions { get; }

    public int Scope { get; }

    /// <summary>What the condition says.</summary>
    public int Of(Condition condition) => condition.Accept(_conditions);

    /// <summary>Whether this is the verdict.</summary>
    public int Is(Verdict verdict) => _direction == Direction.Outbound
        ? verdict switch
        {
            Verdict.Send => And(Scope, Not(Functions.NoRoute)),
            Verdict.Blocked => Functions.Blocked,
            Verdict.Undecided => Functions.Waits,
            Verdict.NotRegulated => Functions.NotRegulated,
            _ => Circuit.False,
        }
        : verdict switch
        {
            Verdict.Accept => Functions.Accept,
            Verdict.Forward => Functions.Forward,
            Verdict.Reject => Functions.Reject,
            Verdict.NotRegulated => Functions.NotRegulated,
            _ => Circuit.False,
        };

    /// <summary>For each duty of the profile whether it is a step, unless its end is reached.</summary>
    public int[] Steps(Func<int, int> isReached)
    {
        int[] steps = new int[_profile.Profile.Duties.Count];
        for (int duty = 0; duty < steps.Length; duty++)
        {
            int due = StepFunctions.Of(Functions, duty, _direction == Direction.Inbound ? StepFunctions.Arrived : StepFunctions.NoRoute);
            for (int route = 0; route < Functions.Chosen.Length && _direction == Direction.Outbound; route++)
            {
                due = Choose(Functions.Chosen[route], StepFunctions.Of(Functions, duty, route), due);
            }

            steps[duty] = And(due, Not(isReached(duty)));
        }

        return steps;
    }

    /// <summary>Whether a party's kind and its being inside go together.</summary>
    public int Party(string kindName, string insideName)
    {
        (int kind, int inside) = (_facts.Space[kindName], _facts.Space[insideName]);
        bool hasDomains = _profile.Profile.InternalDomains.Count > 0;
        IReadOnlyList<string> kinds = _facts.Space.Facts[kind].Values;
        return Choose(
            _facts.OneOf(inside, value => value.Raw == 1),
            _facts.OneOf(kind, value => PartyDerivation.Reach(kinds[(int)value.Raw], hasDomains).In),
            _facts.OneOf(kind, value => PartyDerivation.Reach(kinds[(int)value.Raw], hasDomains).Out));
    }

    public int And(int f, int g) => _logic.And(f, g);

    public int Or(int f, int g) => _logic.Or(f, g);

    public int AnyOf(int[] rules) => this.OrOf(rules);

    public int Not(int f) => _logic.Not(f);

    public bool MayHold(int f) => f != Circuit.False;

    public bool MustHold(int f) => f == Circuit.True;

    public int Rule(int rule) => _rules[rule];

    public int System(int member) => _facts.Has(_facts.Space[FactNames.Systems], member);

    public int ArrivedBy(int channel) => _facts.OneOf(_facts.Space[FactNames.MessageArrivedBy], value => value.Raw == channel);

    private int Choose(int f, int g, int h) => g == h ? g : Or(And(f, g), And(Not(f), h));
}
