namespace Kanalvalg;

/// <summary>Where targets are reached in one direction on one day, as diagrams over all that can occur, within the scope or not.</summary>
internal sealed class TargetRegions
{
    private readonly ProfileMeaning _meaning;
    private readonly int _scope;

    public TargetRegions(ScenarioWorld world, IReadOnlyList<WitnessTarget> targets)
    {
        (World, _meaning) = (world, world.Meanings[0]);
        _scope = Occurring(_meaning.Scope);
        Regions = [.. targets.Select(RegionOf)];
    }

    public ScenarioWorld World { get; }

    /// <summary>For each target where it is reached. Of an invariant's edge nowhere: it takes two scenarios.</summary>
    public int[] Regions { get; }

    /// <summary>The part that lies within the scope; all of it where none does.</summary>
    public int Preferred(int region) => World.Diagrams.And(region, _scope) is var within && within != DiagramSpace.False ? within : region;

    /// <summary>Where a target could be reached on some day: a rule wherever its condition holds, a duty wherever a rule's that lays it on someone does.</summary>
    public int OnAnyDay(WitnessTarget target, int region) => target switch
    {
        WitnessTarget.RuleInForce rule => World.Diagrams.And(_scope, _meaning.Of(rule.Rule.Condition)),
        WitnessTarget.DutyLaid duty => World.Diagrams.And(_scope, LaidOnAnyDay(duty.Duty)),
        _ => region,
    };

    /// <summary>Where an invariant's condition holds, and would not if one fact were another.</summary>
    public int EdgeOf(Invariant invariant)
    {
        (int holds, int fails) = (Holds(invariant), Fails(invariant));
        int beside = DiagramSpace.False;
        foreach (int[] variables in Variables())
        {
            beside = World.Diagrams.Or(beside, World.Diagrams.Exists(fails, new HashSet<int>(variables)));
        }

        return World.Diagrams.And(holds, beside);
    }

    /// <summary>The scenarios in which an invariant's condition does not hold and that are like this one but for one fact.</summary>
    public int Beside(Invariant invariant, int[] scenario)
    {
        int fails = Fails(invariant);
        int beside = DiagramSpace.False;
        foreach (int[] variables in Variables())
        {
            int alike = fails;
            for (int variable = 0; variable < scenario.Length && alike != DiagramSpace.False; variable++)
            {
                alike = variables.Contains(variable) ? alike : World.Diagrams.And(alike, World.Diagrams.Literal(variable, scenario[variable]));
            }

            beside = World.Diagrams.Or(beside, alike);
        }

        return beside;
    }

    /// <summary>Whether an invariant's condition holds in the first of two scenarios, which differ in one fact, and not in the second.</summary>
    public bool IsEdge(Invariant invariant, int[] inside, int[] outside) =>
        invariant.InForce.Covers(_meaning.Day)
        && Variables().Count(variables => variables.Any(variable => inside[variable] != outside[variable])) == 1
        && World.Diagrams.At(Holds(invariant), inside) == DiagramSpace.True
        && World.Diagrams.At(Fails(invariant), outside) == DiagramSpace.True;

    /// <summary>Where a duty goes with some route, open or not: there a request that wants this route shows it.</summary>
    public int LaidIfWanted(Duty duty) => Enumerable.Range(0, _meaning.Plan.Routes.Length).Aggregate(DiagramSpace.False, (any, route) => _meaning.Or(any, LaidOn(duty, route)));

    /// <summary>The routes, by place, that a duty goes with in a scenario.</summary>
    public IEnumerable<int> RoutesLaying(Duty duty, int[] scenario) =>
        Enumerable.Range(0, _meaning.Plan.Routes.Length).Where(route => World.Diagrams.At(LaidOn(duty, route), scenario) == DiagramSpace.True);

    private int LaidOn(Duty duty, int route) => Occurring(_meaning.StepsOn[route][PlaceOf(duty)]);

    private int PlaceOf(Duty duty) => Enumerable.Range(0, _meaning.StepsTaken.Length).First(place => _meaning.Profile.Profile.Duties[place].Code == duty.Code);

    private int RegionOf(WitnessTarget target) => target switch
    {
        WitnessTarget.RuleInForce rule => World.Diagrams.And(_scope, _meaning.Rule(rule.Rule.Index)),
        WitnessTarget.PartOutcome part => Occurring(part.Holds ? _meaning.Of(part.Condition) : _meaning.Not(_meaning.Of(part.Condition))),
        WitnessTarget.DutyLaid duty => Occurring(Laid(duty.Duty)),
        WitnessTarget.InvariantHolds invariant when invariant.Invariant.InForce.Covers(_meaning.Day) => Holds(invariant.Invariant),
        _ => DiagramSpace.False,
    };

    private int LaidOnAnyDay(Duty duty) => _meaning.Profile.Profile.Rules
        .Where(rule => rule.Effects.Any(effect => effect is Effect.Oblige oblige && oblige.Duty.Code == duty.Code))
        .Aggregate(DiagramSpace.False, (any, rule) => _meaning.Or(any, _meaning.Of(rule.Condition)));

    private int Laid(Duty duty)
    {
        int place = PlaceOf(duty);
        int laid = _meaning.StepsTaken[place];
        for (int route = 0; route < _meaning.Plan.Routes.Length; route++)
        {
            laid = _meaning.Or(laid, _meaning.And(_meaning.Functions.Open[route], _meaning.StepsOn[route][place]));
        }

        return laid;
    }

    private int Holds(Invariant invariant) => Occurring(_meaning.Of(invariant.When));

    private int Fails(Invariant invariant) => Occurring(_meaning.Not(_meaning.Of(invariant.When)));

    private int Occurring(int diagram) => World.Diagrams.And(World.Possible, diagram);

    private IEnumerable<int[]> Variables() => World.Space.Facts.Concat(World.Space.Hidden).Select(fact => World.Space.VariablesOf(fact.Name)!);
}
