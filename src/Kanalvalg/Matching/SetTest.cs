namespace Kanalvalg;

/// <summary>
/// A test of a set as a formula of has and lacks, with what the implications among the members settle already worked in: a member
/// whose implied member must be missing is missing too. So a test that no set can meet is seen to be false.
/// </summary>
internal static class SetTest
{
    /// <summary>The predicate as "any of" formulas that are each "all of" atoms: negation stands on atoms alone.</summary>
    public static SetFormula Compile(FactDefinition fact, FactPredicate predicate) => Compile(fact, predicate, negated: false);

    private static SetFormula Compile(FactDefinition fact, FactPredicate predicate, bool negated) => predicate switch
    {
        FactPredicate.Has has => negated ? LacksAll(fact, has.Members) : HasAny(fact, has.Members),
        FactPredicate.HasAll all => negated ? LacksAny(fact, all.Members) : HasAll(fact, all.Members),
        FactPredicate.HasNone none => negated ? HasAny(fact, none.Members) : LacksAll(fact, none.Members),
        FactPredicate.Not not => Compile(fact, not.Inner, !negated),

        // The opposite of the whole: of each part by itself it would not be seen where the parts together cannot be met. Not so of a
        // fact of one direction, for in the other its tests are false, and what always holds would hold there too.
        FactPredicate.Both both when negated && fact.Only is null => Opposite(Compile(fact, both, negated: false)),
        FactPredicate.Both both when negated => new SetFormula.Any([.. both.Parts.Select(part => Compile(fact, part, true))]),
        FactPredicate.Both both => All(fact, [.. both.Parts.Select(part => Compile(fact, part, false))]),
        _ => new SetFormula.Any([]),
    };

    private static SetFormula Opposite(SetFormula formula) => formula switch
    {
        SetFormula.Atom { Kind: AtomKind.HasAny } any => any with { Kind = AtomKind.LacksAll },
        SetFormula.Atom { Kind: AtomKind.HasAll } all => all with { Kind = AtomKind.LacksAny },
        SetFormula.Atom { Kind: AtomKind.LacksAny } any => any with { Kind = AtomKind.HasAll },
        SetFormula.Atom all => all with { Kind = AtomKind.HasAny },
        SetFormula.All all => new SetFormula.Any([.. all.Parts.Select(Opposite)]),
        SetFormula.Any any => new SetFormula.All([.. any.Parts.Select(Opposite)]),
        _ => throw new InvalidOperationException(),
    };

    // Any of one is all of it, and then brings along what it implies.
    private static SetFormula.Atom HasAny(FactDefinition fact, long members) =>
        IsOne(members) ? HasAll(fact, members) : new SetFormula.Atom(AtomKind.HasAny, members);

    private static SetFormula.Atom LacksAny(FactDefinition fact, long members) =>
        IsOne(members) ? LacksAll(fact, members) : new SetFormula.Atom(AtomKind.LacksAny, members);

    private static bool IsOne(long members) => members != 0 && (members & (members - 1)) == 0;

    private static SetFormula.Atom HasAll(FactDefinition fact, long members) => new(AtomKind.HasAll, fact.Close(members));

    private static SetFormula.Atom LacksAll(FactDefinition fact, long members) => new(AtomKind.LacksAll, fact.CloseDenied(members));

    private static SetFormula All(FactDefinition fact, List<SetFormula> parts)
    {
        long must = 0;
        long mustNot = 0;
        foreach (SetFormula part in parts)
        {
            must |= part is SetFormula.Atom { Kind: AtomKind.HasAll } has ? has.Members : 0;
            mustNot |= part is SetFormula.Atom { Kind: AtomKind.LacksAll } lacks ? lacks.Members : 0;
        }

        if ((fact.Close(must) & mustNot) != 0)
        {
            return new SetFormula.Any([]);
        }

        for (int i = 0; i < parts.Count; i++)
        {
            parts[i] = parts[i] switch
            {
                SetFormula.Atom { Kind: AtomKind.HasAny } any when (any.Members & ~mustNot) == 0 => new SetFormula.Any([]),
                SetFormula.Atom { Kind: AtomKind.HasAny } any => any with { Members = any.Members & ~mustNot },
                SetFormula.Atom { Kind: AtomKind.LacksAny } any when (any.Members & ~fact.Close(must)) == 0 => new SetFormula.Any([]),
                SetFormula.Atom { Kind: AtomKind.LacksAny } any => any with { Members = any.Members & ~fact.Close(must) },
                SetFormula other => other,
            };
        }

        return new SetFormula.All(parts);
    }
}

/// <summary>A formula over the members of one set. Immutable.</summary>
internal abstract record SetFormula
{
    public sealed record Atom(AtomKind Kind, long Members) : SetFormula;

    public sealed record Any(IReadOnlyList<SetFormula> Parts) : SetFormula;

    public sealed record All(IReadOnlyList<SetFormula> Parts) : SetFormula;
}
