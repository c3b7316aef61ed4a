namespace Kanalvalg;

/// <summary>
/// What one scenario comes to, as truths of an algebra: which routes are open and why not, which one is chosen, the verdict, the duties.
/// This is section by section what a decision means; how unknown facts enter is the algebra's matter alone.
/// </summary>
internal sealed class OutcomeFunctions
{
    private readonly RoutePlan _plan;
    private readonly ITruthAlgebra _truth;

    public OutcomeFunctions(RoutePlan plan, ITruthAlgebra truth)
    {
        (_plan, _truth) = (plan, truth);
        int places = plan.Places.Length;
        (Impossible, Forbidden, Silent, Discouraged, Permitted, Open, Waiting) =
            (new int[places], new int[places], new int[places], new int[places], new int[places], new int[places], new int[places]);
        for (int place = 0; place < places; place++)
        {
            Judge(place);
        }

        NotRegulated = truth.Not(truth.Scope);
        Reject = truth.And(truth.Scope, AnyOf(plan.Reject));
        Forward = truth.And(truth.And(truth.Scope, truth.Not(Reject)), AnyOf(plan.Forward));
        Accept = truth.And(truth.Scope, truth.Not(truth.Or(Reject, Forward)));
        Chosen = Choose();
        int none = truth.Scope;
        int waits = 0;
        for (int route = 0; route < plan.Routes.Length; route++)
        {
            none = truth.And(none, truth.Not(Chosen[route]));
            waits = truth.Or(waits, Waiting[route]);
        }

        NoRoute = none;
        Waits = truth.And(none, waits);
        Blocked = truth.And(none, truth.Not(waits));
    }

    public RoutePlan Plan => _plan;

    public ITruthAlgebra Truth => _truth;

    // The status of each place, one true at a time: within the scope, and where it is not open for want of a rule, Silent.
    public int[] Impossible { get; }

    public int[] Forbidden { get; }

    public int[] Silent { get; }

    public int[] Discouraged { get; }

    public int[] Permitted { get; }

    /// <summary>Whether each place is open.</summary>
    public int[] Open { get; }

    /// <summary>Whether each place is silent where silence leaves it undecided.</summary>
    public int[] Waiting { get; }

    /// <summary>Outbound: whether each route is the one to send by. Inbound: whether it is the one to recommend.</summary>
    public int[] Chosen { get; }

    public int NotRegulated { get; }

    public int Accept { get; }

    public int Forward { get; }

    public int Reject { get; }

    /// <summary>Within the scope no route is chosen.</summary>
    public int NoRoute { get; }

    /// <summary>No route is chosen, but silence leaves one undecided.</summary>
    public int Waits { get; }

    /// <summary>No route is chosen, and none could be.</summary>
    public int Blocked { get; }

    /// <summary>Outbound, whether the duty lies on the route; inbound, whether it goes with recommending it.</summary>
    public int DutyOn(int duty, int place)
    {
        int holds = 0;
        foreach (DutyRule rule in _plan.Duties[duty])
        {
            holds = rule.Places[place] ? _truth.Or(holds, _truth.Rule(rule.Rule)) : holds;
        }

        return _truth.And(_truth.Scope, holds);
    }

    /// <summary>Whether the duty holds whatever the route.</summary>
    public int DutyAnyway(int duty)
    {
        int holds = 0;
        foreach (DutyRule rule in _plan.Duties[duty])
        {
            holds = rule.On.Count == 0 ? _truth.Or(holds, _truth.Rule(rule.Rule)) : holds;
        }

        return _truth.And(_truth.Scope, holds);
    }

    /// <summary>Inbound, whether the duty is a step: by the channel that it came by.</summary>
    public int DutyOnArrival(int duty)
    {
        int holds = 0;
        foreach (DutyRule rule in _plan.Duties[duty])
        {
            holds = _truth.Or(holds, _truth.And(_truth.Rule(rule.Rule), Arrived(rule)));
        }

        return _truth.And(_truth.Scope, holds);
    }

    /// <summary>Whether any of the rules is in force.</summary>
    public int AnyOf(int[] rules) => _truth.AnyOf(rules);

    private int Arrived(DutyRule rule)
    {
        int arrived = rule.On.Count == 0 ? 1 : 0;
        for (int channel = 0; channel < rule.Channels.Length && rule.On.Count > 0; channel++)
        {
            arrived = rule.Channels[channel] ? _truth.Or(arrived, _truth.ArrivedBy(channel)) : arrived;
        }

        return arrived;
    }

    private void Judge(int place)
    {
        int cannot = AnyOf(_plan.Cannot[place]);
        if (_plan.Systems[place] is var system and >= 0)
        {
            cannot = _truth.Or(cannot, _truth.Not(_truth.System(system)));
        }

        int forbid = _truth.Or(AnyOf(_plan.Forbid[place]), AnyOf(_plan.OnlyOther[place]));
        int permit = _truth.Or(AnyOf(_plan.Permit[place]), AnyOf(_plan.OnlyNaming[place]));
        int avoid = AnyOf(_plan.Avoid[place]);
        int lawful = _plan.SilentOf(place) == Kanalvalg.Silent.Permit ? 1 : permit;
        int free = _truth.And(_truth.Scope, _truth.Not(_truth.Or(cannot, forbid)));
        Impossible[place] = _truth.And(_truth.Scope, cannot);
        Forbidden[place] = _truth.And(_truth.And(_truth.Scope, _truth.Not(cannot)), forbid);
        Discouraged[place] = _truth.And(_truth.And(free, avoid), lawful);
        Permitted[place] = _truth.And(_truth.And(free, permit), _truth.Not(avoid));
        Silent[place] = _truth.And(_truth.And(free, _truth.Not(permit)), _truth.Not(_truth.And(avoid, lawful)));
        Open[place] = _truth.And(free, lawful);
        Waiting[place] = _plan.SilentOf(place) == Kanalvalg.Silent.Undecided ? Silent[place] : 0;
    }

    private int[] Choose()
    {
        int routes = _plan.Routes.Length;
        int[] candidates = new int[routes];
        for (int route = 0; route < routes; route++)
        {
            candidates[route] = _plan.Direction == Direction.Outbound ? Open[route] : _truth.And(Open[route], Named(route));
        }

        int[] chosen = new int[routes];
        if (RouteOrder.IsSettled(_plan, _truth))
        {
            int left = 1;
            foreach (int route in RouteOrder.Of(_plan, _truth))
            {
                chosen[route] = _truth.And(left, candidates[route]);
                left = _truth.And(left, _truth.Not(candidates[route]));
            }

            return chosen;
        }

        candidates.CopyTo(chosen, 0);
        for (int route = 0; route < routes; route++)
        {
            for (int other = 0; other < route; other++)
            {
                int both = _truth.And(candidates[route], candidates[other]);
                if (both == 0)
                {
                    continue;
                }

                int before = RouteOrder.Before(_plan, _truth, other, route);
                chosen[route] = _truth.And(chosen[route], _truth.Not(_truth.And(both, before)));
                chosen[other] = _truth.And(chosen[other], _truth.Not(_truth.And(both, _truth.Not(before))));
            }
        }

        return chosen;
    }

    // What is only avoided is not what to recommend.
    private int Named(int route) => _truth.Or(_truth.Or(AnyOf(_plan.Permit[route]), AnyOf(_plan.Prefer[route])), AnyOf(_plan.OnlyNaming[route]));
}
