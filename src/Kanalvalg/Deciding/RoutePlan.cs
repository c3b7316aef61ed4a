namespace Kanalvalg;

/// <summary>
/// What the rules of a profile say in one direction, by route: which rules permit, forbid or name which route, how they rank, which
/// duties they lay on which route. Behind the routes stand, inbound, the channels that have none, so that an arrival by them can be
/// judged. Immutable and thread-safe.
/// </summary>
internal sealed class RoutePlan
{
    private PlaceMasks? _masks;

    public RoutePlan(JurisdictionProfile profile, RuleEffects rules, FactSpace space, Direction direction)
    {
        Profile = profile;
        Direction = direction;
        Routes = [.. profile.Routes.Where(route => direction == Direction.Outbound ? route.Outbound : route.Inbound)];
        FactDefinition arrivedBy = space.Facts[space[FactNames.MessageArrivedBy]];
        Places = PlacesOf(Routes, direction == Direction.Inbound ? arrivedBy.Values : []);
        FactDefinition systems = space.Facts[space[FactNames.Systems]];
        Systems = new int[Places.Length];
        List<int> used = [];
        for (int place = 0; place < Places.Length; place++)
        {
            Systems[place] = direction == Direction.Outbound && Places[place].System is { } system ? systems.IndexOf(system.Code) : -1;
            if (Systems[place] >= 0)
            {
                used.Add(Systems[place]);
            }
        }

        SystemsUsed = InOrder(used.ToArray(), [], [], []);
        Permit = ByPlace(rules.OnRoutes(RouteEffect.Permit));
        Forbid = ByPlace(rules.OnRoutes(RouteEffect.Forbid));
        Cannot = ByPlace(rules.OnRoutes(RouteEffect.Cannot));
        Avoid = ByPlace(rules.OnRoutes(RouteEffect.Avoid));
        Prefer = ByPlace(rules.OnRoutes(RouteEffect.Prefer));
        OnlyNaming = ByPlace(rules.OnRoutes(RouteEffect.Only));
        OnlyOther = ByPlace(rules.OnRoutes(RouteEffect.Only), naming: false);
        Naming = new int[Places.Length][];
        Excluding = new int[Places.Length][];
        for (int place = 0; place < Places.Length; place++)
        {
            Naming[place] = InOrder(Permit[place], Prefer[place], Avoid[place], OnlyNaming[place]);
            Excluding[place] = InOrder(Cannot[place], Forbid[place], OnlyOther[place], []);
        }

        Prefers = Ranks(rules.OnRoutes(RouteEffect.Prefer));
        Avoids = Ranks(rules.OnRoutes(RouteEffect.Avoid));
        Duties = [.. profile.Duties.Select(duty => rules.Obliging(duty).Select(rule => new DutyRule(rule.Rule, rule.Routes, Places, arrivedBy.Values)).ToArray())];
        Advice = [.. profile.Advice.Select(rules.Advising)];
        Reject = rules.Settling(Settlement.Reject);
        Forward = rules.Settling(Settlement.Forward);
    }

    public JurisdictionProfile Profile { get; }

    public Direction Direction { get; }

    /// <summary>The direction's routes in the profile's order.</summary>
    public RouteDefinition[] Routes { get; }

    /// <summary>The routes, then the bare channels.</summary>
    public Route[] Places { get; }

    /// <summary>For each place the member of the systems that it needs, or -1.</summary>
    public int[] Systems { get; }

    /// <summary>The systems that any route needs, in order.</summary>
    public IReadOnlyList<int> SystemsUsed { get; }

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

    /// <summary>What each rule says of the places, as bits, made when first asked for; <c>null</c> where there are over 64 places.</summary>
    public PlaceMasks? Masks => PlaceMasks.Fits(this) ? _masks ??= new PlaceMasks(this) : null;

    public Silent SilentOf(int place) => place < Routes.Length ? Routes[place].Silent : Profile.Silent;

    private static int[] InOrder(int[] first, int[] second, int[] third, int[] fourth)
    {
        int[] all = new int[first.Length + second.Length + third.Length + fourth.Length];
        first.CopyTo(all, 0);
        second.CopyTo(all, first.Length);
        third.CopyTo(all, first.Length + second.Length);
        fourth.CopyTo(all, first.Length + second.Length + third.Length);
        Array.Sort(all);
        int distinct = 0;
        foreach (int rule in all)
        {
            if (distinct == 0 || all[distinct - 1] != rule)
            {
                all[distinct++] = rule;
            }
        }

        return First(all, distinct);
    }

    private static int[] First(int[] rules, int count)
    {
        int[] first = new int[count];
        Array.Copy(rules, first, count);
        return first;
    }

    private static Route[] PlacesOf(RouteDefinition[] routes, IReadOnlyList<string> channels)
    {
        string[] bare = [.. channels.Where(channel => routes.All(route => route.Route.Channel.Code != channel))];
        Route[] places = new Route[routes.Length + bare.Length];
        for (int place = 0; place < places.Length; place++)
        {
            places[place] = place < routes.Length ? routes[place].Route : Route.Of(bare[place - routes.Length]);
        }

        return places;
    }

    // For each place the rules that name it or, else, that do not.
    private int[][] ByPlace(IReadOnlyList<RouteRule> rules, bool naming = true)
    {
        int[][] byPlace = new int[Places.Length][];
        int[] found = new int[rules.Count];
        for (int place = 0; place < byPlace.Length; place++)
        {
            int count = 0;
            for (int i = 0; i < found.Length; i++)
            {
                if (RankOf(rules[i].Routes, Places[place]) >= 0 == naming)
                {
                    found[count++] = rules[i].Rule;
                }
            }

            byPlace[place] = First(found, count);
        }

        return byPlace;
    }

    // A selector that matches several routes keeps their present order among themselves: they share a rank.
    private Ranking[] Ranks(IReadOnlyList<RouteRule> rules) => [.. rules.Select(rule =>
    {
        int[] ranks = new int[Routes.Length];
        for (int route = 0; route < ranks.Length; route++)
        {
            ranks[route] = RankOf(rule.Routes, Routes[route].Route);
        }

        return new Ranking(rule.Rule, ranks);
    })];

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
}

/// <summary>A rule that moves routes: each route's place in its list, or -1 for one that it does not name.</summary>
internal sealed record Ranking(int Rule, int[] Ranks);

/// <summary>A rule that lays a duty on someone, on these routes or, without any, on all.</summary>
internal sealed class DutyRule
{
    public DutyRule(int rule, IReadOnlyList<RouteSelector> on, Route[] places, IReadOnlyList<string> channels)
    {
        (Rule, On) = (rule, on);
        Places = new bool[places.Length];
        for (int place = 0; place < places.Length; place++)
        {
            Places[place] = Matches(places[place]);
        }

        Channels = new bool[channels.Count];
        for (int channel = 0; channel < Channels.Length; channel++)
        {
            Channels[channel] = MatchesChannel(channels[channel]);
        }
    }

    public int Rule { get; }

    public IReadOnlyList<RouteSelector> On { get; }

    /// <summary>For each place of the plan whether the rule lays the duty on it.</summary>
    public bool[] Places { get; }

    /// <summary>For each channel whether the rule lays the duty on what came by it.</summary>
    public bool[] Channels { get; }

    public bool Matches(Route route)
    {
        for (int i = 0; i < On.Count; i++)
        {
            if (On[i].Matches(route))
            {
                return true;
            }
        }

        return On.Count == 0;
    }

    public bool MatchesChannel(string channel)
    {
        for (int i = 0; i < On.Count; i++)
        {
            if (On[i].MatchesChannel(channel))
            {
                return true;
            }
        }

        return On.Count == 0;
    }
}
