namespace Kanalvalg;

/// <summary>A profile made ready: where facts stand, how rules match, what they do in each direction. Immutable and thread-safe.</summary>
internal sealed class CompiledProfile
{
    private readonly RuleProgram _guards;

    public CompiledProfile(JurisdictionProfile profile, Func<CompiledProfile, IRuleMatcher>? matcher = null)
    {
        Profile = profile;
        List<Condition> conditions =
        [
            .. profile.Rules.Select(rule => rule.Condition),
            profile.Scope,
            .. profile.Impossible,
            .. profile.Invariants.Select(invariant => invariant.When),
        ];
        Space = new FactSpace(profile.Facts, Thresholds.Of(conditions));
        Order = new RuleOrder(profile.Rules);
        _guards = RuleProgramCompiler.Compile(Space, [profile.Scope, .. profile.Impossible]);
        Matcher = matcher?.Invoke(this) ?? new CompiledMatcher(Space, profile, Order);
        Outbound = new RoutePlan(profile, Space, Direction.Outbound);
        Inbound = new RoutePlan(profile, Space, Direction.Inbound);
        Encoder = new ScenarioEncoder(Space, profile.InternalDomains, (direction, selector) => PlanFor(direction).Routes.Any(route => selector.Matches(route.Route)));
    }

    public JurisdictionProfile Profile { get; }

    public FactSpace Space { get; }

    public RuleOrder Order { get; }

    public IRuleMatcher Matcher { get; }

    public RoutePlan Outbound { get; }

    public RoutePlan Inbound { get; }

    public ScenarioEncoder Encoder { get; }

    public RoutePlan PlanFor(Direction direction) => direction == Direction.Outbound ? Outbound : Inbound;

    /// <summary>Whether the scenario lies in the scope, and whether it is impossible for certain.</summary>
    public (bool InCertain, bool InPossible, bool Impossible, bool MayBeImpossible) Guard(Scenario scenario)
    {
        Span<ulong> truths = _guards.Words <= 64 ? stackalloc ulong[_guards.Words * 2] : new ulong[_guards.Words * 2];
        truths.Clear();
        Span<ulong> certain = truths.Slice(0, _guards.Words);
        Span<ulong> possible = truths.Slice(_guards.Words);
        _guards.Run(scenario.Words, certain, possible);
        bool impossible = false;
        bool may = false;
        for (int i = 1; i < _guards.Roots; i++)
        {
            impossible |= _guards.Holds(certain, i);
            may |= _guards.Holds(possible, i);
        }

        return (_guards.Holds(certain, 0), _guards.Holds(possible, 0), impossible, may);
    }
}
