namespace Kanalvalg;

/// <summary>
/// What a profile decides for one communication, and why. It holds codes and the profile's own texts; no number, name, address or text of
/// the request. Immutable and thread-safe; the verdict, the route and the statuses are there from the start, the reasons are worked out
/// when first read.
/// </summary>
public sealed class Decision
{
    private Outcome? _outcome;
    private Reasons? _reasons;

    /// <summary>A decision that nobody sees before it <see cref="IsMade"/>.</summary>
    internal Decision(CompiledProfile profile, Scenario scenario) => (Compiled, Scenario) = (profile, scenario);

    internal Decision(CompiledProfile profile, Scenario scenario, Outcome outcome)
        : this(profile, scenario) => _outcome = outcome;

    /// <summary>What it comes to.</summary>
    public Verdict Verdict => Outcome.Verdict;

    /// <summary>Outbound: the route to send by. Inbound: the one to recommend to the sender. <c>null</c> where there is none.</summary>
    public Route? Route => Outcome.Chosen < 0 ? null : Plan.Places[Outcome.Chosen];

    /// <summary>The status of <see cref="Route"/>.</summary>
    public RouteStatus? Status => Outcome.Chosen < 0 ? null : Outcome.StatusOf(Outcome.Chosen);

    /// <summary>Which profile decided.</summary>
    public ProfileStamp Profile => new(Compiled.Profile.Id, Compiled.Profile.Version, Compiled.Profile.Sha256);

    /// <summary>The facts that were decided on.</summary>
    public Scenario Scenario { get; }

    /// <summary>The day of the communication, as the request has it.</summary>
    public DateTime? DecidedAt => Scenario.Dates.At;

    /// <summary>Whether it is exact. False only where so many unknown facts tangle that the cap on diagram nodes was passed; then it says less, never anything wrong.</summary>
    public bool IsExact => Outcome.Exact;

    /// <summary>Where the verdict is undecided outbound: the best route that is lawful whatever the unknown facts are; <c>null</c> for none.</summary>
    public RouteAssessment? Fallback => Verdict != Verdict.Undecided || Outcome.Detail.Fallback < 0 ? null : At(Outcome.Detail.Fallback);

    /// <summary>The chosen or recommended route; <c>null</c> where there is none.</summary>
    public RouteAssessment? Chosen => Outcome.Chosen < 0 ? null : At(Outcome.Chosen);

    /// <summary>What was wanted, whatever was chosen; <c>null</c> when nothing was.</summary>
    public RouteAssessment? Wanted => IsOutside || Scenario.Wanted is not { } wanted ? null : Best(wanted);

    /// <summary>How it came, inbound; <c>null</c> where nobody said.</summary>
    public Arrival? Arrival => DecisionViews.ArrivalOf(this);

    /// <summary>The routes that are open whatever the unknown facts are, in order, without the chosen one; inbound the recommended one stands first.</summary>
    public IReadOnlyList<RouteAssessment> Alternatives => Worked.Alternatives ??=
        [.. InOrder().Where(route => route.IsOpen && (route.Place != Outcome.Chosen || Scenario.Direction == Direction.Inbound))
            .OrderBy(route => route.Place == Outcome.Chosen ? 0 : 1)];

    /// <summary>The routes that are not open: shut, or undecided.</summary>
    public IReadOnlyList<RouteAssessment> Excluded => Worked.Excluded ??= [.. InOrder().Where(route => !route.IsOpen)];

    /// <summary>What has to be done, in order.</summary>
    public IReadOnlyList<Step> Steps => Worked.Steps ??= DecisionViews.StepsOf(this);

    /// <summary>What is advised in every completion of the unknown facts.</summary>
    public IReadOnlyList<AdviceNote> Advice => DecisionViews.AdviceOf(this);

    /// <summary>The unknown facts that matter, the most telling first.</summary>
    public IReadOnlyList<OpenQuestion> Questions => Worked.Questions ??= DecisionViews.QuestionsOf(this);

    /// <summary>The assumptions that mattered.</summary>
    public IReadOnlyList<FactSetting> Assumed => Worked.Assumed ??= DecisionViews.AssumedOf(this);

    /// <summary>The rules that are in force or may be.</summary>
    public IReadOnlyList<RuleTrace> Rules => IsOutside ? [] : Traces(Enumerable.Range(0, Compiled.Profile.Rules.Count));

    internal CompiledProfile Compiled { get; }

    internal Outcome Outcome => _outcome!;

    internal RoutePlan Plan => Compiled.PlanFor(Scenario.Direction);

    internal bool IsMade => _outcome is not null;

    internal bool IsOutside => Verdict == Verdict.NotRegulated;

    /// <summary>
    /// The diagrams of the unknown facts, worked out once more when reasons are asked for, and anew for each who asks: a space of diagrams
    /// is not thread-safe, and a decision is. <c>null</c> where the cap was passed.
    /// </summary>
    internal DiagramAlgebra? NewAlgebra(bool reused = false) =>
        Outcome.Exact ? new DiagramAlgebra(Compiled, Scenario, Outcome.Certain, Outcome.Possible, new HashSet<int>(), reused) : null;

    /// <summary>All routes that the selector names, in order: all that excludes each, and what would open it.</summary>
    public IReadOnlyList<RouteAssessment> WhyNot(RouteSelector selector) => [.. InOrder().Where(route => selector.Matches(route.Route))];

    internal RouteAssessment At(int place) => (Worked.Routes ??= new RouteAssessment?[Plan.Places.Length])[place] ??= new RouteAssessment(this, place);

    internal IEnumerable<RouteAssessment> InOrder() => IsOutside ? [] : Outcome.Detail.Order.Select(At);

    internal int[] RulesPerhapsBehind(int place) => DecisionViews.RulesPerhapsBehind(this, place);

    internal IReadOnlyList<DutyNote> DutiesOn(int place) => place >= Plan.Routes.Length ? [] :
        [.. Compiled.Profile.Duties.Select((duty, i) => (duty, certainty: Outcome.Detail.Duties[place][i])).Where(pair => pair.certainty != Certainty.None)
            .Select(pair => new DutyNote(pair.duty, pair.certainty == Certainty.All))];

    internal IReadOnlyList<Remedy> RemediesOf(int place) => (Worked.Remedies ??= DecisionViews.RemediesOf(this))[place];

    internal Truth TruthOf(int rule) =>
        RuleTruths.Has(Outcome.Certain, rule) ? Truth.True : RuleTruths.Has(Outcome.Possible, rule) ? Truth.Unknown : Truth.False;

    internal IReadOnlyList<RuleTrace> Traces(IEnumerable<int> rules) =>
        [.. rules.Distinct().Order().Where(rule => TruthOf(rule) != Truth.False).Select(rule => new RuleTrace(Compiled.Profile.Rules[rule], TruthOf(rule)))];

    /// <summary>Gives it what the scenario comes to. Who does so at the same time gives the same.</summary>
    internal void Make(Outcome outcome) => Volatile.Write(ref _outcome, outcome);

    private Reasons Worked => _reasons ?? Begin();

    // From here on it is worth keeping for an equal scenario, unless one is kept already: then they share what is worked out. One that was
    // made on the side is not its scenario's decision.
    private Reasons Begin()
    {
        if (!ReferenceEquals(Scenario.Decision, this))
        {
            return _reasons = new Reasons();
        }

        Decision first = Compiled.Decisions.Keep(this);
        return _reasons = first._reasons ??= new Reasons();
    }

    private RouteAssessment? Best(RouteSelector selector)
    {
        IReadOnlyList<RouteAssessment> named = WhyNot(selector);
        return named.FirstOrDefault(route => route.IsOpen) ?? named.FirstOrDefault(route => route.Remedies.Count > 0) ?? (named.Count > 0 ? named[0] : null);
    }

    // What was worked out so far. Two who ask at the same time may each work it out.
    private sealed class Reasons
    {
        public IReadOnlyList<RouteAssessment>? Alternatives { get; set; }

        public IReadOnlyList<RouteAssessment>? Excluded { get; set; }

        public IReadOnlyList<Step>? Steps { get; set; }

        public IReadOnlyList<OpenQuestion>? Questions { get; set; }

        public IReadOnlyList<FactSetting>? Assumed { get; set; }

        public IReadOnlyList<Remedy>[]? Remedies { get; set; }

        public RouteAssessment?[]? Routes { get; set; }
    }
}
