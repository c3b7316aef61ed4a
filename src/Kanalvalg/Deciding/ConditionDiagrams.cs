namespace Kanalvalg;

/// <summary>Conditions as diagrams over facts that may vary.</summary>
internal sealed class ConditionDiagrams(DiagramSpace space, IFactDiagrams facts) : IConditionReader<int>
{
    private readonly Dictionary<Term, int> _terms = [];

    public int Read(Condition.AllOf all)
    {
        int diagram = DiagramSpace.True;
        foreach (Condition part in all.Parts)
        {
            if (diagram == DiagramSpace.False)
            {
                break;
            }

            diagram = space.And(diagram, part.Accept(this));
        }

        return diagram;
    }

    public int Read(Condition.AnyOf any)
    {
        int diagram = DiagramSpace.False;
        foreach (Condition part in any.Parts)
        {
            if (diagram == DiagramSpace.True)
            {
                break;
            }

            diagram = space.Or(diagram, part.Accept(this));
        }

        return diagram;
    }

    public int Read(Condition.Not not) => space.Not(not.Part.Accept(this));

    public int Read(Condition.OfTerm term)
    {
        if (!_terms.TryGetValue(term.Term, out int diagram))
        {
            _terms[term.Term] = diagram = term.Term.When.Accept(this);
        }

        return diagram;
    }

    public int Read(Condition.Test test)
    {
        int fact = facts.Space[test.Fact.Name];
        FactLayout layout = facts.Space.Layouts[fact];
        if (facts.IsForeign(fact))
        {
            return DiagramSpace.False;
        }

        return layout.IsSet
            ? OfSet(fact, SetTest.Compile(test.Fact, test.Predicate))
            : facts.OneOf(fact, place => test.Predicate.Holds(layout.ValueAt(place)));
    }

    private int OfSet(int fact, SetFormula formula) => formula switch
    {
        SetFormula.Atom atom => OfMembers(fact, atom),
        SetFormula.All all => all.Parts.Aggregate(DiagramSpace.True, (diagram, part) => space.And(diagram, OfSet(fact, part))),
        SetFormula.Any any => any.Parts.Aggregate(DiagramSpace.False, (diagram, part) => space.Or(diagram, OfSet(fact, part))),
        _ => throw new InvalidOperationException(),
    };

    private int OfMembers(int fact, SetFormula.Atom atom)
    {
        bool any = atom.Kind is AtomKind.HasAny or AtomKind.LacksAny;
        bool has = atom.Kind is AtomKind.HasAny or AtomKind.HasAll;
        int diagram = any ? DiagramSpace.False : DiagramSpace.True;
        for (int member = 0; member < facts.Space.Layouts[fact].Count; member++)
        {
            if (((atom.Members >> member) & 1) != 0)
            {
                int one = facts.Has(fact, member);
                one = has ? one : space.Not(one);
                diagram = any ? space.Or(diagram, one) : space.And(diagram, one);
            }
        }

        return diagram;
    }
}
