namespace Kanalvalg.Tool;

/// <summary>The facts that a condition asks, terms looked into.</summary>
internal sealed class ConditionFacts : IConditionReader<IEnumerable<FactDefinition>>
{
    public static readonly ConditionFacts Reader = new();

    public IEnumerable<FactDefinition> Read(Condition.Test test) => [test.Fact];

    public IEnumerable<FactDefinition> Read(Condition.AllOf all) => all.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<FactDefinition> Read(Condition.AnyOf any) => any.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<FactDefinition> Read(Condition.Not not) => not.Part.Accept(this);

    public IEnumerable<FactDefinition> Read(Condition.OfTerm term) => term.Term.When.Accept(this);
}
