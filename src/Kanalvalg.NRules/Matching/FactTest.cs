namespace Kanalvalg.NRules;

/// <summary>
/// What a condition demands of one fact. Equal tests are one object (<see cref="FactTests"/>), so that NRules sees that rules share them.
/// Of a fact that is none of the direction's nothing may be, and every test is false.
/// </summary>
internal abstract class FactTest(string text)
{
    /// <summary>Whether it holds for certain, or whether it may.</summary>
    public abstract bool Holds(Scenario scenario, bool certain);

    public sealed override string ToString() => text;

    /// <summary>A choice, boolean or number has one of the marked values.</summary>
    public sealed class OfValue(int fact, bool[] places, string text) : FactTest(text)
    {
        public override bool Holds(Scenario scenario, bool certain)
        {
            bool some = false;
            for (int place = 0; place < places.Length; place++)
            {
                if (scenario.MayBe(fact, place))
                {
                    some |= places[place];
                    if (certain && !places[place])
                    {
                        return false;
                    }
                }
            }

            return some;
        }
    }

    /// <summary>A set has or lacks members, as a formula in which negation stands on single members alone.</summary>
    public sealed class OfMembers(int fact, SetFormula formula, string text) : FactTest(text)
    {
        public override bool Holds(Scenario scenario, bool certain)
        {
            return Holds(formula);

            bool Holds(SetFormula part) => part switch
            {
                SetFormula.All all => all.Parts.All(Holds),
                SetFormula.Any any => any.Parts.Any(Holds),
                SetFormula.Atom { Kind: AtomKind.HasAny } atom => Members(atom).Any(Has),
                SetFormula.Atom { Kind: AtomKind.HasAll } atom => Members(atom).All(Has),
                SetFormula.Atom { Kind: AtomKind.LacksAny } atom => Members(atom).Any(Lacks),
                SetFormula.Atom { Kind: AtomKind.LacksAll } atom => Members(atom).All(Lacks),
                _ => throw new InvalidOperationException(),
            };

            bool Has(int member) => scenario.MayHave(fact, member) && !(certain && scenario.MayLack(fact, member));

            bool Lacks(int member) => scenario.MayLack(fact, member) && !(certain && scenario.MayHave(fact, member));
        }

        private static IEnumerable<int> Members(SetFormula.Atom atom) => Enumerable.Range(0, FactDefinition.MostMembers).Where(new FactValue(atom.Members).Has);
    }
}
