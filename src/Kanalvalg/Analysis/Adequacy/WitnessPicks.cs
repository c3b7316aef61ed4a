namespace Kanalvalg;

/// <summary>What several picks reach together: each its own, and two of them an invariant's edge.</summary>
internal static class WitnessPicks
{
    /// <summary>Whether two of the picks are an invariant's edge.</summary>
    public static bool Show(Invariant invariant, IReadOnlyList<WitnessPick> picks) =>
        picks.Any(inside => picks.Any(outside => inside.Side == outside.Side && inside.Side.IsEdge(invariant, inside.Scenario, outside.Scenario)));

    /// <summary>For each target whether it is known or some pick reaches it.</summary>
    public static bool[] ReachedBy(IReadOnlyList<WitnessTarget> targets, IReadOnlyList<WitnessPick> picks, bool[] known)
    {
        bool[] reached = [.. known];
        foreach (WitnessPick pick in picks)
        {
            Add(reached, pick.Reaches);
        }

        for (int target = 0; target < targets.Count; target++)
        {
            reached[target] = targets[target] is WitnessTarget.InvariantEdge { Invariant: var invariant } ? known[target] || Show(invariant, picks) : reached[target];
        }

        return reached;
    }

    /// <summary>Takes away each pick that nothing of what is to be reached needs, those that reach least first.</summary>
    public static void DropReached(IReadOnlyList<WitnessTarget> targets, List<WitnessPick> picks, bool[] known, bool[] toReach)
    {
        foreach (WitnessPick pick in picks.OrderBy(pick => pick.Reaches.Count(reached => reached)).ToArray())
        {
            bool[] reached = ReachedBy(targets, [.. picks.Where(other => other != pick)], known);
            if (Enumerable.Range(0, targets.Count).All(target => reached[target] || !toReach[target]))
            {
                picks.Remove(pick);
            }
        }
    }

    /// <summary>Marks what is marked in another list too.</summary>
    public static void Add(bool[] into, bool[] from)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] |= from[i];
        }
    }
}
