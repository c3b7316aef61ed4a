namespace Kanalvalg;

/// <summary>The parts of a decision that are worked out when read.</summary>
internal static class DecisionViews
{
    // The best status of several routes by which the same channel came in, the best first.
    private static readonly RouteStatus[] BestFirst =
        [RouteStatus.Permitted, RouteStatus.Discouraged, RouteStatus.Silent, RouteStatus.Undecided, RouteStatus.Forbidden, RouteStatus.Impossible];

    public static Arrival? ArrivalOf(Decision decision)
    {
        FactSpace space = decision.Scenario.Space;
        int arrivedBy = space[FactNames.MessageArrivedBy];
        if (decision.Scenario.Direction != Direction.Inbound || decision.IsOutside || !decision.Scenario.IsKnown(arrivedBy))
        {
            return null;
        }

        Channel channel = new(space.Facts[arrivedBy].Values[(int)decision.Scenario.ValueOf(arrivedBy).Raw]);
        return new Arrival(channel, Enumerable.Range(0, decision.Plan.Places.Length).Where(place => decision.Plan.Places[place].Channel == channel)
            .Select(decision.At).OrderBy(Rank).First());
    }

    /// <summary>The rules, by place, that are behind a route's status where they are in force or may be; in order.</summary>
    public static int[] RulesPerhapsBehind(Decision decision, int place)
    {
        (RoutePlan plan, Outcome outcome) = (decision.Plan, decision.Outcome);
        bool isNamed = outcome.IsOpen(place)
            || (outcome.StatusOf(place) == RouteStatus.Undecided && !Array.Exists(plan.Excluding[place], rule => decision.TruthOf(rule) != Truth.False));
        return (isNamed ? plan.Naming : plan.Excluding)[place];
    }

    public static IReadOnlyList<Step> StepsOf(Decision decision)
    {
        JurisdictionProfile profile = decision.Compiled.Profile;
        IEnumerable<int> due = Enumerable.Range(0, profile.Duties.Count).Where(duty => !decision.IsOutside && decision.Outcome.Detail.Steps[duty] != Certainty.None);
        DiagramAlgebra? algebra = null;
        return [.. due.OrderBy(duty => profile.Duties[duty].Phase).Select(duty => StepOf(decision, duty, () => algebra ??= decision.NewAlgebra()))];
    }

    public static IReadOnlyList<AdviceNote> AdviceOf(Decision decision) =>
        [.. decision.Compiled.Profile.Advice.Select((advice, i) => (advice, i)).Where(pair => decision.Outcome.Detail.Advice[pair.i])
            .Select(pair => new AdviceNote(pair.advice, decision.Traces(decision.Plan.Advice[pair.i])))];

    public static IReadOnlyList<OpenQuestion> QuestionsOf(Decision decision)
    {
        if (decision.Outcome.IsSettled)
        {
            return [];
        }

        try
        {
            if (RecentDiagrams.Take(decision.Outcome) is var (algebra, functions))
            {
                return QuestionsOf(decision, algebra, functions);
            }
        }
        catch (DiagramLimitException)
        {
            // Diagrams of their own have more room: what is asked must not depend on what was left behind.
        }

        FactSpace space = decision.Scenario.Space;
        try
        {
            if (decision.NewAlgebra(reused: true) is { } algebra)
            {
                return QuestionsOf(decision, algebra, new OutcomeFunctions(decision.Plan, algebra));
            }
        }
        catch (DiagramLimitException)
        {
            // What cannot be told apart within the cap is asked: a question too many misleads nobody.
        }

        return [.. Enumerable.Range(0, space.Visible).Where(fact => !decision.Scenario.IsKnown(fact) && !decision.Scenario.IsForeign(fact))
            .Select(fact => new OpenQuestion(space.Facts[fact], true, true, true))];
    }

    public static IReadOnlyList<FactSetting> AssumedOf(Decision decision)
    {
        List<FactSetting> assumed = [];
        for (int fact = 0; fact < decision.Scenario.Space.Visible; fact++)
        {
            if (decision.Scenario.OriginOf(fact) == FactOrigin.Assumed && Mattered(decision, fact))
            {
                assumed.Add(new FactSetting(decision.Scenario.Space.Facts[fact], decision.Scenario.ValueOf(fact)));
            }
        }

        return assumed;
    }

    /// <summary>The remedies of each place: none for what is open and for bare channels.</summary>
    public static IReadOnlyList<Remedy>[] RemediesOf(Decision decision)
    {
        IReadOnlyList<Remedy>[] remedies = new IReadOnlyList<Remedy>[decision.Plan.Places.Length];
        remedies.AsSpan().Fill([]);

        // Past the cap on nodes once, past it again: remedies leave still more open.
        int[] shut = decision.IsExact ? [.. Enumerable.Range(0, decision.Plan.Routes.Length).Where(place => !decision.Outcome.IsOpen(place))] : [];
        IReadOnlyList<IReadOnlyList<KeyValuePair<int, FactValue>>>[] sets = Remedies.For(decision.Compiled, decision.Scenario, shut);
        for (int i = 0; i < shut.Length; i++)
        {
            remedies[shut[i]] = [.. sets[i].Select(set => RemedyOf(decision, set))];
        }

        return remedies;
    }

    private static OpenQuestion[] QuestionsOf(Decision decision, DiagramAlgebra algebra, OutcomeFunctions functions)
    {
        OutcomeClasses classes = new(decision.Compiled, decision.Scenario, algebra.Space, functions);
        IReadOnlyList<Questions.Matter> matters = Questions.Of(algebra, classes);
        RecentDiagrams.Leave(outcome: null, algebra, functions);
        return [.. matters.Select(matter => new OpenQuestion(decision.Scenario.Space.Facts[matter.Fact], matter.Verdict, matter.Route, matter.Duties))];
    }

    private static Remedy RemedyOf(Decision decision, IReadOnlyList<KeyValuePair<int, FactValue>> set) => new(
        [.. set.Select(change => new FactSetting(decision.Scenario.Space.Facts[change.Key], change.Value))],
        [.. decision.Compiled.Profile.Duties.Where(duty => set.Any(change => Achieves(decision, duty, change))).Select(duty => duty.Code)]);

    private static bool Achieves(Decision decision, Duty duty, KeyValuePair<int, FactValue> change) =>
        duty.Achieves.Any(achieved => achieved.Fact.Name == decision.Scenario.Space.Facts[change.Key].Name && achieved.Value == change.Value);

    private static bool Mattered(Decision decision, int fact)
    {
        // With one fact more unknown the cap on nodes would only be passed again, once for every assumption.
        if (!decision.IsExact)
        {
            return true;
        }

        try
        {
            return !Assumptions.CannotMatter(decision.Compiled, decision.Scenario, decision.Outcome, fact)
                && Assumptions.Mattered(decision.Compiled, decision.Scenario, decision.Outcome, fact);
        }
        catch (DiagramLimitException)
        {
            return true;
        }
    }

    private static int Rank(RouteAssessment route) =>
        route.Status == RouteStatus.Silent && !route.IsOpen ? 3 * 2 : Array.IndexOf(BestFirst, route.Status) * 2 - (route.Status == RouteStatus.Undecided ? 1 : 0);

    private static Step StepOf(Decision decision, int duty, Func<DiagramAlgebra?> algebraOf)
    {
        Duty definition = decision.Compiled.Profile.Duties[duty];
        bool certain = decision.Outcome.Detail.Steps[duty] == Certainty.All;
        return new Step(definition, duty, certain, DueDate(decision, definition), decision.Traces(RulesFor(decision, duty)), certain ? [] : DependsOn(decision, algebraOf(), duty));
    }

    private static IEnumerable<int> RulesFor(Decision decision, int duty)
    {
        int chosen = decision.Outcome.Chosen;
        if (decision.Scenario.Direction == Direction.Inbound)
        {
            FactSpace space = decision.Scenario.Space;
            int arrivedBy = space[FactNames.MessageArrivedBy];
            IReadOnlyList<string> channels = space.Facts[arrivedBy].Values;
            return decision.Plan.Duties[duty]
                .Where(rule => channels.Where((_, i) => decision.Scenario.MayBe(arrivedBy, i)).Any(rule.MatchesChannel)).Select(rule => rule.Rule);
        }

        return decision.Plan.Duties[duty].Where(rule => chosen < 0 ? rule.On.Count == 0 : rule.Matches(decision.Plan.Places[chosen])).Select(rule => rule.Rule);
    }

    private static IReadOnlyList<string> DependsOn(Decision decision, DiagramAlgebra? algebra, int duty)
    {
        if (algebra is null)
        {
            return [];
        }

        OutcomeFunctions functions = new(decision.Plan, algebra);
        int route = decision.Scenario.Direction == Direction.Inbound ? StepFunctions.Arrived : decision.Outcome.Chosen;
        int step = StepFunctions.Of(functions, route, decision.Compiled.Achieved.Of(decision.Scenario))[duty];
        return [.. Questions.Behind(algebra, step).Select(fact => decision.Scenario.Space.Facts[fact].Name)];
    }

    private static DateTime? DueDate(Decision decision, Duty duty)
    {
        bool inbound = decision.Scenario.Direction == Direction.Inbound;
        DateTime? start = duty.StartFor(decision.Scenario.Direction) == DeadlineStart.Receipt && !inbound ? decision.Scenario.Dates.ReplyAt : decision.Scenario.Dates.At;
        return start is { } day ? duty.Within?.DueFrom(day, decision.Compiled.Profile.Holidays) : null;
    }
}
