namespace Kanalvalg;

/// <summary>From the truths of the rules to what a scenario comes to, in every completion of its unknown facts. Stateless.</summary>
internal static class Decider
{
    /// <summary>The outcome. Total: past the cap on nodes it says less, never anything wrong.</summary>
    public static Outcome Decide(CompiledProfile profile, Scenario scenario)
    {
        int words = RuleTruths.WordsFor(profile.Profile.Rules.Count);
        Span<ulong> truths = words <= 64 ? stackalloc ulong[words * 2] : new ulong[words * 2];
        truths.Clear();
        Span<ulong> certain = truths.Slice(0, words);
        Span<ulong> possible = truths.Slice(words);
        profile.Matcher.Match(scenario, certain, possible);
        (bool Certain, bool Possible) scope = profile.InScope(scenario);
        return IsOpen(profile, scenario, certain, possible, scope)
            ? Open(profile, scenario, certain.ToArray(), possible.ToArray(), scope)
            : Settled(profile, scenario, certain, scope);
    }

    /// <summary>
    /// The outcome of a scenario in which nothing that counts is unknown, worked out from its rules and the scope. Its duties, most of the work, wait
    /// until somebody reads them: here nothing can fail, and most ask for the route alone.
    /// </summary>
    public static Outcome Fresh(CompiledProfile profile, Scenario scenario, ulong[] rules, (bool Certain, bool Possible) scope)
    {
        OutcomeFunctions functions = new(profile.PlanFor(scenario.Direction), new KleeneAlgebra(scenario, rules, rules, scope));
        return Sum(scenario, functions, rules, rules, isSettled: true, exact: true, chosen => () =>
            Lay(profile, scenario, new OutcomeFunctions(profile.PlanFor(scenario.Direction), new KleeneAlgebra(scenario, rules, rules, scope)), chosen));
    }

    private static Outcome Settled(CompiledProfile profile, Scenario scenario, ReadOnlySpan<ulong> rules, (bool Certain, bool Possible) scope)
    {
        OutcomeTable outcomes = profile.Outcomes;
        Span<ulong> key = outcomes.KeyWords <= 64 ? stackalloc ulong[outcomes.KeyWords] : new ulong[outcomes.KeyWords];
        key.Clear();
        outcomes.WriteKey(scenario, rules, scope.Certain, key);
        if (outcomes.Find(key) is { } known)
        {
            return known;
        }

        Outcome outcome = Fresh(profile, scenario, rules.ToArray(), scope);
        outcomes.Keep(key, outcome);
        return outcome;
    }

    private static Outcome Open(CompiledProfile profile, Scenario scenario, ulong[] certain, ulong[] possible, (bool Certain, bool Possible) scope)
    {
        try
        {
            DiagramAlgebra algebra = new(profile, scenario, certain, possible, NoFacts, reused: true);
            bool asMatched = !SetTruths.Settle(profile, algebra, scenario, certain, possible);
            OutcomeFunctions functions = new(profile.PlanFor(scenario.Direction), algebra);
            Outcome outcome = Whole(profile, scenario, functions, certain, possible, exact: true);

            // Where tests were settled on top, questions are worked out from what that left open: by diagrams of their own.
            RecentDiagrams.Leave(asMatched ? outcome : null, algebra, functions);
            return outcome;
        }
        catch (DiagramLimitException)
        {
            OutcomeFunctions functions = new(profile.PlanFor(scenario.Direction), new KleeneAlgebra(scenario, certain, possible, scope));
            return Whole(profile, scenario, functions, certain, possible, exact: false);
        }
    }

    private static ISet<int> NoFacts { get; } = new HashSet<int>();

    // Nothing is left open when no rule, no system, no arrival and not the scope depends on an unknown fact.
    private static bool IsOpen(
        CompiledProfile profile, Scenario scenario, ReadOnlySpan<ulong> certain, ReadOnlySpan<ulong> possible, (bool Certain, bool Possible) scope)
    {
        int only = scenario.Direction == Direction.Outbound ? profile.Outcomes.Systems : profile.Outcomes.ArrivedBy;
        return scope.Certain != scope.Possible || !certain.SequenceEqual(possible) || !scenario.IsKnown(only);
    }

    // With its duties: diagrams may pass their cap, and do so here or never.
    private static Outcome Whole(CompiledProfile profile, Scenario scenario, OutcomeFunctions functions, ulong[] certain, ulong[] possible, bool exact) =>
        Sum(scenario, functions, certain, possible, isSettled: false, exact, chosen =>
        {
            LaidDuties laid = Lay(profile, scenario, functions, chosen);
            return () => laid;
        });

    private static Outcome Sum(
        Scenario scenario, OutcomeFunctions functions, ulong[] certain, ulong[] possible, bool isSettled, bool exact, Func<int, Func<LaidDuties>> lay)
    {
        (RoutePlan plan, ITruthAlgebra truth) = (functions.Plan, functions.Truth);
        bool inbound = scenario.Direction == Direction.Inbound;
        bool[] open = new bool[plan.Places.Length];
        RouteStatus[] statuses = new RouteStatus[plan.Places.Length];
        for (int place = 0; place < statuses.Length; place++)
        {
            open[place] = truth.MustHold(functions.Open[place]);
            statuses[place] = StatusOf(functions, truth, place);
        }

        bool[] advice = new bool[plan.Advice.Length];
        for (int i = 0; i < advice.Length; i++)
        {
            advice[i] = truth.MustHold(truth.And(truth.Scope, functions.AnyOf(plan.Advice[i])));
        }

        int[] order = RouteOrder.Of(plan, truth);
        (Verdict verdict, int chosen) = inbound ? Inbound(functions, truth) : Outbound(functions, truth);
        return new Outcome
        {
            Verdict = verdict,
            Chosen = chosen,
            Fallback = verdict == Verdict.Undecided && !inbound ? Array.Find([.. order, -1], route => route < 0 || open[route]) : -1,
            Order = order,
            Statuses = statuses,
            Open = open,
            Lay = lay(chosen),
            Advice = advice,
            Certain = certain,
            Possible = possible,
            IsSettled = isSettled,
            Exact = exact,
        };
    }

    private static LaidDuties Lay(CompiledProfile profile, Scenario scenario, OutcomeFunctions functions, int chosen)
    {
        Certainty[][] duties = new Certainty[functions.Plan.Routes.Length][];
        for (int route = 0; route < duties.Length; route++)
        {
            duties[route] = DutiesOf(route);
        }

        bool inbound = scenario.Direction == Direction.Inbound;
        return new LaidDuties(inbound || chosen < 0 ? DutiesOf(inbound ? StepFunctions.Arrived : StepFunctions.NoRoute) : duties[chosen], duties);

        Certainty[] DutiesOf(int route) => Array.ConvertAll(StepFunctions.Of(profile, scenario, functions, route), duty => CertaintyOf(functions.Truth, duty));
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
