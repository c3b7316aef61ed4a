namespace Kanalvalg.Tool;

/// <summary>The rules, a table for each group that they stand in.</summary>
internal sealed class RuleTables(JurisdictionProfile profile, Wording words)
{
    private readonly ConditionWords _conditions = new(words);

    public DocumentBlock Section() => new DocumentBlock.Section(words.Say(ShowPhrases.Rules), [.. Groups().Select(Group)]);

    // Rules that stand together; rules of several groups without a heading are one.
    private IEnumerable<Rule[]> Groups()
    {
        List<Rule> open = [];
        foreach (Rule rule in profile.Rules)
        {
            if (open.Count > 0 && open[0].Group != rule.Group)
            {
                yield return [.. open];
                open.Clear();
            }

            open.Add(rule);
        }

        if (open.Count > 0)
        {
            yield return [.. open];
        }
    }

    private DocumentBlock Group(Rule[] rules)
    {
        RichText heading = rules[0].Group is { Title.IsEmpty: false } group ? words.Of(group.Title) : words.Say(ShowPhrases.General);
        Condition? shared = Shared(rules);
        DocumentBlock table = new DocumentBlock.Table(
            [words.Say(Phrases.Rule), words.Say(ShowPhrases.When), words.Say(ShowPhrases.Follows), words.Say(Phrases.Reason), words.Say(Phrases.Origin)],
            [.. rules.Select(rule => (IReadOnlyList<RichText>)
            [
                RichText.Code(rule.Id), When(rule, shared), EffectWords.Of(rule, words), words.Of(rule.Because), words.Source(rule.Source),
            ])]);
        return new DocumentBlock.Section(heading, shared is null ? [table] : [new DocumentBlock.Paragraph(words.Say(ShowPhrases.GroupWhen, _conditions.Of(shared))), table]);
    }

    private RichText When(Rule rule, Condition? shared)
    {
        Condition own = shared is null ? rule.When : ReferenceEquals(rule.When, shared) ? Condition.Always : ((Condition.AllOf)rule.When).Parts[1];
        RichText when = _conditions.Of(own);
        return rule.Unless is null ? when : words.Say(ShowPhrases.Unless, when, rule.Unless.Accept(_conditions));
    }

    // A group's condition is one object in all of its rules (Condition.Join); what two rules wrote each for itself is not.
    private static Condition? Shared(Rule[] rules)
    {
        if (rules.Length < 2 || rules[0].Group is null)
        {
            return null;
        }

        Condition[] candidates = [rules[0].When, .. rules[0].When is Condition.AllOf { Parts: [var first, _] } ? new[] { first } : []];
        return Array.Find(candidates, candidate => Array.TrueForAll(rules, rule => Has(rule, candidate)));
    }

    private static bool Has(Rule rule, Condition candidate) =>
        ReferenceEquals(rule.When, candidate) || (rule.When is Condition.AllOf { Parts: [var first, _] } && ReferenceEquals(first, candidate));
}
