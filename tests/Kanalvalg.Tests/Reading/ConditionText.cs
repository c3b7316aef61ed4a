namespace Kanalvalg.Tests.Reading;

/// <summary>A bound condition as text, so that tests can say what was read.</summary>
internal sealed class ConditionText : IConditionReader<string>
{
    public string Read(Condition.Test test) => test.Fact.Name + " " + Text(test.Fact, test.Predicate);

    public string Read(Condition.AllOf all) => all.Parts.Count == 0 ? "always" : "(" + string.Join(" and ", all.Parts.Select(part => part.Accept(this))) + ")";

    public string Read(Condition.AnyOf any) => "(" + string.Join(" or ", any.Parts.Select(part => part.Accept(this))) + ")";

    public string Read(Condition.Not not) => "not " + not.Part.Accept(this);

    public string Read(Condition.OfTerm term) => "term " + term.Term.Name;

    private static string Text(FactDefinition fact, FactPredicate predicate) => predicate switch
    {
        FactPredicate.OneOf one => "one of " + string.Join(", ", one.Values.Select(value => Value(fact, value.Raw))),
        FactPredicate.Has has => "has " + Members(fact, has.Members),
        FactPredicate.HasAll all => "has all of " + Members(fact, all.Members),
        FactPredicate.HasNone none => "has none of " + Members(fact, none.Members),
        FactPredicate.AtLeast least => "at least " + Value(fact, least.Least),
        FactPredicate.AtMost most => "at most " + Value(fact, most.Most),
        FactPredicate.Not not => "not " + Text(fact, not.Inner),
        FactPredicate.Both both => string.Join(" and ", both.Parts.Select(part => Text(fact, part))),
        _ => throw new InvalidOperationException(),
    };

    private static string Value(FactDefinition fact, long raw) => fact.Type switch
    {
        FactType.Choice => fact.Values[(int)raw],
        FactType.Boolean => raw == 1 ? "true" : "false",
        _ => raw.ToString(),
    };

    private static string Members(FactDefinition fact, long members) => string.Join(", ", fact.Values.Where((_, i) => new FactValue(members).Has(i)));
}
