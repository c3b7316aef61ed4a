namespace Kanalvalg;

/// <summary>What a test could demand instead, one thing changed: a value, a member, a limit by one, or the operator.</summary>
internal static class PredicateMutations
{
    public static IEnumerable<FactPredicate> Of(FactDefinition fact, FactPredicate predicate) => predicate switch
    {
        FactPredicate.OneOf one => OfValues(fact, one.Values),
        FactPredicate.Has has => Members(fact, has.Members).Select(members => new FactPredicate.Has(members))
            .Concat(IsMany(has.Members) ? [new FactPredicate.HasAll(has.Members), new FactPredicate.HasNone(has.Members)] : new FactPredicate[] { new FactPredicate.HasNone(has.Members) }),
        FactPredicate.HasAll all => Members(fact, all.Members).Select(members => new FactPredicate.HasAll(members))
            .Concat(IsMany(all.Members) ? [new FactPredicate.Has(all.Members), new FactPredicate.HasNone(all.Members)] : new FactPredicate[] { new FactPredicate.HasNone(all.Members) }),
        FactPredicate.HasNone none => Members(fact, none.Members).Select(members => new FactPredicate.HasNone(members)).Append<FactPredicate>(new FactPredicate.Has(none.Members)),
        FactPredicate.AtLeast least => Limits(fact, least.Least, first: 1, last: -1).Select(limit => new FactPredicate.AtLeast(limit)).Append<FactPredicate>(new FactPredicate.AtMost(least.Least)),
        FactPredicate.AtMost most => Limits(fact, most.Most, first: 0, last: -2).Select(limit => new FactPredicate.AtMost(limit)).Append<FactPredicate>(new FactPredicate.AtLeast(most.Most)),
        FactPredicate.Not not => Of(fact, not.Inner).Select(inner => new FactPredicate.Not(inner)).Prepend(not.Inner),
        FactPredicate.Both both => OfParts(fact, both.Parts),
        _ => throw new ArgumentOutOfRangeException(nameof(predicate)),
    };

    private static IEnumerable<FactPredicate> OfValues(FactDefinition fact, IReadOnlyList<FactValue> values) => fact.Type switch
    {
        FactType.Boolean => values.Count == 1 ? [new FactPredicate.OneOf([FactValue.Of(values[0].Raw == 0)])] : [],
        FactType.Number => Numbers(values).Select(numbers => new FactPredicate.OneOf(numbers)),
        _ => Members(fact, values.Aggregate(0L, (bits, value) => bits | (1L << (int)value.Raw))).Select(bits => new FactPredicate.OneOf(
            [.. Enumerable.Range(0, fact.Values.Count).Where(new FactValue(bits).Has).Select(place => new FactValue(place))])),
    };

    private static IEnumerable<FactValue[]> Numbers(IReadOnlyList<FactValue> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            foreach (long other in new[] { values[i].Raw - 1, values[i].Raw + 1 }.Where(number => number >= 0))
            {
                yield return [.. values.Select((value, j) => i == j ? new FactValue(other) : value)];
            }

            if (values.Count > 1)
            {
                yield return [.. values.Where((_, j) => i != j)];
            }
        }
    }

    // Each named value replaced by the next that is not named; each that is not named added, but never all; each named taken away.
    private static IEnumerable<long> Members(FactDefinition fact, long named)
    {
        int count = fact.Values.Count;
        for (int place = 0; place < count; place++)
        {
            long bit = 1L << place;
            if ((named & bit) == 0)
            {
                if ((named | bit) != (1L << count) - 1)
                {
                    yield return named | bit;
                }

                continue;
            }

            int next = Enumerable.Range(place + 1, count - 1).Select(other => other % count).Where(other => ((named >> other) & 1) == 0).DefaultIfEmpty(-1).First();
            if (next >= 0)
            {
                yield return (named & ~bit) | (1L << next);
            }

            if (IsMany(named))
            {
                yield return named & ~bit;
            }
        }
    }

    // Limits that say nothing are left out: of a scale these are the ends.
    private static IEnumerable<long> Limits(FactDefinition fact, long limit, int first, int last) =>
        new[] { limit - 1, limit + 1 }.Where(other => other >= first && (fact.Type == FactType.Number || other <= fact.Values.Count + last));

    private static IEnumerable<FactPredicate> OfParts(FactDefinition fact, IReadOnlyList<FactPredicate> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            yield return parts.Count == 2 ? parts[1 - i] : new FactPredicate.Both([.. parts.Where((_, j) => i != j)]);
            foreach (FactPredicate other in Of(fact, parts[i]))
            {
                yield return new FactPredicate.Both([.. parts.Select((part, j) => i == j ? other : part)]);
            }
        }
    }

    private static bool IsMany(long members) => (members & (members - 1)) != 0;
}
