namespace Kanalvalg;

/// <summary>Where the second of two profiles is laxer than the first, and where it is stricter.</summary>
internal sealed class Strictness
{
    private static readonly string[] Readily = ["reject", "forward", "accept"];

    private readonly ScenarioWorld _world;

    public Strictness(ScenarioWorld world, int sameOutcome)
    {
        _world = world;
        Laxer = Freer(from: 0, to: 1, sameOutcome);
        Stricter = Freer(from: 1, to: 0, sameOutcome);
    }

    public int Laxer { get; }

    public int Stricter { get; }

    /// <summary>Where a route to send by is open to a side.</summary>
    public static int IsOpen(ScenarioWorld world, int side, string route)
    {
        ProfileMeaning meaning = world.Meanings[side];
        return OutcomeNames.Decided(world, side, meaning.AnyOf(meaning.Functions.Open, place => place < meaning.Plan.Routes.Length && meaning.Plan.Places[place].Id == route));
    }

    /// <summary>Where a duty is a step to a side.</summary>
    public static int IsStep(ScenarioWorld world, int side, string duty)
    {
        ProfileMeaning meaning = world.Meanings[side];
        return OutcomeNames.Decided(world, side, meaning.AnyOf(meaning.StepsTaken, place => meaning.Profile.Profile.Duties[place].Code == duty));
    }

    private int Freer(int from, int to, int sameOutcome)
    {
        DiagramSpace diagrams = _world.Diagrams;
        int freer = diagrams.And(OutcomeNames.Decided(_world, from, _world.Meanings[from].Scope), OutcomeNames.Decided(_world, to, diagrams.Not(_world.Meanings[to].Scope)));
        foreach (string duty in _world.Meanings[from].Profile.Profile.Duties.Select(duty => duty.Code))
        {
            int falls = diagrams.And(IsStep(_world, from, duty), diagrams.Not(IsStep(_world, to, duty)));
            freer = diagrams.Or(freer, diagrams.And(sameOutcome, falls));
        }

        if (_world.Space.Direction == Direction.Outbound)
        {
            foreach (string route in _world.Meanings[to].Plan.Routes.Select(route => route.Route.Id))
            {
                freer = diagrams.Or(freer, diagrams.And(IsOpen(_world, to, route), diagrams.Not(IsOpen(_world, from, route))));
            }

            return freer;
        }

        for (int verdict = 0; verdict < Readily.Length - 1; verdict++)
        {
            int readier = Readily.Skip(verdict + 1).Select(_world.Meanings[to].VerdictIs).Aggregate(DiagramSpace.False, diagrams.Or);
            freer = diagrams.Or(freer, diagrams.And(
                OutcomeNames.Decided(_world, from, _world.Meanings[from].VerdictIs(Readily[verdict])), OutcomeNames.Decided(_world, to, readier)));
        }

        return freer;
    }
}
