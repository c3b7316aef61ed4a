namespace Kanalvalg;

/// <summary>What a condition could be instead, one thing changed in it.</summary>
internal sealed class ConditionMutations : IConditionReader<IEnumerable<(MutationChange Change, Condition Condition)>>
{
    private static readonly ConditionMutations Reader = new();

    private ConditionMutations()
    {
    }

    public static IEnumerable<(MutationChange Change, Condition Condition)> Of(Condition condition)
    {
        IEnumerable<(MutationChange, Condition)> dropped = condition is Condition.AllOf ? [] : [(new MutationChange.DroppedCondition(condition), Condition.Always)];
        HashSet<string> seen = new(StringComparer.Ordinal) { ConditionJson.Of(condition) };
        return [.. dropped.Concat(condition.Accept(Reader)).Where(change => seen.Add(ConditionJson.Of(change.Item2)))];
    }

    // A flag that is turned, or a set that must lack what it had to have, is negated already.
    public IEnumerable<(MutationChange Change, Condition Condition)> Read(Condition.Test test)
    {
        IEnumerable<Condition> others = PredicateMutations.Of(test.Fact, test.Predicate).Select(predicate => new Condition.Test(test.Fact, predicate));
        bool isNegated = test.Fact.Type == FactType.Boolean || test.Predicate is FactPredicate.Has or FactPredicate.HasNone or FactPredicate.Not;
        return (isNegated ? others : others.Append(new Condition.Not(test))).Select(other => Other(test, other));
    }

    public IEnumerable<(MutationChange Change, Condition Condition)> Read(Condition.OfTerm term) => [Other(term, new Condition.Not(term))];

    public IEnumerable<(MutationChange Change, Condition Condition)> Read(Condition.Not not) =>
        not.Part.Accept(this).Select(change => (change.Change, Negated(change.Condition))).Prepend(Other(not, not.Part));

    public IEnumerable<(MutationChange Change, Condition Condition)> Read(Condition.AllOf all) =>
        OfParts(all.Parts, parts => new Condition.AllOf(parts)).Concat(all.Parts.Count > 1 ? [Other(all, new Condition.AnyOf(all.Parts))] : []);

    public IEnumerable<(MutationChange Change, Condition Condition)> Read(Condition.AnyOf any) =>
        OfParts(any.Parts, parts => new Condition.AnyOf(parts)).Where(change => change.Condition is not Condition.AnyOf { Parts.Count: 0 })
            .Concat(any.Parts.Count > 1 ? [Other(any, new Condition.AllOf(any.Parts))] : []);

    private static Condition Negated(Condition condition) => condition is Condition.Not not ? not.Part : new Condition.Not(condition);

    private static (MutationChange Change, Condition Condition) Other(Condition before, Condition after) => (new MutationChange.OtherCondition(before, after), after);

    private IEnumerable<(MutationChange Change, Condition Condition)> OfParts(IReadOnlyList<Condition> parts, Func<Condition[], Condition> join)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            yield return (new MutationChange.DroppedCondition(parts[i]), join([.. parts.Where((_, j) => i != j)]));
            foreach ((MutationChange change, Condition other) in parts[i].Accept(this))
            {
                yield return (change, join([.. parts.Select((part, j) => i == j ? other : part)]));
            }
        }
    }
}
