namespace Kanalvalg;

/// <summary>From the truths of the rules to what a scenario comes to, in every completion of its unknown facts. Stateless.</summary>
internal static class Decider
{
    /// <summary>The outcome. Total: past the cap on nodes it says less, never anything wrong.</summary>
    public static Outcome Decide(CompiledProfile profile, Scenario scenario)
    {
        int words = RuleTruths.WordsFor(profile.Profile.Rules.Count);
        ulong[] certain = new ulong[words];
        ulong[] possible = new ulong[words];
        profile.Matcher.Match(scenario, certain, possible);
        if (NeedsDiagrams(profile, scenario, certain, possible))
        {
            try
            {
                DiagramAlgebra algebra = new(profile, scenario, certain, possible, NoFacts);
                SetTruths.Settle(profile, algebra, scenario, certain, possible);
                return Sum(profile, scenario, algebra, certain, possible, exact: true);
            }
            catch (DiagramLimitException)
            {
                return Sum(profile, scenario, Kleene(profile, scenario, certain, possible), certain, possible, exact: false);
            }
        }

        return Sum(profile, scenario, Kleene(profile, scenario, certain, possible), certain, possible, exact: true);
    }

    private static ISet<int> NoFacts { get; } = new HashSet<int>();

    private static KleeneAlgebra Kleene(CompiledProfile profile, Scenario scenario, ulong[] certain, ulong[] possible)
    {
        (bool inCertain, bool inPossible, _, _) = profile.Guard(scenario);
        return new KleeneAlgebra(scenario, certain, possible, (inCertain, inPossible));
    }

    // Nothing is left open when no rule, no system, no arrival and not the scope depends on an unknown fact.
    private static bool NeedsDiagrams(CompiledProfile profile, Scenario scenario, ulong[] certain, ulong[] possible)
    {
        (bool inCertain, bool inPossible, _, _) = profile.Guard(scenario);
        int only = profile.Space[scenario.Direction == Direction.Outbound ? FactNames.Systems : FactNames.MessageArrivedBy];
        return inCertain != inPossible || !certain.AsSpan().SequenceEqual(possible) || !scenario.IsKnown(only);
    }

    private static Outcome Sum(CompiledProfile profile, Scenario scenario, ITruthAlgebra truth, ulong[] certain, ulong[] possible, bool exact)
    {
        RoutePlan plan = profile.PlanFor(scenario.Direction);
        OutcomeFunctions functions = new(plan, truth);
        bool[] open = [.. functions.Open.Select(truth.MustHold)];
        RouteStatus[] statuses = [.. Enumerable.Range(0, plan.Places.Length).Select(place => StatusOf(functions, truth, place))];
        int[] order = RouteOrder.Of(plan, truth);
        (Verdict verdict, int chosen) = scenario.Direction == Direction.Outbound ? Outbound(functions, truth) : Inbound(functions, truth);
        int[] steps = StepFunctions.Of(profile, scenario, functions, scenario.Direction == Direction.Inbound ? StepFunctions.Arrived : chosen);
        return new Outcome
        {
            Verdict = verdict,
            Chosen = chosen,
            Fallback = verdict == Verdict.Undecided && scenario.Direction == Direction.Outbound ? Array.Find([.. order, -1], route => route < 0 || open[route]) : -1,
            Order = order,
            Statuses = statuses,
            Open = open,
            Steps = [.. steps.Select(step => CertaintyOf(truth, step))],
            Duties = [.. Enumerable.Range(0, plan.Routes.Length).Select(route => StepFunctions.Of(profile, scenario, functions, route).Select(duty => CertaintyOf(truth, duty)).ToArray())],
            Advice = [.. plan.Advice.Select(rules => truth.MustHold(truth.And(truth.Scope, functions.AnyOf(rules))))],
            Certain = certain,
            Possible = possible,
            Exact = exact,
        };
    }

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
