namespace Kanalvalg;

/// <summary>A profile made ready: where facts stand, how rules match, what they do in each direction. Immutable and thread-safe.</summary>
internal sealed class CompiledProfile
{
    // Who decides a handful should not wait for what pays off by the thousand.
    private const int BeforeTables = 1_000;

    private readonly RuleProgram _scope;
    private readonly RuleProgram _impossible;
    private KnownRules? _knownRules;
    private int _asked;

    public CompiledProfile(JurisdictionProfile profile, Func<CompiledProfile, IRuleMatcher>? matcher = null)
    {
        Profile = profile;

        // Not by the invariants' limits: an invariant changes no decision, nor how much a question weighs in it.
        Space = new FactSpace(profile.Facts, Thresholds.Of([.. profile.Rules.Select(rule => rule.Condition), profile.Scope, .. profile.Impossible]));
        Members = RequestMembers.Of(Space);
        Order = new RuleOrder(profile.Rules);
        _scope = RuleProgramCompiler.Compile(Space, [profile.Scope]);
        _impossible = RuleProgramCompiler.Compile(Space, [new Condition.AnyOf(profile.Impossible)]);
        Matcher = matcher?.Invoke(this) ?? new CompiledMatcher(Space, profile, Order);
        RuleEffects effects = new(profile);
        Outbound = new RoutePlan(profile, effects, Space, Direction.Outbound);
        Inbound = new RoutePlan(profile, effects, Space, Direction.Inbound);
        Achieved = new AchievedDuties(Space, profile.Duties);
        Keys = new OutcomeKeys(this);
        Typed = new TypedFacts(Space);
        RequestKeys = new RequestKeys(Space, Typed, [.. profile.InternalDomains], [.. profile.Routes.SelectMany(route => Selectors(route.Route)).Distinct()]);
        Encoder = new ScenarioEncoder(Space, [.. profile.InternalDomains], (direction, selector) => PlanFor(direction).Routes.Any(route => selector.Matches(route.Route)));
    }

    public JurisdictionProfile Profile { get; }

    public FactSpace Space { get; }

    public RequestMembers Members { get; }

    public RuleOrder Order { get; }

    public IRuleMatcher Matcher { get; }

    public RoutePlan Outbound { get; }

    public RoutePlan Inbound { get; }

    public AchievedDuties Achieved { get; }

    /// <summary>What was worked out before, shared by all that comes to the same.</summary>
    public OutcomeTable Outcomes { get; } = new();

    /// <summary>What outcomes are told apart by.</summary>
    public OutcomeKeys Keys { get; }

    /// <summary>The latest decisions that took work: on what is unknown, or asked for their reasons.</summary>
    public DecisionMemo Decisions { get; } = new();

    public ScenarioEncoder Encoder { get; }

    public TypedFacts Typed { get; }

    public RequestKeys RequestKeys { get; }

    /// <summary>The scenarios of the typed requests that came last.</summary>
    public RequestMemo Requests { get; } = new();

    /// <summary>The rules as tables, once it has been asked for them some times; <c>null</c> before that, and where there are none.</summary>
    public KnownRules? KnownRules
    {
        get
        {
            if (_asked < BeforeTables && ++_asked == BeforeTables)
            {
                MakeTables();
            }

            return _knownRules;
        }
    }

    public RoutePlan PlanFor(Direction direction) => direction == Direction.Outbound ? Outbound : Inbound;

    /// <summary>Makes the rules' tables now, and not again.</summary>
    public void MakeTables() => (_knownRules, _asked) = (KnownRules.Of(this), BeforeTables);

    /// <summary>Whether the scenario lies in the scope.</summary>
    public (bool Certain, bool Possible) InScope(Scenario scenario) => InScope(scenario.Words);

    /// <summary>Whether a scenario of these words lies in the scope.</summary>
    public (bool Certain, bool Possible) InScope(ReadOnlySpan<ulong> words) => _scope.Test(words);

    /// <summary>Whether the scenario lies in the scope, and whether it is impossible for certain.</summary>
    public (bool InCertain, bool InPossible, bool Impossible, bool MayBeImpossible) Guard(Scenario scenario)
    {
        (bool inCertain, bool inPossible) = InScope(scenario);
        (bool impossible, bool mayBeImpossible) = _impossible.Test(scenario.Words);
        return (inCertain, inPossible, impossible, mayBeImpossible);
    }

    /// <summary>Whether the scenario is impossible for certain, and whether it may be.</summary>
    public (bool Certain, bool Possible) Impossible(Scenario scenario) => _impossible.Test(scenario.Words);

    // All that a user can want of a route, as it is written.
    private static IEnumerable<string> Selectors(Route route) =>
        route.System is { } system ? ["*", route.Channel.Code, "*/" + system.Code, route.Id] : ["*", route.Id];
}
