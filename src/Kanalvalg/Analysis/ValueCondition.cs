namespace Kanalvalg;

/// <summary>Marked values of a fact as the shortest condition that says them.</summary>
internal static class ValueCondition
{
    public static Condition Of(SpaceFact fact, bool[] marked)
    {
        if (fact.Definition.Type == FactType.Number)
        {
            return OfNumber(fact, marked);
        }

        int held = marked.Count(mark => mark);
        return new Condition.Test(fact.Definition, held * 2 > marked.Length + 1
            ? new FactPredicate.Not(OneOf(fact, [.. marked.Select(mark => !mark)]))
            : OneOf(fact, marked));
    }

    private static FactPredicate.OneOf OneOf(SpaceFact fact, bool[] marked) =>
        new([.. Enumerable.Range(0, marked.Length).Where(place => marked[place]).Select(fact.ValueAt)]);

    // Intervals that touch are one; several are what lies between them, taken away: first the numbers that stand alone, together. One test
    // holds a single "not": more are tests of their own.
    private static Condition OfNumber(SpaceFact fact, bool[] marked)
    {
        int first = Array.IndexOf(marked, true);
        int last = Array.LastIndexOf(marked, true);
        List<FactValue> alone = [];
        List<FactPredicate> gaps = [];
        for (int place = first + 1; place < last; place++)
        {
            if (!marked[place])
            {
                int end = Array.IndexOf(marked, true, place);
                FactPredicate gap = Joined([.. Between(fact, place, end - 1)]);
                if (gap is FactPredicate.OneOf one)
                {
                    alone.AddRange(one.Values);
                }
                else
                {
                    gaps.Add(gap);
                }

                place = end;
            }
        }

        if (alone.Count > 0)
        {
            gaps.Insert(0, new FactPredicate.OneOf(alone));
        }

        FactPredicate[] bounds = [.. Between(fact, first, last)];
        return gaps.Count < 2
            ? Test(fact, [.. bounds, .. gaps.Select(gap => new FactPredicate.Not(gap))])
            : new Condition.AllOf([.. gaps.Select((gap, i) => Test(fact, i == 0 ? [.. bounds, new FactPredicate.Not(gap)] : [new FactPredicate.Not(gap)]))]);
    }

    // The numbers of these intervals; of one number alone just that.
    private static IEnumerable<FactPredicate> Between(SpaceFact fact, int first, int last)
    {
        bool isOpen = last == fact.Starts.Length - 1;
        if (!isOpen && fact.Starts[last + 1] == fact.Starts[first] + 1)
        {
            yield return new FactPredicate.OneOf([fact.ValueAt(first)]);
            yield break;
        }

        if (first > 0)
        {
            yield return new FactPredicate.AtLeast(fact.Starts[first]);
        }

        if (!isOpen)
        {
            yield return new FactPredicate.AtMost(fact.Starts[last + 1] - 1);
        }
    }

    private static Condition.Test Test(SpaceFact fact, IReadOnlyList<FactPredicate> parts) => new(fact.Definition, Joined(parts));

    private static FactPredicate Joined(IReadOnlyList<FactPredicate> parts) => parts.Count == 1 ? parts[0] : new FactPredicate.Both(parts);
}
