namespace Kanalvalg;

/// <summary>
/// Proposes few scenarios that reach every target that can be reached: as many open targets as go together become one region, its plain
/// example a scenario; in the end what the rest reaches too is dropped. Small, not proved smallest; a bound says how small it can be.
/// </summary>
internal sealed class WitnessSearch
{
    private readonly CompiledProfile _profile;
    private readonly IReadOnlyList<WitnessTarget> _targets;
    private readonly bool[] _known;
    private readonly bool[] _reached;
    private readonly bool[] _wanted;
    private readonly List<WitnessPick> _picks = [];
    private readonly List<ProfileWorlds> _worlds = [];
    private int _least;

    private WitnessSearch(CompiledProfile profile, IReadOnlyList<WitnessTarget> targets, bool[] known) =>
        (_profile, _targets, _known, _reached, _wanted) = (profile, targets, known, [.. known], new bool[targets.Count]);

    /// <summary>The scenarios that are needed beside those that were decided already; <c>null</c> where it would take more diagram nodes than that.</summary>
    public static WitnessSet? Find(CompiledProfile profile, IReadOnlyList<Decision> decided, int mostNodes = ScenarioWorld.MostNodes)
    {
        IReadOnlyList<WitnessTarget> targets = WitnessTarget.Of(profile.Profile);
        try
        {
            return new WitnessSearch(profile, targets, new bool[targets.Count]).Run(decided, mostNodes);
        }
        catch (DiagramLimitException)
        {
            return null;
        }
    }

    private WitnessSet Run(IReadOnlyList<Decision> decided, int mostNodes)
    {
        Condition[] terms = [.. _profile.Profile.Terms.Select(term => term.When)];
        foreach (DateTime? day in ScenarioDays.Of(_profile.Profile))
        {
            if (_worlds.Count == 0 || MayReachMore(day))
            {
                Add(new ProfileWorlds(_profile, day, mostNodes, terms), decided);
            }
        }

        return Finish();
    }

    // Beyond the first day only what has a period of its own, or is overridden on that day, can be reached.
    private bool MayReachMore(DateTime? day) => Enumerable.Range(0, _targets.Count).Any(target => !_reached[target] && _targets[target] switch
    {
        WitnessTarget.RuleInForce rule => rule.Rule.InForce.Covers(day),
        WitnessTarget.InvariantHolds invariant => invariant.Invariant.InForce.Covers(day),
        WitnessTarget.InvariantEdge invariant => invariant.Invariant.InForce.Covers(day),
        _ => false,
    });

    private void Add(ProfileWorlds worlds, IReadOnlyList<Decision> decided)
    {
        TargetRegions[] sides = [.. worlds.Both.Select(world => new TargetRegions(world, _targets))];
        NarrowToEdges(sides);
        WidenToWanted(sides);
        if (_worlds.Count == 0)
        {
            DecidedTargets.Mark(_targets, worlds, sides, decided, _known);
            WitnessPicks.Add(_reached, _known);
        }

        _worlds.Add(worlds);
        while (BestPick(sides) is { } pick)
        {
            Take(pick);
        }

        if (_worlds.Count == 1)
        {
            _least = WitnessBound.Of(_targets, sides, [.. _reached.Zip(_known, (reached, known) => reached && !known)]);
        }
    }

    // An invariant's condition is shown at its edge, where it has one, so that a scenario beside it can follow.
    private void NarrowToEdges(TargetRegions[] sides)
    {
        for (int target = 0; target < _targets.Count; target++)
        {
            if (_targets[target] is WitnessTarget.InvariantHolds { Invariant: var invariant } && sides.Any(side => side.Regions[target] != DiagramSpace.False))
            {
                int[] edges = [.. sides.Select(side => side.EdgeOf(invariant))];
                for (int side = 0; side < sides.Length && edges.Any(edge => edge != DiagramSpace.False); side++)
                {
                    sides[side].Regions[target] = edges[side];
                }
            }
        }
    }

    // A duty that goes with no route while it is open is shown by a request that wants one of its routes all the same.
    private void WidenToWanted(TargetRegions[] sides)
    {
        for (int target = 0; target < _targets.Count; target++)
        {
            _wanted[target] = _targets[target] is WitnessTarget.DutyLaid && sides.All(side => side.Regions[target] == DiagramSpace.False);
            if (_wanted[target])
            {
                Duty duty = ((WitnessTarget.DutyLaid)_targets[target]).Duty;
                foreach (TargetRegions side in sides)
                {
                    side.Regions[target] = side.LaidIfWanted(duty);
                }
            }
        }
    }

    private WitnessPick? BestPick(TargetRegions[] sides)
    {
        (int Target, double Share)[] open = [.. Enumerable.Range(0, _targets.Count).Where(target => !_reached[target])
            .Select(target => (target, Share: sides.Sum(side => side.World.Diagrams.Share(side.Regions[target])))).Where(one => one.Share > 0).OrderBy(one => one.Share)];
        if (open.Length == 0)
        {
            return null;
        }

        int[] rarestFirst = [.. open.Select(one => one.Target)];
        int[] commonestFirst = [.. Enumerable.Reverse(rarestFirst)];
        IEnumerable<WitnessPick> picks =
            from side in sides
            where side.Regions[rarestFirst[0]] != DiagramSpace.False
            from order in new[] { rarestFirst, commonestFirst }
            select Pick(side, rarestFirst[0], order);
        return picks.OrderByDescending(pick => open.Count(one => pick.Reaches[one.Target])).First();
    }

    private WitnessPick Pick(TargetRegions side, int rarest, int[] order)
    {
        DiagramSpace diagrams = side.World.Diagrams;
        int region = side.Preferred(side.Regions[rarest]);
        foreach (int target in order)
        {
            int both = diagrams.And(region, side.Regions[target]);
            region = both == DiagramSpace.False ? region : both;
        }

        int[] scenario = side.World.Occurrence(region)!;
        bool[] reaches = [.. side.Regions.Select(target => diagrams.At(target, scenario) == DiagramSpace.True)];
        return new WitnessPick(side, scenario, reaches, Want(side, scenario, reaches));
    }

    // One request wants one route: the one that shows most; what would need another it does not reach.
    private int Want(TargetRegions side, int[] scenario, bool[] reaches)
    {
        int[] open = [.. Enumerable.Range(0, _targets.Count).Where(target => _wanted[target] && reaches[target])];
        ILookup<int, int> byRoute = open.SelectMany(target => side.RoutesLaying(((WitnessTarget.DutyLaid)_targets[target]).Duty, scenario).Select(route => (route, target)))
            .ToLookup(pair => pair.route, pair => pair.target);
        int wanted = byRoute.OrderByDescending(route => route.Count(target => !_reached[target])).ThenBy(route => route.Key).Select(route => route.Key).DefaultIfEmpty(-1).First();
        foreach (int target in open)
        {
            reaches[target] = byRoute[wanted].Contains(target);
        }

        return wanted;
    }

    private void Take(WitnessPick pick)
    {
        _picks.Add(pick);
        WitnessPicks.Add(_reached, pick.Reaches);
        for (int target = 0; target < _targets.Count; target++)
        {
            if (_targets[target] is WitnessTarget.InvariantEdge { Invariant: var invariant } && !_reached[target])
            {
                _reached[target] = WitnessPicks.Show(invariant, _picks);
                if (!_reached[target] && pick.Reaches[target - 1])
                {
                    // From now on a scenario beside this one is a target like any other.
                    pick.Side.Regions[target] = pick.Side.World.Diagrams.Or(pick.Side.Regions[target], pick.Side.Beside(invariant, pick.Scenario));
                }
            }
        }
    }

    private WitnessSet Finish()
    {
        WitnessPicks.DropReached(_targets, _picks, _known, _reached);
        bool[] shown = [.. _known];
        List<WitnessScenario> scenarios = [];
        for (int i = 0; i < _picks.Count; i++)
        {
            bool[] now = WitnessPicks.ReachedBy(_targets, [.. _picks.Take(i + 1)], _known);
            WitnessPick pick = _picks[i];
            scenarios.Add(new WitnessScenario(ExampleRequest.Of(pick.Side.World, 0, pick.Scenario, pick.Wanted), [.. _targets.Where((_, target) => now[target] && !shown[target])]));
            WitnessPicks.Add(shown, now);
        }

        return new WitnessSet
        {
            Targets = _targets,
            Known = _known.Count(known => known),
            Scenarios = scenarios,
            Least = _least,
            Unreached = [.. _targets.Where((_, target) => !_reached[target]).Select(WhyNot)],
        };
    }

    private UnreachedTarget WhyNot(WitnessTarget target)
    {
        if (target is WitnessTarget.RuleInForce { Rule: var rule } && _worlds.FirstOrDefault(worlds => rule.InForce.Covers(worlds.Day)) is { } worlds)
        {
            (FindingKind why, string by) = RuleChecks.WhyNever(worlds, rule);
            return new UnreachedTarget(target, why, by);
        }

        return new UnreachedTarget(target, null, "");
    }
}
