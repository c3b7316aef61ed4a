namespace Kanalvalg.Tests.Matching;

/// <summary>Conditions by strong Kleene logic, read as they stand: what the compiled program must come to.</summary>
internal sealed class PlainTruths(Scenario scenario) : IConditionReader<Truth>
{
    public Truth Read(Condition.AllOf all) => all.Parts.Select(part => part.Accept(this)).Append(Truth.True).Min();

    public Truth Read(Condition.AnyOf any) => any.Parts.Select(part => part.Accept(this)).Append(Truth.False).Max();

    public Truth Read(Condition.Not not) => Not(not.Part.Accept(this));

    public Truth Read(Condition.OfTerm term) => term.Term.When.Accept(this);

    public Truth Read(Condition.Test test)
    {
        int fact = scenario.Space[test.Fact.Name];
        if (scenario.IsForeign(fact))
        {
            return Truth.False;
        }

        FactLayout layout = scenario.Space.Layouts[fact];
        if (layout.IsSet)
        {
            return OfSet(fact, SetTest.Compile(test.Fact, test.Predicate));
        }

        bool[] answers = [.. Values(test, fact, layout).Select(test.Predicate.Holds).Distinct()];
        return answers switch { [true] => Truth.True, [false] => Truth.False, _ => Truth.Unknown };
    }

    // A number as it was given; one that was not, at all where this very test may turn, whatever else the profile tells apart.
    private IEnumerable<FactValue> Values(Condition.Test test, int fact, FactLayout layout)
    {
        if (layout.Number < 0)
            return Enumerable.Range(0, layout.Count).Where(place => scenario.MayBe(fact, place)).Select(layout.ValueAt);
        if (scenario.NumberOf(fact) is var given and >= 0)
            return [new FactValue(given)];
        return Thresholds.Of([test]).Select(cut => cut.Number).Append(0).Select(number => new FactValue(number)).Where(number => scenario.MayBe(fact, layout.PlaceOf(number)));
    }

    private Truth OfSet(int fact, SetFormula formula) => formula switch
    {
        SetFormula.All all => all.Parts.Select(part => OfSet(fact, part)).Append(Truth.True).Min(),
        SetFormula.Any any => any.Parts.Select(part => OfSet(fact, part)).Append(Truth.False).Max(),
        SetFormula.Atom atom => OfMembers(fact, atom),
        _ => throw new InvalidOperationException(),
    };

    private Truth OfMembers(int fact, SetFormula.Atom atom)
    {
        IEnumerable<Truth> members = Enumerable.Range(0, scenario.Space.Layouts[fact].Count).Where(member => ((atom.Members >> member) & 1) != 0)
            .Select(member => !scenario.MayLack(fact, member) ? Truth.True : !scenario.MayHave(fact, member) ? Truth.False : Truth.Unknown);
        return atom.Kind switch
        {
            AtomKind.HasAny => members.Append(Truth.False).Max(),
            AtomKind.HasAll => members.Append(Truth.True).Min(),
            AtomKind.LacksAny => members.Select(Not).Append(Truth.False).Max(),
            _ => members.Select(Not).Append(Truth.True).Min(),
        };
    }

    private static Truth Not(Truth truth) => truth switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown };
}
