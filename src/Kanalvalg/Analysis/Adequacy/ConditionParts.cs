namespace Kanalvalg;

/// <summary>The parts of a condition that can each hold or not on their own: its tests and the terms that it names, each as often as it is written.</summary>
internal sealed class ConditionParts : IConditionReader<IEnumerable<Condition>>
{
    public static readonly ConditionParts Reader = new();

    public IEnumerable<Condition> Read(Condition.Test test) => [test];

    public IEnumerable<Condition> Read(Condition.AllOf all) => all.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<Condition> Read(Condition.AnyOf any) => any.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<Condition> Read(Condition.Not not) => not.Part.Accept(this);

    public IEnumerable<Condition> Read(Condition.OfTerm term) => [term];
}
