namespace Kanalvalg;

/// <summary>Marked values of a fact as the shortest predicate that says them.</summary>
internal static class ValuePredicate
{
    public static FactPredicate Of(SpaceFact fact, bool[] marked)
    {
        int held = marked.Count(mark => mark);
        if (fact.Definition.Type == FactType.Number)
        {
            return OfNumber(fact, marked);
        }

        return held * 2 > marked.Length + 1
            ? new FactPredicate.Not(OneOf(fact, [.. marked.Select(mark => !mark)]))
            : OneOf(fact, marked);
    }

    private static FactPredicate.OneOf OneOf(SpaceFact fact, bool[] marked) =>
        new([.. Enumerable.Range(0, marked.Length).Where(place => marked[place]).Select(fact.ValueAt)]);

    // Intervals that touch are one; several are what lies between them, taken away.
    private static FactPredicate OfNumber(SpaceFact fact, bool[] marked)
    {
        int first = Array.IndexOf(marked, true);
        int last = Array.LastIndexOf(marked, true);
        List<FactPredicate> parts = [];
        if (first > 0)
        {
            parts.Add(new FactPredicate.AtLeast(fact.Starts[first]));
        }

        if (last < marked.Length - 1)
        {
            parts.Add(new FactPredicate.AtMost(fact.Starts[last + 1] - 1));
        }

        for (int place = first + 1; place < last; place++)
        {
            if (!marked[place])
            {
                int end = Array.IndexOf(marked, true, place);
                parts.Add(new FactPredicate.Not(new FactPredicate.Both([new FactPredicate.AtLeast(fact.Starts[place]), new FactPredicate.AtMost(fact.Starts[end] - 1)])));
                place = end;
            }
        }

        return parts.Count == 1 ? parts[0] : new FactPredicate.Both(parts);
    }
}
