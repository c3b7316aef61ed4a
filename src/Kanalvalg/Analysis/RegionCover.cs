namespace Kanalvalg;

/// <summary>
/// The scenarios of a region in few conditions that a person can read: each condition lies within the region, and together they are the
/// region, but for what cannot occur. Found by widening examples as far as they go, so no condition can be left out of any of them.
/// </summary>
internal sealed class RegionCover
{
    /// <summary>The most conditions that one region is described by.</summary>
    public const int Most = 8;

    private readonly ScenarioWorld _world;
    private readonly (Term Term, int Diagram)[] _terms;

    /// <summary>Descriptions in the facts of a world and in the terms of its last profile.</summary>
    public RegionCover(ScenarioWorld world)
    {
        _world = world;
        ProfileMeaning meaning = world.Meanings[world.Meanings.Count - 1];
        _terms = [.. meaning.Profile.Profile.Terms.Select(term => (term, meaning.Of(term.When))).Where(term => term.Item2 > DiagramSpace.True)];
    }

    private DiagramSpace Diagrams => _world.Diagrams;

    /// <summary>The conditions, widest first, and whether they are all.</summary>
    public (IReadOnlyList<Condition> Conditions, bool Complete) Describe(int region)
    {
        int left = _world.Within(region);
        int outside = Diagrams.And(_world.Scenarios, Diagrams.Not(region));
        List<Literal[]> cubes = [];
        while (left != DiagramSpace.False && cubes.Count < Most)
        {
            int[] point = _world.Example(left)!;
            Literal[] best = Best(point, outside, left);
            cubes.Add(best);
            left = Diagrams.And(left, Diagrams.Not(All(best)));
        }

        bool complete = left == DiagramSpace.False;
        Merge(cubes, outside);
        if (complete)
        {
            DropCovered(cubes, _world.Within(region));
        }

        return ([.. cubes.OrderByDescending(cube => _world.Count(All(cube))).Select(ToCondition)], complete);
    }

    // Which literals are tried first decides what is left: with and without the profile's own words, what says most in least is taken.
    private Literal[] Best(int[] point, int outside, int left)
    {
        Literal[] facts = [.. FactsAt(point, outside)];
        Literal[] terms = [.. _terms.Select(term => TermAt(term.Term, term.Diagram, point))];
        Literal[] backwards = [.. Enumerable.Reverse(facts)];
        Literal[][] orders = [[.. backwards, .. terms], [.. facts, .. terms], [.. terms, .. backwards], [.. terms, .. facts]];
        return orders.Take(terms.Length == 0 ? 2 : 4).Select(order => Widen(order, outside))
            .OrderByDescending(cube => _world.Count(Diagrams.And(left, All(cube)))).ThenBy(cube => cube.Length).First();
    }

    private IEnumerable<Literal> FactsAt(int[] point, int outside)
    {
        ISet<int> told = Diagrams.Support(outside);
        for (int variable = 0; variable < _world.Space.Counted; variable++)
        {
            if (told.Contains(variable))
            {
                (SpaceFact fact, int member) = _world.Space.Variables[variable];
                int diagram = Diagrams.Literal(variable, point[variable]);
                yield return member < 0 ? new Literal.Values(diagram, fact, variable, [.. Enumerable.Range(0, fact.Count).Select(place => place == point[variable])])
                    : point[variable] == 1 ? new Literal.HasAny(diagram, fact, 1L << member)
                    : new Literal.Lacks(diagram, fact, member);
            }
        }
    }

    private Literal.OfTerm TermAt(Term term, int diagram, int[] point)
    {
        bool holds = Diagrams.At(diagram, point) == DiagramSpace.True;
        return new Literal.OfTerm(holds ? diagram : Diagrams.Not(diagram), term, holds);
    }

    // Leaves out each literal that the rest does not need, then lets each value that is left be as many as it may.
    private Literal[] Widen(Literal[] literals, int outside)
    {
        int[] rest = new int[literals.Length + 1];
        rest[literals.Length] = DiagramSpace.True;
        for (int i = literals.Length - 1; i >= 0; i--)
        {
            rest[i] = Diagrams.And(literals[i].Diagram, rest[i + 1]);
        }

        List<Literal> kept = [];
        int all = DiagramSpace.True;
        for (int i = 0; i < literals.Length; i++)
        {
            if (Diagrams.And(Diagrams.And(all, rest[i + 1]), outside) != DiagramSpace.False)
            {
                kept.Add(literals[i]);
                all = Diagrams.And(all, literals[i].Diagram);
            }
        }

        for (int i = 0; i < kept.Count; i++)
        {
            if (kept[i] is Literal.Values values)
            {
                int others = All(kept.Where((_, other) => other != i));
                kept[i] = Widen(values, Diagrams.And(others, outside));
            }
        }

        return [.. kept];
    }

    private Literal.Values Widen(Literal.Values values, int outside)
    {
        bool[] marked = [.. values.Marked];
        for (int place = 0; place < marked.Length; place++)
        {
            marked[place] = marked[place] || Diagrams.Restrict(outside, values.Variable, place) == DiagramSpace.False;
        }

        return values with { Diagram = Diagrams.Literal(values.Variable, marked), Marked = marked };
    }

    // "Has health" and "has criminalOffence", alike otherwise, are "has any of the two".
    private void Merge(List<Literal[]> cubes, int outside)
    {
        for (int first = 0; first < cubes.Count; first++)
        {
            for (int second = cubes.Count - 1; second > first; second--)
            {
                if (Merged(cubes[first], cubes[second]) is { } merged && Diagrams.And(All(merged), outside) == DiagramSpace.False)
                {
                    cubes[first] = merged;
                    cubes.RemoveAt(second);
                    second = cubes.Count;
                }
            }
        }
    }

    private Literal[]? Merged(Literal[] first, Literal[] second)
    {
        Literal[] onlyFirst = [.. first.Where(literal => second.All(other => other.Diagram != literal.Diagram))];
        Literal[] onlySecond = [.. second.Where(literal => first.All(other => other.Diagram != literal.Diagram))];
        return (onlyFirst, onlySecond) switch
        {
            ([Literal.HasAny one], [Literal.HasAny other]) when one.Fact == other.Fact =>
                [.. first.Except(onlyFirst), one with { Diagram = Diagrams.Or(one.Diagram, other.Diagram), Members = one.Members | other.Members }],
            ([Literal.Values one], [Literal.Values other]) when one.Fact == other.Fact =>
                [.. first.Except(onlyFirst), one with { Diagram = Diagrams.Or(one.Diagram, other.Diagram), Marked = [.. one.Marked.Zip(other.Marked, (a, b) => a || b)] }],
            _ => null,
        };
    }

    private void DropCovered(List<Literal[]> cubes, int region)
    {
        for (int i = cubes.Count - 1; i >= 0 && cubes.Count > 1; i--)
        {
            int others = cubes.Where((_, other) => other != i).Aggregate(DiagramSpace.False, (any, cube) => Diagrams.Or(any, All(cube)));
            if (Diagrams.And(region, Diagrams.Not(others)) == DiagramSpace.False)
            {
                cubes.RemoveAt(i);
            }
        }
    }

    private int All(IEnumerable<Literal> literals) => literals.Aggregate(DiagramSpace.True, (all, literal) => Diagrams.And(all, literal.Diagram));

    // Facts in the order that they count; what a set must have, and must not, in one test.
    private Condition ToCondition(Literal[] literals)
    {
        List<Condition> parts = [.. literals.OfType<Literal.OfTerm>().Select(term => term.ToCondition())];
        foreach (SpaceFact fact in _world.Space.Facts)
        {
            Literal[] own = [.. literals.Where(literal => FactOf(literal) == fact)];
            if (own.Length > 0)
            {
                parts.Add(fact.IsSet ? OfSet(fact, own) : own[0].ToCondition());
            }
        }

        return parts.Count == 1 ? parts[0] : new Condition.AllOf(parts);
    }

    private static SpaceFact? FactOf(Literal literal) => literal switch
    {
        Literal.Values values => values.Fact,
        Literal.HasAny has => has.Fact,
        Literal.Lacks lacks => lacks.Fact,
        _ => null,
    };

    private static Condition OfSet(SpaceFact fact, Literal[] literals)
    {
        long[] any = [.. literals.OfType<Literal.HasAny>().Select(has => has.Members)];
        long all = any.Where(members => (members & (members - 1)) == 0).Aggregate(0L, (bits, member) => bits | member);
        long none = literals.OfType<Literal.Lacks>().Aggregate(0L, (bits, lacks) => bits | (1L << lacks.Member));
        List<FactPredicate> parts = [.. any.Where(members => (members & (members - 1)) != 0).Select(members => new FactPredicate.Has(members))];
        if (all != 0)
        {
            parts.Add((all & (all - 1)) == 0 && parts.Count == 0 ? new FactPredicate.Has(all) : new FactPredicate.HasAll(all));
        }

        if (none != 0)
        {
            parts.Add(new FactPredicate.HasNone(none));
        }

        // One test holds each operator once; a second "any of" is a test of its own.
        IGrouping<Type, FactPredicate>[] kinds = [.. parts.GroupBy(part => part.GetType())];
        return kinds.All(kind => kind.Count() == 1)
            ? new Condition.Test(fact.Definition, parts.Count == 1 ? parts[0] : new FactPredicate.Both(parts))
            : new Condition.AllOf([.. parts.Select(part => new Condition.Test(fact.Definition, part))]);
    }
}
