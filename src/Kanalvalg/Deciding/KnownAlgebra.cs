namespace Kanalvalg;

/// <summary>Two-valued logic on what <see cref="OutcomeKeys"/> says of a scenario in which nothing that counts is unknown. Immutable and thread-safe.</summary>
internal sealed class KnownAlgebra(OutcomeKeys keys, ulong[] key) : ITruthAlgebra
{
    private readonly IReadOnlyList<int> _systems = keys.PlanOf(key).SystemsUsed;

    public int Scope => Of(keys.IsInScope(key));

    public int And(int f, int g) => f & g;

    public int Or(int f, int g) => f | g;

    public int Not(int f) => 1 - f;

    public bool MayHold(int f) => f != 0;

    public bool MustHold(int f) => f != 0;

    public int Rule(int rule) => Of(RuleTruths.Has(key, rule));

    public int AnyOf(int[] rules) => this.OrOf(rules);

    public int System(int member)
    {
        int used = 0;
        while (_systems[used] != member)
        {
            used++;
        }

        return Of(keys.HasSystem(key, used));
    }

    public int ArrivedBy(int channel) => Of(keys.IsArrivedBy(key, channel));

    private static int Of(bool holds) => holds ? 1 : 0;
}
