namespace Kanalvalg;

/// <summary>
/// What one profile decides in every scenario of a space, on one day: its rules, routes, verdicts and duties as diagrams. Nothing in it
/// is unknown, so a truth that holds nowhere or everywhere is just that. Not thread-safe.
/// </summary>
internal sealed class ProfileMeaning : ITruthAlgebra
{
    private readonly ProfileFacts _facts;
    private readonly ConditionFormulas _conditions;
    private readonly int[] _rules;

    public ProfileMeaning(CompiledProfile profile, ScenarioSpace space, DateTime? day)
        : this(profile, space, day, without: -1)
    {
    }

    private ProfileMeaning(CompiledProfile profile, ScenarioSpace space, DateTime? day, int without)
    {
        (Profile, Space, Day) = (profile, space, day);
        _facts = new ProfileFacts(profile, space);
        _conditions = new ConditionFormulas(space.Diagrams, _facts);
        Conditions = [.. profile.Profile.Rules.Select(rule => profile.Order.InForce(rule.Index, day) ? Of(rule.Condition) : DiagramSpace.False)];
        _rules = InForce(Conditions, without);
        Scope = Of(profile.Profile.Scope);
        Functions = new OutcomeFunctions(Plan, this);
        Reached = [.. profile.Profile.Duties.Select(EndOf)];
        int[] places = [.. Enumerable.Range(0, Plan.Routes.Length)];
        StepsOn = [.. places.Select(Steps)];
        StepsElse = Steps(space.Direction == Direction.Inbound ? StepFunctions.Arrived : StepFunctions.NoRoute);
        StepsTaken = [.. Enumerable.Range(0, StepsElse.Length).Select(Taken)];
    }

    public CompiledProfile Profile { get; }

    public ScenarioSpace Space { get; }

    public DateTime? Day { get; }

    public RoutePlan Plan => Profile.PlanFor(Space.Direction);

    /// <summary>For each rule whether its condition holds, on a day on which its text is in force.</summary>
    public int[] Conditions { get; }

    public int Scope { get; }

    public OutcomeFunctions Functions { get; }

    /// <summary>For each duty whether its end is stated to be reached.</summary>
    public int[] Reached { get; }

    /// <summary>For each route, for each duty, whether it is due on it.</summary>
    public int[][] StepsOn { get; }

    /// <summary>For each duty whether it is a step where no route is chosen or, inbound, of what has arrived.</summary>
    public int[] StepsElse { get; }

    /// <summary>For each duty whether it is a step of the decision.</summary>
    public int[] StepsTaken { get; }

    /// <summary>What the profile would decide without a rule.</summary>
    public ProfileMeaning Without(int rule) => new(Profile, Space, Day, rule);

    /// <summary>Whether a fact is none of this direction's, so that tests of it are false.</summary>
    public bool IsForeign(string fact) => _facts.IsForeign(Profile.Space[fact]);

    /// <summary>A condition of the profile.</summary>
    public int Of(Condition condition) => condition.Accept(_conditions);

    public int And(int f, int g) => Space.Diagrams.And(f, g);

    public int Or(int f, int g) => Space.Diagrams.Or(f, g);

    public int AnyOf(int[] rules) => this.OrOf(rules);

    public int Not(int f) => Space.Diagrams.Not(f);

    public bool MayHold(int f) => f != DiagramSpace.False;

    public bool MustHold(int f) => f == DiagramSpace.True;

    public int Rule(int rule) => _rules[rule];

    public int System(int member) => _facts.Has(Profile.Space[FactNames.Systems], member);

    public int ArrivedBy(int channel) => _facts.OneOf(Profile.Space[FactNames.MessageArrivedBy], value => value.Raw == channel);

    /// <summary>Where a verdict is given.</summary>
    public int VerdictIs(string code) => (Space.Direction, code) switch
    {
        (_, "notRegulated") => Functions.NotRegulated,
        (Direction.Outbound, "send") => And(Scope, Not(Functions.NoRoute)),
        (Direction.Outbound, "blocked") => Functions.Blocked,
        (Direction.Outbound, "undecided") => Functions.Waits,
        (Direction.Inbound, "accept") => Functions.Accept,
        (Direction.Inbound, "forward") => Functions.Forward,
        (Direction.Inbound, "reject") => Functions.Reject,
        _ => DiagramSpace.False,
    };

    /// <summary>Whether any of the places that are marked holds.</summary>
    public int AnyOf(int[] diagrams, Func<int, bool> marked)
    {
        int any = DiagramSpace.False;
        for (int i = 0; i < diagrams.Length; i++)
        {
            any = marked(i) ? Or(any, diagrams[i]) : any;
        }

        return any;
    }

    /// <summary>The scenarios that can occur as far as this profile says: over what counts and what does not.</summary>
    public int Occurs()
    {
        int occurs = DiagramSpace.True;
        foreach (Condition impossible in Profile.Profile.Impossible)
        {
            occurs = And(occurs, Not(Of(impossible)));
        }

        return occurs;
    }

    private int[] InForce(int[] conditions, int without)
    {
        int[] rules = [.. conditions];
        if (without >= 0)
        {
            rules[without] = DiagramSpace.False;
        }

        foreach ((int rule, int[] by) in Profile.Order.Overrides)
        {
            foreach (int other in by)
            {
                rules[rule] = And(rules[rule], Not(rules[other]));
            }
        }

        return rules;
    }

    private int[] Steps(int route) =>
        [.. Enumerable.Range(0, Profile.Profile.Duties.Count).Select(duty => And(StepFunctions.Of(Functions, duty, route), Not(Reached[duty])))];

    private int Taken(int duty)
    {
        int taken = StepsElse[duty];
        for (int route = 0; route < Plan.Routes.Length && Space.Direction == Direction.Outbound; route++)
        {
            taken = Space.Diagrams.Choose(Functions.Chosen[route], StepsOn[route][duty], taken);
        }

        return taken;
    }

    // Only what is stated counts as reached, so an end that rests on a fact which does not count is not.
    private int EndOf(Duty duty)
    {
        int reached = duty.Achieves.Count > 0 ? DiagramSpace.True : DiagramSpace.False;
        foreach (AchievedFact end in duty.Achieves)
        {
            reached = And(reached, Space.Counts(end.Fact.Name) ? Has(Profile.Space[end.Fact.Name], end.Value) : DiagramSpace.False);
        }

        return reached;
    }

    private int Has(int fact, FactValue value)
    {
        FactLayout layout = Profile.Space.Layouts[fact];
        if (!layout.IsSet)
        {
            SpaceFact shared = Space.Find(Profile.Space.Facts[fact].Name)!;
            bool[] equal = [.. Enumerable.Range(0, shared.Count).Select(place => shared.ValueIn(Profile.Space, fact, place) == value)];
            return Space.Diagrams.Literal(Space.VariablesOf(shared.Name)![0], equal);
        }

        int has = DiagramSpace.True;
        for (int member = 0; member < layout.Count; member++)
        {
            int one = _facts.Has(fact, member);
            has = And(has, value.Has(member) ? one : Not(one));
        }

        return has;
    }
}
