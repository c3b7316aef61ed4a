using System.Numerics;

namespace Kanalvalg;

/// <summary>Compares two profiles over all scenarios of the facts of both.</summary>
internal static class DifferenceFinder
{
    public static ProfileDifference Find((CompiledProfile Profile, DateTime? Day) before, (CompiledProfile Profile, DateTime? Day) after, int mostNodes)
    {
        string[] incomparable = [.. Incomparable(before.Profile.Profile, after.Profile.Profile)];
        List<DirectionDifference> directions = [];
        bool complete = incomparable.Length == 0;
        (IReadOnlyList<Condition> where, bool described) = ([], false);
        try
        {
            foreach (Direction direction in complete ? [Direction.Outbound, Direction.Inbound] : Array.Empty<Direction>())
            {
                directions.Add(new DirectionDifference(ScenarioWorld.Of(direction, [before, after], mostNodes)));
            }

            if (complete)
            {
                (where, described) = new RegionCovers(directions[0].World, directions[1].World).Describe(new ScenarioRegion(directions[0].Changed, directions[1].Changed));
            }
        }
        catch (DiagramLimitException)
        {
            complete = false;
        }

        return new ProfileDifference
        {
            Where = where,
            IsDescribed = described,
            DayBefore = before.Day,
            DayAfter = after.Day,
            Before = before.Profile.Profile,
            After = after.Profile.Profile,
            Scenarios = Sum(one => one.Count(DiagramSpace.True)),
            Changed = Sum(one => one.Count(one.Changed)),
            VerdictChanged = Sum(one => one.Count(one.VerdictChanged)),
            RouteChanged = Sum(one => one.Count(one.RouteChanged)),
            DutiesChanged = Sum(one => one.Count(one.DutiesChanged)),
            Laxer = Sum(one => one.Count(one.Strictness.Laxer)),
            Stricter = Sum(one => one.Count(one.Strictness.Stricter)),
            Groups = [.. directions.SelectMany(one => one.Groups).OrderBy(group => group.Kind).ThenByDescending(group => group.Scenarios)],
            IncomparableFacts = incomparable,
            IsComplete = complete,
        };

        BigInteger Sum(Func<DirectionDifference, BigInteger> count) => directions.Aggregate(BigInteger.Zero, (sum, one) => sum + count(one));
    }

    private static IEnumerable<string> Incomparable(JurisdictionProfile before, JurisdictionProfile after) =>
        from fact in before.Facts
        join other in after.Facts on fact.Name equals other.Name
        where fact.Type != other.Type
        select fact.Name;
}
