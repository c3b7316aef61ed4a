namespace Kanalvalg.Tests.Reference;

/// <summary>Decides where nothing is unknown, step by step as section 5 of the design says it.</summary>
internal sealed class NaiveJudge
{
    private static readonly HashSet<string> NoDuties = [];

    private readonly NaiveProfile _profile;
    private readonly NaiveKnowledge _known;
    private readonly Rule[] _rules;

    public NaiveJudge(NaiveProfile profile, NaiveKnowledge known)
    {
        (_profile, _known) = (profile, known);
        _rules = [.. profile.Profile.Rules];
        Routes = [.. profile.Profile.Routes.Where(route => known.IsInbound ? route.Inbound : route.Outbound)];
        IEnumerable<Route> bare = known.IsInbound
            ? profile.Fact(NaiveProfile.ArrivedBy).Values.Where(channel => Routes.All(route => route.Route.Channel.Code != channel)).Select(Route.Of)
            : [];
        Places = [.. Routes.Select(route => route.Route), .. bare];
        Due = [.. profile.Profile.Duties.Where(duty => !IsAchieved(duty))];
    }

    public RouteDefinition[] Routes { get; }

    /// <summary>The routes and, inbound, the channels that have none.</summary>
    public Route[] Places { get; }

    /// <summary>The duties whose end is not known to be reached.</summary>
    public Duty[] Due { get; }

    public NaiveOutcome Judge(NaiveWorld world)
    {
        bool[] inForce = new bool[_rules.Length];
        for (int rule = 0; rule < _rules.Length; rule++)
            inForce[rule] = IsInForce(rule, world.Values);
        if (!NaiveLogic.Holds(_profile, _known, _profile.Profile.Scope, world.Values))
            return Outside(inForce);
        Effect[] effects = [.. _rules.Where((_, rule) => inForce[rule]).SelectMany(rule => rule.Effects)];
        RouteStatus[] statuses = [.. Places.Select(place => StatusOf(place, effects, world.Values))];
        bool[] open = [.. statuses.Select((status, place) => status is RouteStatus.Permitted or RouteStatus.Discouraged || (status == RouteStatus.Silent && SilentOf(place) == Silent.Permit))];
        bool[] waiting = [.. statuses.Select((status, place) => status == RouteStatus.Silent && SilentOf(place) == Silent.Undecided)];
        int[] order = Order(rule => inForce[rule], rule => inForce[rule]);
        ISet<string>[] dutiesOn = [.. Places.Select(place => Duties(effects, on => on.Any(selector => Matches(selector, place))))];
        ISet<string> anyway = Duties(effects, _ => false);
        HashSet<string> advice = [.. effects.OfType<Effect.Advise>().Select(advise => advise.Advice.Code)];
        int route;
        Verdict verdict;
        ISet<string> steps;
        if (_known.IsInbound)
        {
            route = Array.Find([.. order, -1], place => place < 0 || (open[place] && IsNamed(Places[place], effects)));
            verdict = effects.OfType<Effect.Settle>().Select(settle => settle.Settlement).Append(Settlement.Accept).Max() switch
            {
                Settlement.Reject => Verdict.Reject,
                Settlement.Forward => Verdict.Forward,
                _ => Verdict.Accept,
            };
            string cameBy = _profile.Fact(NaiveProfile.ArrivedBy).Values[(int)world.Values[_profile.Place(NaiveProfile.ArrivedBy)]];
            steps = Duties(effects, on => on.Any(selector => selector.Channel is null || selector.Channel == cameBy));
        }
        else
        {
            route = Array.Find([.. order, -1], place => place < 0 || open[place]);
            verdict = route >= 0 ? Verdict.Send : waiting.Any(waits => waits) ? Verdict.Undecided : Verdict.Blocked;
            steps = route >= 0 ? dutiesOn[route] : anyway;
        }

        return new NaiveOutcome
        {
            InScope = true,
            Verdict = verdict,
            Route = route,
            Statuses = statuses,
            Open = open,
            Waiting = waiting,
            InForce = inForce,
            DutiesOn = dutiesOn,
            DutiesAnyway = anyway,
            Steps = steps,
            Advice = advice,
        };
    }

    /// <summary>The routes in order, given which rules' preferences and which rules' misgivings count.</summary>
    public int[] Order(Func<int, bool> prefers, Func<int, bool> avoids)
    {
        List<int> order = [.. Enumerable.Range(0, Routes.Length)];
        Move(RouteEffect.Prefer, prefers, (moved, rest) => [.. moved, .. rest]);
        Move(RouteEffect.Avoid, avoids, (moved, rest) => [.. rest, .. moved]);
        return [.. order];

        void Move(RouteEffect kind, Func<int, bool> counts, Func<List<int>, List<int>, List<int>> join)
        {
            for (int rule = 0; rule < _rules.Length; rule++)
            {
                foreach (Effect.OnRoutes ranking in _rules[rule].Effects.OfType<Effect.OnRoutes>().Where(effect => effect.Kind == kind && counts(rule)))
                {
                    List<int> moved = [];
                    foreach (RouteSelector selector in ranking.Selectors)
                        moved.AddRange([.. order.Where(place => Matches(selector, Places[place]) && !moved.Contains(place))]);
                    order = join(moved, [.. order.Where(place => !moved.Contains(place))]);
                }
            }
        }
    }

    public static bool Matches(RouteSelector selector, Route route) =>
        (selector.Channel is null || selector.Channel == route.Channel.Code) && (selector.System is null || selector.System == route.System?.Code);

    public Silent SilentOf(int place) => place < Routes.Length ? Routes[place].Silent : _profile.Profile.Silent;

    private bool IsInForce(int rule, long[] world) =>
        _rules[rule].InForce.Covers(_known.Day)
        && NaiveLogic.Holds(_profile, _known, _rules[rule].When, world)
        && !(_rules[rule].Unless is { } unless && NaiveLogic.Holds(_profile, _known, unless, world))
        && !Enumerable.Range(0, _rules.Length).Any(other => _rules[other].Overrides.Contains(rule) && IsInForce(other, world));

    private NaiveOutcome Outside(bool[] inForce) => new()
    {
        InScope = false,
        Verdict = Verdict.NotRegulated,
        Route = -1,
        Statuses = [.. Places.Select(_ => RouteStatus.Silent)],
        Open = new bool[Places.Length],
        Waiting = new bool[Places.Length],
        InForce = inForce,
        DutiesOn = [.. Places.Select(_ => NoDuties)],
        DutiesAnyway = NoDuties,
        Steps = NoDuties,
        Advice = NoDuties,
    };

    private RouteStatus StatusOf(Route place, Effect[] effects, long[] world)
    {
        bool atHand = _known.IsInbound || place.System is not { } system
            || (world[_profile.Place("systems")] & NaiveProfile.Bit(_profile.Fact("systems"), system.Code)) != 0;
        if (!atHand || Speaks(RouteEffect.Cannot))
            return RouteStatus.Impossible;
        bool outside = effects.OfType<Effect.OnRoutes>().Any(effect => effect.Kind == RouteEffect.Only && !effect.Selectors.Any(selector => Matches(selector, place)));
        if (outside || Speaks(RouteEffect.Forbid))
            return RouteStatus.Forbidden;
        bool permitted = Speaks(RouteEffect.Permit) || Speaks(RouteEffect.Only);
        bool lawful = permitted || SilentOf(Array.IndexOf(Places, place)) == Silent.Permit;
        return lawful && Speaks(RouteEffect.Avoid) ? RouteStatus.Discouraged : permitted ? RouteStatus.Permitted : RouteStatus.Silent;

        bool Speaks(RouteEffect kind) => Names(kind, place, effects);
    }

    private static bool Names(RouteEffect kind, Route place, Effect[] effects) =>
        effects.OfType<Effect.OnRoutes>().Any(effect => effect.Kind == kind && effect.Selectors.Any(selector => Matches(selector, place)));

    private static bool IsNamed(Route place, Effect[] effects) =>
        Names(RouteEffect.Permit, place, effects) || Names(RouteEffect.Prefer, place, effects) || Names(RouteEffect.Only, place, effects);

    private HashSet<string> Duties(Effect[] effects, Func<IReadOnlyList<RouteSelector>, bool> applies) =>
        [.. effects.OfType<Effect.Oblige>().Where(oblige => oblige.On.Count == 0 || applies(oblige.On)).Select(oblige => oblige.Duty.Code).Where(code => Due.Any(duty => duty.Code == code))];

    private bool IsAchieved(Duty duty) => duty.Achieves.Count > 0 && duty.Achieves.All(achieved =>
        _known[achieved.Fact.Name] is { IsKnown: true, Origin: NaiveOrigin.Given or NaiveOrigin.Derived } fact && fact.Value == achieved.Value.Raw);
}
