namespace Kanalvalg.Tool;

/// <summary>The sources, each with its statements and the rules, terms, duties and advice that carry them.</summary>
internal sealed class SourceTables(JurisdictionProfile profile, Wording words)
{
    private readonly ILookup<string, RichText> _carriers = Carriers(profile, words).ToLookup(pair => pair.Statement, pair => pair.Carrier, StringComparer.Ordinal);

    public DocumentBlock? Section() =>
        profile.Sources.Count == 0 ? null : new DocumentBlock.Section(words.Say(ShowPhrases.Sources), [.. profile.Sources.Select(Source)]);

    private DocumentBlock Source(Source source)
    {
        RichText line = RichText.Join(", ", [source.Publisher ?? "", words.Ground(source.Ground), source.Date ?? "", source.Url is null ? "" : RichText.Link(source.Url, source.Url)]);
        List<DocumentBlock> blocks = [new DocumentBlock.Paragraph(Wording.Sentence(line))];
        if (source.Statements.Count > 0)
        {
            blocks.Add(new DocumentBlock.Table(
                [words.Say(ShowPhrases.Statement), words.Say(ShowPhrases.Where), words.Say(ShowPhrases.CarriedBy)],
                [.. source.Statements.Select(statement => (IReadOnlyList<RichText>)[RichText.Code(statement.Id), statement.Place, CarriedBy(statement)])]));
        }

        return new DocumentBlock.Section(source.Title.Length > 0 ? source.Title : source.Key, blocks);
    }

    private RichText CarriedBy(Statement statement) =>
        _carriers.Contains(statement.Id) ? words.List(_carriers[statement.Id])
        : statement.Context.IsEmpty ? RichText.Empty
        : words.Say(ShowPhrases.NoRule, words.Of(statement.Context));

    private static IEnumerable<(string Statement, RichText Carrier)> Carriers(JurisdictionProfile profile, Wording words) =>
        profile.Rules.SelectMany(rule => rule.Covers.Select(id => (id, words.Say(ShowPhrases.RuleNamed, RichText.Code(rule.Id)))))
            .Concat(profile.Duties.Concat(profile.Standing).Distinct().SelectMany(duty => duty.Covers.Select(id => (id, words.Say(ShowPhrases.DutyNamed, RichText.Code(duty.Code))))))
            .Concat(profile.Terms.SelectMany(term => term.Covers.Select(id => (id, words.Say(ShowPhrases.TermNamed, RichText.Code(term.Name))))))
            .Concat(profile.Advice.SelectMany(advice => advice.Covers.Select(id => (id, words.Say(ShowPhrases.AdviceNamed, RichText.Code(advice.Code))))));
}
