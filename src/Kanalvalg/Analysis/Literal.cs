namespace Kanalvalg;

/// <summary>One condition of a description: it holds in the scenarios of its diagram. A closed hierarchy of immutable nodes.</summary>
internal abstract record Literal(int Diagram)
{
    /// <summary>A fact has one of the values that are marked.</summary>
    public sealed record Values(int Diagram, SpaceFact Fact, int Variable, bool[] Marked) : Literal(Diagram)
    {
        public override Condition ToCondition() => ValueCondition.Of(Fact, Marked);
    }

    /// <summary>A set has any of some members.</summary>
    public sealed record HasAny(int Diagram, SpaceFact Fact, long Members) : Literal(Diagram)
    {
        public override Condition ToCondition() => new Condition.Test(Fact.Definition, new FactPredicate.Has(Members));
    }

    /// <summary>A set lacks a member.</summary>
    public sealed record Lacks(int Diagram, SpaceFact Fact, int Member) : Literal(Diagram)
    {
        public override Condition ToCondition() => new Condition.Test(Fact.Definition, new FactPredicate.HasNone(1L << Member));
    }

    /// <summary>A term of the profile holds, or does not.</summary>
    public sealed record OfTerm(int Diagram, Term Term, bool Holds) : Literal(Diagram)
    {
        public override Condition ToCondition() => Holds ? new Condition.OfTerm(Term) : new Condition.Not(new Condition.OfTerm(Term));
    }

    public abstract Condition ToCondition();
}
