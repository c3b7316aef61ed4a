namespace Kanalvalg;

/// <summary>How few scenarios could do: targets no two of which any scenario reaches together, whatever the day, each need one of their own.</summary>
internal static class WitnessBound
{
    public static int Of(IReadOnlyList<WitnessTarget> targets, TargetRegions[] sides, bool[] needed)
    {
        List<int[]> apart = [];
        foreach (int target in Enumerable.Range(0, targets.Count).Where(target => needed[target] && targets[target] is not WitnessTarget.InvariantEdge)
            .OrderBy(target => sides.Sum(side => side.World.Diagrams.Share(side.Regions[target]))))
        {
            int[] regions = [.. sides.Select(side => side.OnAnyDay(targets[target], side.Regions[target]))];
            if (apart.All(other => sides.Select((side, i) => side.World.Diagrams.And(regions[i], other[i])).All(both => both == DiagramSpace.False)))
            {
                apart.Add(regions);
            }
        }

        return apart.Count;
    }
}
