namespace Kanalvalg;

/// <summary>Strong Kleene logic: exact where nothing is unknown, and never wrong where it answers for certain.</summary>
internal sealed class KleeneAlgebra(Scenario scenario, ulong[] certain, ulong[] possible, (bool Certain, bool Possible) scope) : ITruthAlgebra
{
    private const int Unknown = 2;

    private readonly int _systems = scenario.Space.Systems;
    private readonly int _arrivedBy = scenario.Space.ArrivedBy;

    public int Scope => Of(scope.Certain, scope.Possible);

    public int And(int f, int g) => f == 0 || g == 0 ? 0 : f == 1 ? g : g == 1 ? f : Unknown;

    public int Or(int f, int g) => f == 1 || g == 1 ? 1 : f == 0 ? g : g == 0 ? f : Unknown;

    public int Not(int f) => f == Unknown ? Unknown : 1 - f;

    public bool MayHold(int f) => f != 0;

    public bool MustHold(int f) => f == 1;

    public int Rule(int rule) => Of(RuleTruths.Has(certain, rule), RuleTruths.Has(possible, rule));

    public int AnyOf(int[] rules)
    {
        bool may = false;
        foreach (int rule in rules)
        {
            if (RuleTruths.Has(certain, rule))
            {
                return 1;
            }

            may |= RuleTruths.Has(possible, rule);
        }

        return Of(false, may);
    }

    public int System(int member) => Of(scenario.MayHave(_systems, member) && !scenario.MayLack(_systems, member), scenario.MayHave(_systems, member));

    public int ArrivedBy(int channel) => Of(scenario.MayBe(_arrivedBy, channel) && scenario.IsKnown(_arrivedBy), scenario.MayBe(_arrivedBy, channel));

    private static int Of(bool isCertain, bool isPossible) => isCertain ? 1 : isPossible ? Unknown : 0;
}
