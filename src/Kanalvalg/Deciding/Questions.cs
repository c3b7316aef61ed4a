namespace Kanalvalg;

/// <summary>
/// Which unknown facts matter: two completions that differ in the fact alone come to something else. The weight is the share of such
/// pairs in which verdict or route differ. Exact, by comparing each outcome with itself over the fact's twin variables.
/// </summary>
internal static class Questions
{
    /// <summary>What a fact matters for.</summary>
    public readonly record struct Matter(int Fact, bool Verdict, bool Route, bool Duties, double Weight);

    /// <summary>The facts that matter, the most telling first.</summary>
    public static IReadOnlyList<Matter> Of(DiagramAlgebra algebra, OutcomeClasses classes)
    {
        int[] facts = [.. algebra.Variables.Facts.Order()];
        Dictionary<int, Matter> matters = [];
        HashSet<int> tied = [];
        foreach (int fact in facts)
        {
            if (Compare(algebra, classes, [fact], fact) is { } matter)
            {
                Add(matters, matter);
            }
            else
            {
                tied.Add(fact);
            }
        }

        CompareTied(algebra, classes, facts, tied, matters);
        AskAll(algebra, classes, facts, matters);
        return [.. matters.Values.OrderByDescending(matter => Rounded(matter.Weight)).ThenBy(matter => matter.Fact)];
    }

    /// <summary>The facts that settle whether something holds; all, where no few of them do. None where it holds in every completion or in none.</summary>
    public static IReadOnlyList<int> Behind(DiagramAlgebra algebra, int function)
    {
        if (!algebra.MayHold(function) || algebra.MustHold(function))
        {
            return [];
        }

        int[] facts = [.. algebra.Variables.Facts.Order()];
        SortedSet<int> behind = [];
        foreach (int fact in facts)
        {
            foreach (int[] group in Groups([.. facts.Where(other => other != fact)]).Prepend([]))
            {
                int[] together = [fact, .. group];
                if (Tells(together) is { } tells)
                {
                    behind.UnionWith(tells ? together : []);
                    break;
                }
            }
        }

        return behind.Count > 0 ? [.. behind] : facts;

        // Whether it ever changes where these do and nothing else does; null where these never change so, being tied to others.
        bool? Tells(int[] changed)
        {
            bool[] variables = algebra.Variables.Marked(changed);
            int pairs = Pairs(algebra, variables, changed);
            return pairs == DiagramSpace.False ? null
                : algebra.Space.And(pairs, algebra.Space.Differ(function, algebra.Space.ToTwins(function, variables))) != DiagramSpace.False;
        }
    }

    // A fact that what cannot occur ties to others, so that it never changes alone, counts together with the fewest that it changes with.
    private static void CompareTied(DiagramAlgebra algebra, OutcomeClasses classes, int[] facts, IEnumerable<int> tied, Dictionary<int, Matter> matters)
    {
        foreach (int fact in tied)
        {
            foreach (int[] group in Groups([.. facts.Where(other => other != fact)]))
            {
                int[] together = [fact, .. group];
                if (Compare(algebra, classes, together, fact) is { } matter)
                {
                    foreach (int one in together)
                    {
                        Add(matters, matter with { Fact = one });
                    }

                    break;
                }
            }
        }
    }

    // No decision is undecided without a question: where no single step changes what the whole does, all that is open is asked.
    private static void AskAll(DiagramAlgebra algebra, OutcomeClasses classes, int[] facts, Dictionary<int, Matter> matters)
    {
        bool verdict = Varies(algebra, classes.Verdict);
        bool route = Varies(algebra, classes.Route);
        if ((verdict || route) && !matters.Values.Any(matter => matter.Verdict || matter.Route))
        {
            foreach (int fact in facts)
            {
                Add(matters, new Matter(fact, verdict, route, Duties: false, 0));
            }
        }
    }

    private static bool Varies(DiagramAlgebra algebra, int function) =>
        algebra.MayHold(algebra.Space.Differ(function, Representative(algebra, function)));

    private static int Representative(DiagramAlgebra algebra, int function)
    {
        for (int terminal = 0; ; terminal++)
        {
            if (algebra.MayHold(algebra.Space.Not(algebra.Space.Differ(function, terminal))))
            {
                return terminal;
            }
        }
    }

    private static IEnumerable<int[]> Groups(int[] others)
    {
        foreach (int one in others)
        {
            yield return [one];
        }

        for (int i = 0; i < others.Length; i++)
        {
            for (int j = i + 1; j < others.Length; j++)
            {
                yield return [others[i], others[j]];
            }
        }

        if (others.Length > 2)
        {
            yield return others;
        }
    }

    private static void Add(Dictionary<int, Matter> matters, Matter matter)
    {
        if (!matter.Verdict && !matter.Route && !matter.Duties)
        {
            return;
        }

        matters[matter.Fact] = matters.TryGetValue(matter.Fact, out Matter known)
            ? new Matter(matter.Fact, known.Verdict | matter.Verdict, known.Route | matter.Route, known.Duties | matter.Duties, Math.Max(known.Weight, matter.Weight))
            : matter;
    }

    private static Matter? Compare(DiagramAlgebra algebra, OutcomeClasses classes, int[] facts, int asked)
    {
        DiagramSpace space = algebra.Space;
        bool[] variables = algebra.Variables.Marked(facts);
        int pairs = Pairs(algebra, variables, facts);
        if (pairs == DiagramSpace.False)
        {
            return null;
        }

        int verdict = Differing(classes.Verdict);
        int route = Differing(classes.Route);
        bool duties = Array.Exists(classes.Steps, step => Differing(step) != DiagramSpace.False);
        double weight = space.Share(space.Or(verdict, route)) / space.Share(pairs);
        return new Matter(asked, verdict != DiagramSpace.False, route != DiagramSpace.False, duties, weight);

        int Differing(int function) => space.And(pairs, space.Differ(function, space.ToTwins(function, variables)));
    }

    // The pairs of completions that differ in each of the facts, whose variables are marked, and in nothing else.
    private static int Pairs(DiagramAlgebra algebra, bool[] variables, int[] facts)
    {
        DiagramSpace space = algebra.Space;
        int pairs = space.And(algebra.Occurs, space.ToTwins(algebra.Occurs, variables));
        foreach (int fact in facts)
        {
            // From the last variable up: each then stands above all that is joined already.
            int changed = DiagramSpace.False;
            for (int variable = variables.Length - 1; variable >= 0; variable--)
            {
                if (variables[variable] && algebra.Variables.FactOf(variable) == fact)
                {
                    changed = space.Or(space.Changed(variable), changed);
                }
            }

            pairs = space.And(pairs, changed);
        }

        return pairs;
    }

    private static double Rounded(double weight) => Math.Round(weight, 9);
}
