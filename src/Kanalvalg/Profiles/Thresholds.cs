namespace Kanalvalg;

/// <summary>The numbers at which the tests of a number fact change their answer: between them all numbers are alike.</summary>
internal sealed class Thresholds : IConditionReader<IEnumerable<KeyValuePair<FactDefinition, long>>>
{
    private readonly HashSet<Term> _seen = [];

    private Thresholds()
    {
    }

    public static IReadOnlyList<KeyValuePair<FactDefinition, long>> Of(IEnumerable<Condition> conditions)
    {
        Thresholds reader = new();
        return [.. conditions.SelectMany(condition => condition.Accept(reader))];
    }

    public IEnumerable<KeyValuePair<FactDefinition, long>> Read(Condition.Test test) => test.Fact.Type == FactType.Number
        ? test.Predicate.Thresholds().Where(number => number > 0).Select(number => new KeyValuePair<FactDefinition, long>(test.Fact, number))
        : [];

    public IEnumerable<KeyValuePair<FactDefinition, long>> Read(Condition.AllOf all) => all.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<KeyValuePair<FactDefinition, long>> Read(Condition.AnyOf any) => any.Parts.SelectMany(part => part.Accept(this));

    public IEnumerable<KeyValuePair<FactDefinition, long>> Read(Condition.Not not) => not.Part.Accept(this);

    public IEnumerable<KeyValuePair<FactDefinition, long>> Read(Condition.OfTerm term) => _seen.Add(term.Term) ? term.Term.When.Accept(this) : [];
}
