namespace Kanalvalg;

/// <summary>What the decision rests on: rules, sources, profile. The only place where ids and codes are shown.</summary>
internal static class ReferenceSection
{
    public static DocumentBlock Of(Decision decision, Wording words)
    {
        IReadOnlyList<RuleTrace> rules = decision.Rules;
        List<DocumentBlock> blocks = rules.Count == 0 ? [new DocumentBlock.Paragraph(words.Say(Phrases.NoRules))] : [Rules(rules, words)];
        Source[] sources = [.. rules.Select(rule => words.SourceOf(rule.Source)).OfType<Source>().Distinct()];
        if (sources.Length > 0)
        {
            blocks.Add(new DocumentBlock.Section(words.Say(Phrases.ReferenceSources), [new DocumentBlock.ItemList(Ordered: false, [.. sources.Select(source => new DocumentItem(SourceLine(source, words)))])]));
        }

        blocks.Add(new DocumentBlock.Section(words.Say(Phrases.ReferenceProfile), [Stamp(decision, words)]));
        return new DocumentBlock.Section(words.Say(Phrases.Reference), blocks);
    }

    private static DocumentBlock.Table Rules(IReadOnlyList<RuleTrace> rules, Wording words) => new(
        [words.Say(Phrases.Rule), words.Say(Phrases.InForce), words.Say(Phrases.Origin), words.Say(Phrases.Reason)],
        [.. rules.Select(rule => (IReadOnlyList<RichText>)
            [RichText.Code(rule.Id), words.Say(rule.Truth == Truth.True ? Phrases.Yes : Phrases.Maybe), words.Source(rule.Source), words.Of(rule.Because)])]);

    private static RichText SourceLine(Source source, Wording words) =>
        RichText.Join(", ", [RichText.Link(source.Title, source.Url), source.Publisher ?? "", words.Ground(source.Ground), source.Date ?? ""]);

    private static DocumentBlock.Definitions Stamp(Decision decision, Wording words)
    {
        List<KeyValuePair<RichText, RichText>> rows =
        [
            new(words.Say(Phrases.Profile), RichText.Concat(words.Of(decision.Compiled.Profile.Title), " (", RichText.Code(decision.Profile.Id), ")")),
            new(words.Say(Phrases.Version), decision.Profile.Version),
            new(words.Say(Phrases.Fingerprint), RichText.Code(decision.Profile.Sha256)),
            new(words.Say(Phrases.Day), decision.DecidedAt is { } day ? words.Day(day) : words.Say(Phrases.NoDay)),
            new(words.Say(Phrases.Result), RichText.Code(decision.Verdict.Code())),
        ];
        if (decision.Route is { } route)
        {
            rows.Add(new(words.Say(Phrases.RouteId), RichText.Code(route.Id)));
        }

        return new DocumentBlock.Definitions(rows);
    }
}
