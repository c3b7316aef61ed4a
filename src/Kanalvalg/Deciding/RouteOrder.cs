namespace Kanalvalg;

/// <summary>
/// The order of the routes: the profile's; then each <c>prefer</c> in force, in rule order, moves its routes to the front in the order
/// listed; then each <c>avoid</c> in force moves its routes to the back.
/// </summary>
internal static class RouteOrder
{
    /// <summary>Whether the order depends on no unknown fact.</summary>
    public static bool IsSettled(RoutePlan plan, ITruthAlgebra truth) => IsSettled(plan.Prefers, truth) && IsSettled(plan.Avoids, truth);

    /// <summary>The order; where it depends on unknown facts, each <c>prefer</c> in force in all completions counts and each <c>avoid</c> in force in any.</summary>
    public static int[] Of(RoutePlan plan, ITruthAlgebra truth)
    {
        int[] order = new int[plan.Routes.Length];
        for (int route = 0; route < order.Length; route++)
        {
            order[route] = route;
        }

        foreach (Ranking prefer in plan.Prefers)
        {
            if (truth.MustHold(truth.Rule(prefer.Rule)))
            {
                Move(order, prefer.Ranks, Front);
            }
        }

        foreach (Ranking avoid in plan.Avoids)
        {
            if (truth.MayHold(truth.Rule(avoid.Rule)))
            {
                Move(order, avoid.Ranks, static rank => rank);
            }
        }

        return order;
    }

    /// <summary>Whether one route stands before another. Moves are stable, so the last that tells the two apart decides.</summary>
    public static int Before(RoutePlan plan, ITruthAlgebra truth, int first, int second)
    {
        int before = first < second ? 1 : 0;
        foreach (Ranking prefer in plan.Prefers)
        {
            before = Moved(truth, before, prefer.Rule, Front(prefer.Ranks[first]).CompareTo(Front(prefer.Ranks[second])));
        }

        foreach (Ranking avoid in plan.Avoids)
        {
            before = Moved(truth, before, avoid.Rule, avoid.Ranks[first].CompareTo(avoid.Ranks[second]));
        }

        return before;
    }

    private static bool IsSettled(Ranking[] rankings, ITruthAlgebra truth)
    {
        foreach (Ranking ranking in rankings)
        {
            if (truth.Rule(ranking.Rule) > 1)
            {
                return false;
            }
        }

        return true;
    }

    // Insertion: stable, and there are few routes.
    private static void Move(int[] order, int[] ranks, Func<int, int> key)
    {
        for (int i = 1; i < order.Length; i++)
        {
            int route = order[i];
            int place = i;
            for (; place > 0 && key(ranks[order[place - 1]]) > key(ranks[route]); place--)
            {
                order[place] = order[place - 1];
            }

            order[place] = route;
        }
    }

    private static int Front(int rank) => rank < 0 ? int.MaxValue : rank;

    private static int Moved(ITruthAlgebra truth, int before, int rule, int comparison) => comparison switch
    {
        < 0 => truth.Or(truth.Rule(rule), before),
        > 0 => truth.And(truth.Not(truth.Rule(rule)), before),
        _ => before,
    };
}
