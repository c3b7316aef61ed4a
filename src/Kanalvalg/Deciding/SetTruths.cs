namespace Kanalvalg;

/// <summary>
/// A test is settled as soon as all values that its fact may still have agree. Member by member that is not seen where what the message
/// quotes, or a number in its subject, brings several members along at once; here the whole test is looked at.
/// </summary>
internal sealed class SetTruths : IConditionReader<Truth>
{
    private readonly ConditionFormulas _conditions;
    private readonly DiagramSpace _space;
    private readonly int _relations;
    private readonly Dictionary<Term, Truth> _terms = [];

    private SetTruths(DiagramAlgebra algebra, Scenario scenario, bool hasDomains)
    {
        _space = algebra.Space;
        _conditions = new ConditionFormulas(algebra.Space, algebra.Variables);
        _relations = algebra.Variables.Relations(hasDomains);
    }

    /// <summary>Settles the truths of rules that the matcher left unknown. False where it had no reason to look.</summary>
    public static bool Settle(CompiledProfile profile, DiagramAlgebra algebra, Scenario scenario, Span<ulong> certain, Span<ulong> possible)
    {
        FactSpace facts = scenario.Space;
        if (scenario.IsKnown(facts[FactNames.QuotesOriginal]) && scenario.IsKnown(facts[FactNames.SubjectHolds]))
        {
            return false;
        }

        SetTruths reader = new(algebra, scenario, profile.Profile.InternalDomains.Count > 0);
        for (int rule = 0; rule < profile.Profile.Rules.Count; rule++)
        {
            if (RuleTruths.Has(possible, rule) && !RuleTruths.Has(certain, rule))
            {
                Truth truth = profile.Profile.Rules[rule].Condition.Accept(reader);
                if (truth == Truth.True)
                {
                    RuleTruths.Mark(certain, rule);
                }
                else if (truth == Truth.False)
                {
                    RuleTruths.Clear(possible, rule);
                }
            }
        }

        profile.Order.Apply(scenario.Dates.At, certain, possible);
        return true;
    }

    public Truth Read(Condition.Test test)
    {
        int diagram = test.Accept(_conditions);
        return _space.And(_relations, diagram) == DiagramSpace.False ? Truth.False
            : _space.And(_relations, _space.Not(diagram)) == DiagramSpace.False ? Truth.True
            : Truth.Unknown;
    }

    public Truth Read(Condition.AllOf all) => all.Parts.Aggregate(Truth.True, (truth, part) => Min(truth, part.Accept(this)));

    public Truth Read(Condition.AnyOf any) => any.Parts.Aggregate(Truth.False, (truth, part) => Max(truth, part.Accept(this)));

    public Truth Read(Condition.Not not) => Truth.True - (int)not.Part.Accept(this);

    // Terms may share terms many times over: each is looked at once.
    public Truth Read(Condition.OfTerm term)
    {
        if (!_terms.TryGetValue(term.Term, out Truth truth))
        {
            _terms[term.Term] = truth = term.Term.When.Accept(this);
        }

        return truth;
    }

    private static Truth Min(Truth first, Truth second) => first < second ? first : second;

    private static Truth Max(Truth first, Truth second) => first > second ? first : second;
}
