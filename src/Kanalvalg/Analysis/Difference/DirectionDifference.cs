using System.Numerics;

namespace Kanalvalg;

/// <summary>How two profiles differ in the scenarios of one direction.</summary>
internal sealed class DirectionDifference
{
    private readonly ScenarioWorld _world;
    private readonly RegionCover _cover;
    private readonly List<(DifferenceKind Kind, string Before, string After, int Where)> _found = [];

    public DirectionDifference(ScenarioWorld world)
    {
        _world = world;
        _cover = new RegionCover(world);
        IReadOnlyList<(string Name, int Diagram)> before = OutcomeNames.Of(world, 0);
        IReadOnlyList<(string Name, int Diagram)> after = OutcomeNames.Of(world, 1);
        int same = Same(before, after);
        Strictness = new Strictness(world, same);
        int outcome = world.Within(Diagrams.Not(same));
        VerdictChanged = world.Within(Diagrams.Not(Same(Verdicts(before), Verdicts(after))));
        AddPairs(DifferenceKind.Outcome, before, after, DiagramSpace.True);
        int recommended = AddRecommended(same);
        RouteChanged = Diagrams.Or(recommended, RoutesDiffer(before, after));
        DutiesChanged = AddDuties(same);
        Changed = Diagrams.Or(Diagrams.Or(outcome, recommended), Diagrams.Or(AddRoutes(same), DutiesChanged));
        Groups = [.. _found.Select(found => Described(found.Kind, found.Before, found.After, found.Where))];
    }

    public ScenarioWorld World => _world;

    public Strictness Strictness { get; }

    public int Changed { get; }

    public int VerdictChanged { get; }

    public int RouteChanged { get; }

    public int DutiesChanged { get; }

    public IReadOnlyList<DifferenceGroup> Groups { get; }

    private DiagramSpace Diagrams => _world.Diagrams;

    public BigInteger Count(int diagram) => _world.Count(diagram);

    private int Same(IReadOnlyList<(string Name, int Diagram)> before, IReadOnlyList<(string Name, int Diagram)> after) =>
        (from one in before join other in after on one.Name equals other.Name select Diagrams.And(one.Diagram, other.Diagram)).Aggregate(DiagramSpace.False, Diagrams.Or);

    // Of outcomes their verdicts: whatever is no verdict of its own is a route to send by.
    private IReadOnlyList<(string Name, int Diagram)> Verdicts(IReadOnlyList<(string Name, int Diagram)> outcomes) =>
        [.. outcomes.GroupBy(outcome => IsRoute(outcome.Name) ? "send" : outcome.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Aggregate(DiagramSpace.False, (any, one) => Diagrams.Or(any, one.Diagram))))];

    private int RoutesDiffer(IReadOnlyList<(string Name, int Diagram)> before, IReadOnlyList<(string Name, int Diagram)> after)
    {
        if (_world.Space.Direction == Direction.Inbound)
        {
            return DiagramSpace.False;
        }

        return _world.Within(Diagrams.Not(Same(Named(before), Named(after))));

        IReadOnlyList<(string Name, int Diagram)> Named(IReadOnlyList<(string Name, int Diagram)> outcomes) =>
            [.. outcomes.GroupBy(outcome => IsRoute(outcome.Name) ? outcome.Name : "", StringComparer.Ordinal)
                .Select(group => (group.Key, group.Aggregate(DiagramSpace.False, (any, one) => Diagrams.Or(any, one.Diagram))))];
    }

    private bool IsRoute(string outcome) => _world.Meanings.Any(meaning => meaning.Plan.Routes.Any(route => route.Route.Id == outcome)) && _world.Space.Direction == Direction.Outbound;

    private void AddPairs(DifferenceKind kind, IReadOnlyList<(string Name, int Diagram)> before, IReadOnlyList<(string Name, int Diagram)> after, int within)
    {
        foreach ((string was, int whereBefore) in before)
        {
            foreach ((string now, int whereAfter) in after.Where(outcome => outcome.Name != was))
            {
                Add(kind, was, now, Diagrams.And(within, Diagrams.And(whereBefore, whereAfter)));
            }
        }
    }

    private int AddRecommended(int same)
    {
        if (_world.Space.Direction == Direction.Outbound)
        {
            return DiagramSpace.False;
        }

        IReadOnlyList<(string Name, int Diagram)> before = OutcomeNames.Recommended(_world, 0);
        IReadOnlyList<(string Name, int Diagram)> after = OutcomeNames.Recommended(_world, 1);
        int differ = Diagrams.And(same, _world.Within(Diagrams.And(Diagrams.And(_world.Decided[0], _world.Decided[1]), Diagrams.Not(Same(before, after)))));
        AddPairs(DifferenceKind.Recommendation, before, after, differ);
        return differ;
    }

    private int AddRoutes(int same)
    {
        int all = DiagramSpace.False;
        foreach (string route in _world.Meanings.SelectMany(meaning => meaning.Plan.Routes).Select(route => route.Route.Id).Distinct(StringComparer.Ordinal))
        {
            if (_world.Space.Direction == Direction.Outbound)
            {
                (int before, int after) = (Strictness.IsOpen(_world, 0, route), Strictness.IsOpen(_world, 1, route));
                all = Diagrams.Or(all, Add(DifferenceKind.Opened, route, route, Diagrams.And(same, Diagrams.And(after, Diagrams.Not(before)))));
                all = Diagrams.Or(all, Add(DifferenceKind.Shut, route, route, Diagrams.And(same, Diagrams.And(before, Diagrams.Not(after)))));
            }
        }

        return all;
    }

    private int AddDuties(int same)
    {
        int all = DiagramSpace.False;
        ILookup<string, Duty> duties = _world.Meanings.SelectMany(meaning => meaning.Profile.Profile.Duties).ToLookup(duty => duty.Code, StringComparer.Ordinal);
        foreach (IGrouping<string, Duty> duty in duties)
        {
            (int before, int after) = (Strictness.IsStep(_world, 0, duty.Key), Strictness.IsStep(_world, 1, duty.Key));
            all = Diagrams.Or(all, Add(DifferenceKind.DutyAdded, duty.Key, duty.Key, Diagrams.And(same, Diagrams.And(after, Diagrams.Not(before)))));
            all = Diagrams.Or(all, Add(DifferenceKind.DutyDropped, duty.Key, duty.Key, Diagrams.And(same, Diagrams.And(before, Diagrams.Not(after)))));
            if (duty.Count() == 2 && !IsAlike(duty.First(), duty.Last()))
            {
                all = Diagrams.Or(all, Add(DifferenceKind.DutyChanged, duty.Key, duty.Key, Diagrams.And(same, Diagrams.And(before, after))));
            }
        }

        return all;
    }

    private static bool IsAlike(Duty one, Duty other) =>
        one.Actor == other.Actor && one.Phase == other.Phase && Equals(one.Within, other.Within) && one.From == other.From && one.Sends.SequenceEqual(other.Sends);

    private int Add(DifferenceKind kind, string before, string after, int where)
    {
        if (_world.Within(where) != DiagramSpace.False)
        {
            _found.Add((kind, before, after, where));
        }

        return where;
    }

    // What all that differs has in common need not be said of each group again.
    private DifferenceGroup Described(DifferenceKind kind, string before, string after, int where)
    {
        int[] scenario = _world.Example(where)!;
        (IReadOnlyList<Condition> conditions, bool complete) = _cover.Describe(where, Changed);
        int told = Diagrams.At(_world.Decided[1], scenario) == DiagramSpace.True ? 1 : 0;
        return new DifferenceGroup
        {
            Kind = kind,
            Direction = _world.Space.Direction,
            Before = before,
            After = after,
            Scenarios = _world.Count(where),
            Laxer = _world.Count(Diagrams.And(where, Strictness.Laxer)),
            Stricter = _world.Count(Diagrams.And(where, Strictness.Stricter)),
            Where = conditions,
            IsDescribed = complete,
            Example = ExampleRequest.Of(_world, told, scenario),
            ReasonsBefore = [.. DifferenceReasons.Of(_world.Meanings[0], scenario, before, after)],
            ReasonsAfter = [.. DifferenceReasons.Of(_world.Meanings[1], scenario, before, after)],
        };
    }
}
