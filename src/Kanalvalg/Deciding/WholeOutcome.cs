namespace Kanalvalg;

/// <summary>An outcome worked out from the truths of an algebra, all of it at once: diagrams may pass their cap, and do so here or never.</summary>
internal sealed class WholeOutcome : Outcome
{
    private readonly RouteStatus[] _statuses;
    private readonly bool[] _open;
    private readonly ulong[] _certain;
    private readonly ulong[] _possible;
    private readonly OutcomeDetail _detail;

    /// <summary>What the functions come to where something unknown counts. <paramref name="achieved"/> has the bits of the duties whose end is reached already.</summary>
    public WholeOutcome(OutcomeFunctions functions, ReadOnlySpan<ulong> achieved, ulong[] certain, ulong[] possible, bool exact)
        : this([], functions, achieved, certain, possible, exact)
    {
    }

    private WholeOutcome(ulong[] key, OutcomeFunctions functions, ReadOnlySpan<ulong> achieved, ulong[] certain, ulong[] possible, bool exact)
        : base(key)
    {
        (RoutePlan plan, ITruthAlgebra truth) = (functions.Plan, functions.Truth);
        (_certain, _possible, Exact) = (certain, possible, exact);
        _open = new bool[plan.Places.Length];
        _statuses = new RouteStatus[plan.Places.Length];
        for (int place = 0; place < _statuses.Length; place++)
        {
            _open[place] = truth.MustHold(functions.Open[place]);
            _statuses[place] = StatusOf(functions, truth, place);
        }

        bool[] advice = new bool[plan.Advice.Length];
        for (int i = 0; i < advice.Length; i++)
        {
            advice[i] = truth.MustHold(truth.And(truth.Scope, functions.AnyOf(plan.Advice[i])));
        }

        bool inbound = plan.Direction == Direction.Inbound;
        (Verdict, Chosen) = inbound ? Inbound(functions, truth) : Outbound(functions, truth);
        int[] order = RouteOrder.Of(plan, truth);
        Certainty[][] duties = new Certainty[plan.Routes.Length][];
        for (int route = 0; route < duties.Length; route++)
        {
            duties[route] = DutiesOf(functions, route, achieved);
        }

        _detail = new OutcomeDetail
        {
            Fallback = Verdict == Verdict.Undecided && !inbound ? Array.Find([.. order, -1], route => route < 0 || _open[route]) : -1,
            Order = order,
            Steps = inbound || Chosen < 0 ? DutiesOf(functions, inbound ? StepFunctions.Arrived : StepFunctions.NoRoute, achieved) : duties[Chosen],
            Duties = duties,
            Advice = advice,
        };
    }

    public override Verdict Verdict { get; }

    public override int Chosen { get; }

    public override ReadOnlySpan<ulong> Certain => _certain;

    public override ReadOnlySpan<ulong> Possible => _possible;

    public override bool IsSettled => Key.Length > 0;

    public override bool Exact { get; }

    /// <summary>The outcome that a key stands for, by what a decision means and no short cut.</summary>
    public static WholeOutcome Of(OutcomeKeys keys, ulong[] key)
    {
        ulong[] rules = keys.RulesOf(key);
        return new WholeOutcome(key, new OutcomeFunctions(keys.PlanOf(key), new KnownAlgebra(keys, key)), keys.AchievedOf(key), rules, rules, exact: true);
    }

    public override RouteStatus StatusOf(int place) => _statuses[place];

    public override bool IsOpen(int place) => _open[place];

    protected override OutcomeDetail NewDetail() => _detail;

    private static Certainty[] DutiesOf(OutcomeFunctions functions, int route, ReadOnlySpan<ulong> achieved) =>
        Array.ConvertAll(StepFunctions.Of(functions, route, achieved), duty => CertaintyOf(functions.Truth, duty));

    private static (Verdict Verdict, int Chosen) Outbound(OutcomeFunctions functions, ITruthAlgebra truth)
    {
        int chosen = Array.FindIndex(functions.Chosen, truth.MustHold);
        return chosen >= 0 ? (Verdict.Send, chosen)
            : truth.MustHold(functions.Blocked) ? (Verdict.Blocked, -1)
            : truth.MustHold(functions.NotRegulated) ? (Verdict.NotRegulated, -1)
            : (Verdict.Undecided, -1);
    }

    private static (Verdict Verdict, int Chosen) Inbound(OutcomeFunctions functions, ITruthAlgebra truth)
    {
        int chosen = Array.FindIndex(functions.Chosen, truth.MustHold);
        return truth.MustHold(functions.Accept) ? (Verdict.Accept, chosen)
            : truth.MustHold(functions.Forward) ? (Verdict.Forward, chosen)
            : truth.MustHold(functions.Reject) ? (Verdict.Reject, chosen)
            : truth.MustHold(functions.NotRegulated) ? (Verdict.NotRegulated, -1)
            : (Verdict.Undecided, chosen);
    }

    // Open in all completions, though as different things, is the least of them; so is shut in all.
    private static RouteStatus StatusOf(OutcomeFunctions functions, ITruthAlgebra truth, int place)
    {
        if (truth.MustHold(functions.Open[place]))
        {
            return truth.MayHold(functions.Silent[place]) ? RouteStatus.Silent
                : truth.MayHold(functions.Discouraged[place]) ? RouteStatus.Discouraged
                : RouteStatus.Permitted;
        }

        if (truth.MayHold(functions.Open[place]) || truth.MayHold(functions.Waiting[place]))
        {
            return RouteStatus.Undecided;
        }

        return truth.MustHold(functions.Impossible[place]) ? RouteStatus.Impossible
            : truth.MayHold(functions.Silent[place]) || truth.MayHold(functions.NotRegulated) ? RouteStatus.Silent
            : RouteStatus.Forbidden;
    }

    private static Certainty CertaintyOf(ITruthAlgebra truth, int f) =>
        truth.MustHold(f) ? Certainty.All : truth.MayHold(f) ? Certainty.Some : Certainty.None;
}
