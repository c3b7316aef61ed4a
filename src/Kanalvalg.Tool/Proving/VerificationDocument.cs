namespace Kanalvalg.Tool;

/// <summary>What was proved of a profile, as a page to keep: what it was, over how many scenarios, which invariants hold, what stays and why, and what carries each statement. The same profile gives the same page, to the byte.</summary>
internal sealed class VerificationDocument
{
    private readonly Verification _verification;
    private readonly JurisdictionProfile _profile;
    private readonly Wording _words;
    private readonly ConditionWords _conditions;

    private VerificationDocument(Verification verification, Wording words) =>
        (_verification, _profile, _words, _conditions) = (verification, verification.Profile, words, new ConditionWords(words));

    public static Document Of(Verification verification, Wording words)
    {
        VerificationDocument page = new(verification, words);
        int open = verification.Open.Count();
        DocumentBlock?[] blocks =
        [
            new DocumentBlock.Paragraph(verification.Succeeded ? words.Say(ProvingPhrases.Succeeded) : words.Say(ProvingPhrases.Failed, FindingText.Number(open, words.Language)), Stands: true),
            page.Head(),
            page.Invariants(),
            page.Findings(ProvingPhrases.OpenFindings, accepted: false),
            page.Findings(ProvingPhrases.AcceptedFindings, accepted: true),
            new SourceTables(verification.Profile, words).Section(),
        ];
        return new Document(words.Language, words.Say(ProvingPhrases.ReportTitle, words.Of(verification.Profile.Title)), [.. blocks.OfType<DocumentBlock>()]);
    }

    private DocumentBlock.Section Head() => new(
        _words.Say(ProvingPhrases.Subject),
        [
            new DocumentBlock.Definitions(
            [
                new(_words.Say(Phrases.Profile), RichText.Concat(RichText.Code(_profile.Id), " ", _profile.Version)),
                new(_words.Say(Phrases.Fingerprint), RichText.Code(_profile.Sha256)),
                new(_words.Say(ProvingPhrases.Text), _verification.Day is { } day ? _words.Say(ProvingPhrases.TextOn, _words.Day(day)) : _words.Say(ProvingPhrases.LatestText)),
                new(_words.Say(ProvingPhrases.Scenarios), FindingText.Number(_verification.Scenarios, _words.Language)),
                new(_words.Say(ProvingPhrases.Spanning), RichText.Join(", ", _verification.Facts.Select(RichText.Code))),
            ]),
            new DocumentBlock.Paragraph(_words.Say(ProvingPhrases.Method)),
        ]);

    private DocumentBlock.Section? Invariants() => _profile.Invariants.Count == 0 ? null : new DocumentBlock.Section(
        _words.Say(ProvingPhrases.Invariants),
        [
            new DocumentBlock.Table(
                [_words.Say(ProvingPhrases.Invariant), _words.Say(ProvingPhrases.When), _words.Say(ProvingPhrases.Claim), _words.Say(ProvingPhrases.Holds)],
                [.. from invariant in _profile.Invariants
                    from claim in InvariantCheck.Claims(invariant)
                    select (IReadOnlyList<RichText>)[RichText.Code(invariant.Id), _conditions.Of(invariant.When), RichText.Code(claim.Claim), Holds(invariant, claim.Claim)]]),
        ]);

    private RichText Holds(Invariant invariant, string claim) =>
        !invariant.InForce.Covers(_verification.Day) ? _words.Say(ProvingPhrases.NotNow)
        : _verification.Findings.FirstOrDefault(finding => finding.Code == FindingKind.BrokenInvariant.Code && finding.Names.SequenceEqual([invariant.Id, claim])) is { } broken
            ? _words.Say(ProvingPhrases.No, FindingText.Share(broken.Scenarios, _verification.Scenarios, _words)).AsStrong()
        : _words.Say(_verification.IsComplete ? ProvingPhrases.Yes : ProvingPhrases.Unknown);

    private DocumentBlock.Section? Findings(LocalizedText heading, bool accepted)
    {
        Finding[] findings = [.. _verification.Findings.Where(finding => finding.Accepted is not null == accepted)];
        return findings.Length == 0 ? null : new DocumentBlock.Section(
            _words.Say(heading),
            [new DocumentBlock.ItemList(Ordered: false, [.. findings.Select(Item)])]);
    }

    private DocumentItem Item(Finding finding)
    {
        RichText[] names = [.. finding.Names.Select(RichText.Code)];
        RichText text = RichText.Concat(RichText.Code(finding.Code), ": ", Wording.Sentence(Wording.Capital(_words.Say(finding.Template, names))));
        List<DocumentBlock> blocks = [];
        if (finding.Scenarios > 0)
        {
            blocks.Add(new DocumentBlock.Paragraph(Wording.Sentence(Wording.Capital(FindingText.Share(finding.Scenarios, _verification.Scenarios, _words)))));
        }

        blocks.AddRange(WhereList.Of(finding.Where, finding.IsDescribed, _words));
        if (finding.Accepted is { } because)
        {
            blocks.Add(new DocumentBlock.Paragraph(Wording.Sentence(Wording.Capital(_words.Say(ProvingPhrases.Accepted, _words.Of(because))))));
        }

        return new DocumentItem(text, blocks);
    }
}
