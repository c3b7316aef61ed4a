namespace Kanalvalg;

/// <summary>
/// The smallest sets of actionable facts, at values that the user can bring about, whose change opens a route in every completion: no
/// set holds another. Facts that are worked out from them are worked out anew; what the host stated stays.
/// </summary>
internal static class Remedies
{
    /// <summary>The most sets that are tried for one route; those tried first are the smallest.</summary>
    public const int MostTries = 4096;

    /// <summary>The sets for each of the routes. What they may change is the same for all, so the diagrams are made once.</summary>
    public static IReadOnlyList<IReadOnlyList<KeyValuePair<int, FactValue>>>[] For(CompiledProfile profile, Scenario scenario, int[] places)
    {
        FactSpace facts = scenario.Space;
        int[] actionable = [.. Enumerable.Range(0, facts.Visible).Where(fact => facts.Facts[fact].Actionable.Count > 0 && !scenario.IsForeign(fact))];
        if (actionable.Length == 0 || places.Length == 0)
        {
            return Array.ConvertAll(places, _ => None);
        }

        try
        {
            DiagramAlgebra algebra = new(profile, scenario, default, default, Assumptions.Opened(scenario, actionable));
            OutcomeFunctions functions = new(profile.PlanFor(scenario.Direction), algebra);
            return Array.ConvertAll(places, place => Of(scenario, algebra, functions.Open[place], actionable));
        }
        catch (DiagramLimitException)
        {
            // Together they are past the cap; each alone may not be.
            return places.Length == 1 ? [None] : [.. places.Select(place => For(profile, scenario, [place])[0])];
        }
    }

    private static IReadOnlyList<IReadOnlyList<KeyValuePair<int, FactValue>>> None { get; } = [];

    private static List<IReadOnlyList<KeyValuePair<int, FactValue>>> Of(Scenario scenario, DiagramAlgebra algebra, int open, int[] actionable)
    {
        int[] relevant = [.. algebra.Space.Support(open).Union(algebra.Space.Support(algebra.Occurs)).Select(algebra.Variables.FactOf).Distinct().Where(actionable.Contains).Order()];
        return Search(scenario, algebra, open, [.. relevant.SelectMany(fact => Changes(scenario, fact))]);
    }

    private static IEnumerable<KeyValuePair<int, FactValue>> Changes(Scenario scenario, int fact) =>
        from value in scenario.Space.Facts[fact].Actionable
        where !scenario.IsKnown(fact) || scenario.ValueOf(fact) != value
        select new KeyValuePair<int, FactValue>(fact, value);

    private static List<IReadOnlyList<KeyValuePair<int, FactValue>>> Search(Scenario scenario, DiagramAlgebra algebra, int open, KeyValuePair<int, FactValue>[] changes)
    {
        List<IReadOnlyList<KeyValuePair<int, FactValue>>> found = [];
        Queue<int[]> left = new();
        left.Enqueue([]);
        for (int tries = 0; left.Count > 0 && tries < MostTries; tries++)
        {
            int[] tried = left.Dequeue();
            KeyValuePair<int, FactValue>[] set = [.. tried.Select(change => changes[change])];
            if (found.Any(smaller => smaller.All(change => set.Contains(change))))
            {
                continue;
            }

            if (tried.Length > 0 && Opens(scenario, algebra, open, set))
            {
                found.Add(set);
                continue;
            }

            for (int next = tried.Length == 0 ? 0 : tried[tried.Length - 1] + 1; next < changes.Length; next++)
            {
                if (set.All(change => change.Key != changes[next].Key))
                {
                    left.Enqueue([.. tried, next]);
                }
            }
        }

        return found;
    }

    private static bool Opens(Scenario scenario, DiagramAlgebra algebra, int open, KeyValuePair<int, FactValue>[] set)
    {
        DiagramSpace space = algebra.Space;
        (int isOpen, int occurs) = (open, algebra.Occurs);
        for (int variable = 0; variable < space.Variables; variable++)
        {
            occurs = space.And(occurs, AsItWas(scenario, algebra, variable, set));
        }

        foreach (KeyValuePair<int, FactValue> change in set)
        {
            ISet<int> own = algebra.Variables.Of(change.Key);
            FactLayout layout = scenario.Space.Layouts[change.Key];
            isOpen = Assumptions.Fix(space, algebra.Variables, own, isOpen, change.Value, layout);
            occurs = Assumptions.Fix(space, algebra.Variables, own, occurs, change.Value, layout);
        }

        return occurs != DiagramSpace.False && space.And(occurs, space.Not(isOpen)) == DiagramSpace.False;
    }

    // What is not changed may have the values that it had, and no others; who is inside is left to the party's kind.
    private static int AsItWas(Scenario scenario, DiagramAlgebra algebra, int variable, KeyValuePair<int, FactValue>[] set)
    {
        int fact = algebra.Variables.FactOf(variable);
        FactSpace facts = scenario.Space;
        bool derived = (fact == facts[FactNames.SenderInternal] && Changed(FactNames.SenderKind))
            || (fact == facts[FactNames.RecipientInternal] && Changed(FactNames.RecipientKind));
        if (derived || set.Any(change => change.Key == fact))
        {
            return DiagramSpace.True;
        }

        return algebra.Variables.AsGiven(variable);

        bool Changed(string kind) => set.Any(change => change.Key == facts[kind]);
    }
}
