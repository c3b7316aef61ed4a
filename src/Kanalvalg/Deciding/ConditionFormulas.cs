namespace Kanalvalg;

/// <summary>Conditions as formulas over facts that may vary: diagrams, or gates of a circuit.</summary>
internal sealed class ConditionFormulas(IConnectives logic, IFactFormulas facts) : IConditionReader<int>
{
    private const int False = 0;
    private const int True = 1;

    private readonly Dictionary<Term, int> _terms = [];

    public int Read(Condition.AllOf all)
    {
        int formula = True;
        foreach (Condition part in all.Parts)
        {
            if (formula == False)
            {
                break;
            }

            formula = logic.And(formula, part.Accept(this));
        }

        return formula;
    }

    public int Read(Condition.AnyOf any)
    {
        int formula = False;
        foreach (Condition part in any.Parts)
        {
            if (formula == True)
            {
                break;
            }

            formula = logic.Or(formula, part.Accept(this));
        }

        return formula;
    }

    public int Read(Condition.Not not) => logic.Not(not.Part.Accept(this));

    public int Read(Condition.OfTerm term)
    {
        if (!_terms.TryGetValue(term.Term, out int formula))
        {
            _terms[term.Term] = formula = term.Term.When.Accept(this);
        }

        return formula;
    }

    public int Read(Condition.Test test)
    {
        int fact = facts.Space[test.Fact.Name];
        if (facts.IsForeign(fact))
        {
            return False;
        }

        return facts.Space.Layouts[fact].IsSet
            ? OfSet(fact, SetTest.Compile(test.Fact, test.Predicate))
            : facts.OneOf(fact, value => test.Predicate.Holds(value));
    }

    private int OfSet(int fact, SetFormula formula) => formula switch
    {
        SetFormula.Atom atom => OfMembers(fact, atom),
        SetFormula.All all => all.Parts.Aggregate(True, (formula, part) => logic.And(formula, OfSet(fact, part))),
        SetFormula.Any any => any.Parts.Aggregate(False, (formula, part) => logic.Or(formula, OfSet(fact, part))),
        _ => throw new InvalidOperationException(),
    };

    private int OfMembers(int fact, SetFormula.Atom atom)
    {
        bool any = atom.Kind is AtomKind.HasAny or AtomKind.LacksAny;
        bool has = atom.Kind is AtomKind.HasAny or AtomKind.HasAll;
        int formula = any ? False : True;
        for (int member = 0; member < facts.Space.Layouts[fact].Count; member++)
        {
            if (((atom.Members >> member) & 1) != 0)
            {
                int one = facts.Has(fact, member);
                one = has ? one : logic.Not(one);
                formula = any ? logic.Or(formula, one) : logic.And(formula, one);
            }
        }

        return formula;
    }
}
