using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary>Conditions in the words of the facts and terms. Total.</summary>
internal sealed class ConditionWords(Wording words) : IConditionReader<RichText>
{
    public RichText Of(Condition condition) => Wording.Capital(condition is Condition.AllOf { Parts.Count: 0 } ? words.Say(ShowPhrases.Always) : condition.Accept(this));

    public RichText Read(Condition.Test test) => words.Say(Phrases.FactValue, words.Fact(test.Fact), Of(test.Fact, test.Predicate));

    public RichText Read(Condition.AllOf all) => RichText.Join("; ", all.Parts.Select(part => part is Condition.AnyOf ? Bracketed(part) : part.Accept(this)));

    public RichText Read(Condition.AnyOf any) => RichText.Join(words.Say(ShowPhrases.Or).ToString(), any.Parts.Select(part => part is Condition.AllOf { Parts.Count: > 1 } ? Bracketed(part) : part.Accept(this)));

    public RichText Read(Condition.Not not) => words.Say(ShowPhrases.NotThat, not.Part is Condition.Test or Condition.OfTerm ? not.Part.Accept(this) : Bracketed(not.Part));

    public RichText Read(Condition.OfTerm term) => (term.Term.Label.IsEmpty ? RichText.Code(term.Term.Name) : words.Of(term.Term.Label)).AsStrong();

    private RichText Bracketed(Condition condition) => RichText.Concat("(", condition.Accept(this), ")");

    private RichText Of(FactDefinition fact, FactPredicate predicate) => predicate switch
    {
        FactPredicate.OneOf one => Any(one.Values.Select(value => words.Value(fact, value))),
        FactPredicate.Has has => Any(Members(fact, has.Members)),
        FactPredicate.HasAll all => words.List(Members(fact, all.Members)),
        FactPredicate.HasNone none => words.Say((none.Members & (none.Members - 1)) == 0 ? ShowPhrases.NotThat : ShowPhrases.NoneOf, Any(Members(fact, none.Members))),
        FactPredicate.AtLeast least => words.Say(ShowPhrases.AtLeast, Level(fact, least.Least)),
        FactPredicate.AtMost most => words.Say(ShowPhrases.AtMost, Level(fact, most.Most)),
        FactPredicate.Not not => words.Say(ShowPhrases.NotThat, Of(fact, not.Inner)),
        FactPredicate.Both both => words.List(both.Parts.Select(part => Of(fact, part))),
        _ => throw new ArgumentOutOfRangeException(nameof(predicate)),
    };

    private RichText Any(IEnumerable<RichText> values) => RichText.Join(words.Say(ShowPhrases.Or).ToString(), values);

    private IEnumerable<RichText> Members(FactDefinition fact, long members) =>
        Enumerable.Range(0, fact.Values.Count).Where(new FactValue(members).Has).Select(member => words.ValueLabel(fact, member));

    private RichText Level(FactDefinition fact, long level) =>
        fact.Type == FactType.Choice ? words.ValueLabel(fact, (int)level) : level.ToString(CultureInfo.InvariantCulture);
}
