namespace Kanalvalg;

/// <summary>
/// What the rules of a profile say in one direction, by route: which rules permit, forbid or name which route, how they rank, which
/// duties they lay on which route. Behind the routes stand, inbound, the channels that have none, so that an arrival by them can be
/// judged. Immutable and thread-safe.
/// </summary>
internal sealed class RoutePlan
{
    public RoutePlan(JurisdictionProfile profile, FactSpace space, Direction direction)
    {
        Profile = profile;
        Direction = direction;
        Routes = [.. profile.Routes.Where(route => direction == Direction.Outbound ? route.Outbound : route.Inbound)];
        FactDefinition arrivedBy = space.Facts[space[FactNames.MessageArrivedBy]];
        Places = [.. Routes.Select(route => route.Route)];
        if (direction == Direction.Inbound)
        {
            Places = [.. Places, .. arrivedBy.Values.Where(channel => Routes.All(route => route.Route.Channel.Code != channel)).Select(Route.Of)];
        }

        FactDefinition systems = space.Facts[space[FactNames.Systems]];
        Systems = [.. Places.Select(route => direction == Direction.Outbound && route.System is { } system ? systems.IndexOf(system.Code) : -1)];
        SystemsUsed = Systems.Aggregate(0L, (used, system) => system < 0 ? used : used | (1L << system));
        Permit = RulesWith(RouteEffect.Permit);
        Forbid = RulesWith(RouteEffect.Forbid);
        Cannot = RulesWith(RouteEffect.Cannot);
        Avoid = RulesWith(RouteEffect.Avoid);
        Prefer = RulesWith(RouteEffect.Prefer);
        OnlyNaming = RulesWith(RouteEffect.Only);
        OnlyOther = [.. Places.Select(route => Rules(RouteEffect.Only).Where(only => !Names(only.Selectors, route)).Select(only => only.Rule).ToArray())];
        Naming = [.. Places.Select((_, place) => InOrder(Permit[place], Prefer[place], Avoid[place], OnlyNaming[place]))];
        Excluding = [.. Places.Select((_, place) => InOrder(Cannot[place], Forbid[place], OnlyOther[place]))];
        Prefers = Ranks(RouteEffect.Prefer);
        Avoids = Ranks(RouteEffect.Avoid);
        Duties = [.. profile.Duties.Select(duty => DutyRules(duty, arrivedBy.Values))];
        Advice = [.. profile.Advice.Select(advice => RulesDoing(effect => effect is Effect.Advise advise && advise.Advice.Code == advice.Code))];
        Reject = RulesSettling(Settlement.Reject);
        Forward = RulesSettling(Settlement.Forward);
    }

    public JurisdictionProfile Profile { get; }

    public Direction Direction { get; }

    /// <summary>The direction's routes in the profile's order.</summary>
    public RouteDefinition[] Routes { get; }

    /// <summary>The routes, then the bare channels.</summary>
    public Route[] Places { get; }

    /// <summary>For each place the member of the systems that it needs, or -1.</summary>
    public int[] Systems { get; }

    /// <summary>The systems that any route needs, as bits.</summary>
    public long SystemsUsed { get; }

    public int[][] Permit { get; }

    public int[][] Forbid { get; }

    public int[][] Cannot { get; }

    public int[][] Avoid { get; }

    public int[][] Prefer { get; }

    /// <summary>For each place the rules that name it in an <c>only</c>.</summary>
    public int[][] OnlyNaming { get; }

    /// <summary>For each place the rules whose <c>only</c> leaves it out.</summary>
    public int[][] OnlyOther { get; }

    /// <summary>For each place the rules that permit, prefer or avoid it or name it in an <c>only</c>, in order and each once.</summary>
    public int[][] Naming { get; }

    /// <summary>For each place the rules that forbid it or make it impossible, or whose <c>only</c> leaves it out, in order and each once.</summary>
    public int[][] Excluding { get; }

    /// <summary>The rules that prefer, in order.</summary>
    public Ranking[] Prefers { get; }

    /// <summary>The rules that avoid, in order.</summary>
    public Ranking[] Avoids { get; }

    /// <summary>For each of the profile's duties the rules that lay it on someone.</summary>
    public DutyRule[][] Duties { get; }

    /// <summary>For each of the profile's advice the rules that give it.</summary>
    public int[][] Advice { get; }

    public int[] Reject { get; }

    public int[] Forward { get; }

    public Silent SilentOf(int place) => place < Routes.Length ? Routes[place].Silent : Profile.Silent;

    private static int[] InOrder(params int[][] rules) => [.. rules.SelectMany(some => some).Distinct().Order()];

    private static bool Names(IReadOnlyList<RouteSelector> selectors, Route route)
    {
        foreach (RouteSelector selector in selectors)
        {
            if (selector.Matches(route))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(int Rule, IReadOnlyList<RouteSelector> Selectors)> Rules(RouteEffect kind) =>
        from rule in Profile.Rules
        from effect in rule.Effects.OfType<Effect.OnRoutes>()
        where effect.Kind == kind
        select (rule.Index, effect.Selectors);

    private int[][] RulesWith(RouteEffect kind) =>
        [.. Places.Select(route => Rules(kind).Where(rule => Names(rule.Selectors, route)).Select(rule => rule.Rule).ToArray())];

    private int[] RulesDoing(Func<Effect, bool> does) => [.. Profile.Rules.Where(rule => rule.Effects.Any(does)).Select(rule => rule.Index)];

    private int[] RulesSettling(Settlement settlement) => RulesDoing(effect => effect is Effect.Settle settle && settle.Settlement == settlement);

    // A selector that matches several routes keeps their present order among themselves: they share a rank.
    private Ranking[] Ranks(RouteEffect kind) =>
        [.. Rules(kind).Select(rule => new Ranking(rule.Rule, [.. Routes.Select(route => RankOf(rule.Selectors, route.Route))]))];

    private static int RankOf(IReadOnlyList<RouteSelector> selectors, Route route)
    {
        for (int i = 0; i < selectors.Count; i++)
        {
            if (selectors[i].Matches(route))
            {
                return i;
            }
        }

        return -1;
    }

    private DutyRule[] DutyRules(Duty duty, IReadOnlyList<string> channels) =>
        [.. from rule in Profile.Rules
            from effect in rule.Effects.OfType<Effect.Oblige>()
            where effect.Duty.Code == duty.Code
            select new DutyRule(rule.Index, effect.On, Places, channels)];
}

/// <summary>A rule that moves routes: each route's place in its list, or -1 for one that it does not name.</summary>
internal sealed record Ranking(int Rule, int[] Ranks);

/// <summary>A rule that lays a duty on someone, on these routes or, without any, on all.</summary>
internal sealed class DutyRule
{
    public DutyRule(int rule, IReadOnlyList<RouteSelector> on, IEnumerable<Route> places, IEnumerable<string> channels)
    {
        (Rule, On) = (rule, on);
        Places = [.. places.Select(Matches)];
        Channels = [.. channels.Select(MatchesChannel)];
    }

    public int Rule { get; }

    public IReadOnlyList<RouteSelector> On { get; }

    /// <summary>For each place of the plan whether the rule lays the duty on it.</summary>
    public bool[] Places { get; }

    /// <summary>For each channel whether the rule lays the duty on what came by it.</summary>
    public bool[] Channels { get; }

    public bool Matches(Route route)
    {
        foreach (RouteSelector selector in On)
        {
            if (selector.Matches(route))
            {
                return true;
            }
        }

        return On.Count == 0;
    }

    public bool MatchesChannel(string channel)
    {
        foreach (RouteSelector selector in On)
        {
            if (selector.MatchesChannel(channel))
            {
                return true;
            }
        }

        return On.Count == 0;
    }
}
