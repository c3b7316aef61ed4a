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
        _terms = [.. meaning.Profile.Profile.Terms.Where(Counts).Select(term => (term, meaning.Of(term.When))).Where(term => term.Item2 > DiagramSpace.True)];
    }

    private DiagramSpace Diagrams => _world.Diagrams;

    /// <summary>The conditions, widest first, and whether they are all.</summary>
    public (IReadOnlyList<Condition> Conditions, bool Complete) Describe(int region) => Describe(region, _world.Scenarios);

    /// <summary>The conditions that tell a region among some scenarios that it is a part of.</summary>
    public (IReadOnlyList<Condition> Conditions, bool Complete) Describe(int region, int among)
    {
        int left = _world.Within(region);
        int outside = Diagrams.And(among, Diagrams.Not(region));
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

    // A term that rests on what does not count says nothing of a scenario, nor does one that tells apart numbers which count as one. What is of
    // the other direction is known here: it does not hold.
    private bool Counts(Term term)
    {
        ProfileMeaning meaning = _world.Meanings[_world.Meanings.Count - 1];
        return new ConditionUses().Add(term.When).Facts.All(fact => fact == FactNames.Direction || _world.Space.Counts(fact) || meaning.IsForeign(fact))
            && Thresholds.Of([term.When]).All(cut => _world.Space.Find(cut.Fact.Name) is not { } fact || Array.IndexOf(fact.Starts, cut.Number) >= 0);
    }

    // Which facts are tried first decides what is left: forwards and backwards, with and without the profile's own words, what says most
    // in least is taken.
    private Literal[] Best(int[] point, int outside, int left)
    {
        int[] told = [.. Diagrams.Support(outside).Order()];
        Literal.OfTerm[] terms = [.. _terms.Select(term => TermAt(term.Term, term.Diagram, point)).OrderBy(term => term.Holds)];
        int[] backwards = [.. Enumerable.Reverse(told)];
        (int[] Order, Literal.OfTerm[] Terms)[] ways = terms.Length == 0 ? [(backwards, terms), (told, terms)] : [(backwards, terms), (told, terms), (backwards, []), (told, [])];
        return ways.Select(way => Widen(point, way.Order, way.Terms, outside))
            .OrderByDescending(cube => Diagrams.Share(Diagrams.And(left, All(cube)))).ThenBy(cube => cube.Length).First();
    }

    private Literal.OfTerm TermAt(Term term, int diagram, int[] point)
    {
        bool holds = Diagrams.At(diagram, point) == DiagramSpace.True;
        return new Literal.OfTerm(holds ? diagram : Diagrams.Not(diagram), term, holds);
    }

    // Leaves out each fact and then each term that the rest does not need, then lets each value that is left be as many as it may.
    private Literal[] Widen(int[] point, int[] order, Literal.OfTerm[] terms, int outside)
    {
        bool[]?[] allowed = new bool[]?[_world.Space.Variables.Count];
        foreach (int variable in order)
        {
            allowed[variable] = new bool[Diagrams.Arity(variable)];
            allowed[variable]![point[variable]] = true;
        }

        int left = Diagrams.And(outside, All(terms));
        foreach (int variable in order)
        {
            bool[]? values = allowed[variable];
            allowed[variable] = null;
            allowed[variable] = Diagrams.Meets(left, allowed) ? values : null;
        }

        List<Literal> kept = [.. terms];
        foreach (Literal.OfTerm term in terms)
        {
            int without = Diagrams.And(outside, All(kept.Where(other => other != term)));
            if (!Diagrams.Meets(without, allowed))
            {
                kept.Remove(term);
                left = without;
            }
        }

        foreach (int variable in order.Where(variable => allowed[variable] is not null))
        {
            kept.Add(FactAt(variable, allowed, left));
        }

        return [.. kept];
    }

    private Literal FactAt(int variable, bool[]?[] allowed, int outside)
    {
        (SpaceFact fact, int member) = _world.Space.Variables[variable];
        bool[] values = allowed[variable]!;
        if (member >= 0)
        {
            int diagram = Diagrams.Literal(variable, values);
            return values[1] ? new Literal.HasAny(diagram, fact, 1L << member) : new Literal.Lacks(diagram, fact, member);
        }

        bool[] wider = [.. values];
        for (int place = 0; place < values.Length; place++)
        {
            bool[] only = new bool[values.Length];
            only[place] = true;
            allowed[variable] = only;
            wider[place] = values[place] || !Diagrams.Meets(outside, allowed);
        }

        // Each is widened with those before it as wide as they are now.
        allowed[variable] = wider;
        return new Literal.Values(Diagrams.Literal(variable, wider), fact, variable, wider);
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
