using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary>A part of a condition on a line, in the codes that the profile is written in.</summary>
internal static class PartText
{
    public static string Of(Condition part) => part switch
    {
        Condition.OfTerm term => "term " + term.Term.Name,
        Condition.Test test => test.Fact.Name + " " + Of(test.Fact, test.Predicate),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string Of(FactDefinition fact, FactPredicate predicate) => predicate switch
    {
        FactPredicate.OneOf one => "is " + string.Join(" or ", one.Values.Select(value => Value(fact, value.Raw))),
        FactPredicate.Has has => "has " + string.Join(" or ", Members(fact, has.Members)),
        FactPredicate.HasAll all => "has " + string.Join(" and ", Members(fact, all.Members)),
        FactPredicate.HasNone none => "has none of " + string.Join(", ", Members(fact, none.Members)),
        FactPredicate.AtLeast least => "is at least " + Value(fact, least.Least),
        FactPredicate.AtMost most => "is at most " + Value(fact, most.Most),
        FactPredicate.Not not => "not: " + Of(fact, not.Inner),
        FactPredicate.Both both => string.Join(" and ", both.Parts.Select(part => Of(fact, part))),
        _ => throw new ArgumentOutOfRangeException(nameof(predicate)),
    };

    private static string Value(FactDefinition fact, long value) => fact.Type switch
    {
        FactType.Boolean => value != 0 ? "true" : "false",
        FactType.Choice => fact.Values[(int)value],
        FactType.Set => "{" + string.Join(", ", Members(fact, value)) + "}",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<string> Members(FactDefinition fact, long members) =>
        Enumerable.Range(0, fact.Values.Count).Where(new FactValue(members).Has).Select(member => fact.Values[member]);
}
