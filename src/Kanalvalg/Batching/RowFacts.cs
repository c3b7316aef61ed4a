namespace Kanalvalg;

/// <summary>What the facts of a row say in one direction, where every row says all of them.</summary>
internal sealed class KnownRowFacts(PackedFacts facts, Direction direction) : IFactFormulas
{
    public FactSpace Space => facts.Space;

    public bool IsForeign(int fact) => facts.IsForeign(fact, direction);

    public int OneOf(int fact, Func<FactValue, bool> holds) => facts.OneOf(fact, holds, direction, unsaid: null);

    public int Has(int fact, int member) => facts.Has(fact, member, unsaid: null);
}

/// <summary>What the facts of a row say in one direction, where a row may leave some unsaid.</summary>
internal sealed class PartlySaidRowFacts(PackedFacts facts, KleeneCircuit logic, Direction direction) : IFactFormulas
{
    public FactSpace Space => facts.Space;

    public bool IsForeign(int fact) => facts.IsForeign(fact, direction);

    public int OneOf(int fact, Func<FactValue, bool> holds) =>
        logic.Of(facts.OneOf(fact, holds, direction, unsaid: false), facts.OneOf(fact, holds, direction, unsaid: true));

    public int Has(int fact, int member) => logic.Of(facts.Has(fact, member, unsaid: false), facts.Has(fact, member, unsaid: true));
}
