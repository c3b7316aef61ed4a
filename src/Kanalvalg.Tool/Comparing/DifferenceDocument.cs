namespace Kanalvalg.Tool;

/// <summary>How two profiles differ, for a lawyer: in how many scenarios, laxer or stricter, where, and for each kind of difference one example with the rules before and now.</summary>
internal sealed class DifferenceDocument
{
    private readonly ProfileDifference _difference;
    private readonly Wording _before;
    private readonly Wording _words;

    private DifferenceDocument(ProfileDifference difference, Language language)
    {
        _difference = difference;
        _before = WordingOf(difference.Before, language);
        _words = WordingOf(difference.After, language);
    }

    public static Document Of(ProfileDifference difference, Language language)
    {
        DifferenceDocument page = new(difference, language);
        RichText title = page._words.Say(ComparingPhrases.Title, page.Named(difference.Before, difference.DayBefore), page.Named(difference.After, difference.DayAfter));
        return new Document(language, title, [page.Answer(), .. page.Sums(), .. page.Everything(), .. difference.Groups.Select(page.Group)]);
    }

    private static Wording WordingOf(JurisdictionProfile profile, Language language) => new(profile, new FactSpace(profile.Facts, []), language);

    private RichText Named(JurisdictionProfile profile, DateTime? day) =>
        day is { } at ? _words.Say(ComparingPhrases.TextOn, profile.ToString(), _words.Day(at)) : profile.ToString();

    private DocumentBlock.Paragraph Answer() => new(
        _difference.IncomparableFacts.Count > 0 ? _words.Say(ComparingPhrases.Incomparable, RichText.Join(", ", _difference.IncomparableFacts.Select(RichText.Code)))
        : !_difference.IsComplete ? _words.Say(ComparingPhrases.NotCompared)
        : _difference.Changed.IsZero ? _words.Say(ComparingPhrases.Same, FindingText.Number(_difference.Scenarios, _words.Language))
        : _words.Say(ComparingPhrases.Differ, Share(_difference.Changed)),
        Stands: true);

    private DocumentBlock[] Sums() => _difference.Changed.IsZero ? [] :
    [
        new DocumentBlock.Definitions(
        [
            new(_words.Say(ComparingPhrases.Laxer), Share(_difference.Laxer)),
            new(_words.Say(ComparingPhrases.Stricter), Share(_difference.Stricter)),
            new(_words.Say(ComparingPhrases.Verdict), Share(_difference.VerdictChanged)),
            new(_words.Say(ComparingPhrases.Route), Share(_difference.RouteChanged)),
            new(_words.Say(ComparingPhrases.Duties), Share(_difference.DutiesChanged)),
        ]),
    ];

    private DocumentBlock[] Everything() => _difference.Where.Count == 0 ? [] :
        [new DocumentBlock.Section(_words.Say(ComparingPhrases.Everything), [.. WhereList.Of(_difference.Where, _difference.IsDescribed, _words)])];

    private DocumentBlock.Section Group(DifferenceGroup group)
    {
        List<DocumentBlock> blocks =
        [
            new DocumentBlock.Paragraph(Wording.Sentence(_words.Say(
                ComparingPhrases.Counts,
                Share(group.Scenarios),
                FindingText.Number(group.Laxer, _words.Language),
                FindingText.Number(group.Stricter, _words.Language)))),
            .. WhereList.Of(group.Where, group.IsDescribed, _words, ComparingPhrases.Among),
            new DocumentBlock.Definitions(
            [
                new(_words.Say(ComparingPhrases.ReasonsBefore), Reasons(group.ReasonsBefore, _before)),
                new(_words.Say(ComparingPhrases.ReasonsAfter), Reasons(group.ReasonsAfter, _words)),
                new(_words.Say(ComparingPhrases.Example), RichText.Code(group.Example)),
            ]),
        ];
        return new DocumentBlock.Section(Heading(group), blocks);
    }

    private RichText Heading(DifferenceGroup group)
    {
        RichText direction = _words.Say(group.Direction == Direction.Outbound ? ComparingPhrases.Outbound : ComparingPhrases.Inbound);
        return group.Kind switch
        {
            DifferenceKind.Outcome => _words.Say(ComparingPhrases.Outcome, direction, Outcome(group.Before, _before), Outcome(group.After, _words)),
            DifferenceKind.Recommendation => _words.Say(ComparingPhrases.Recommendation, direction, Outcome(group.Before, _before), Outcome(group.After, _words)),
            DifferenceKind.Opened => _words.Say(ComparingPhrases.Opened, direction, Outcome(group.After, _words)),
            DifferenceKind.Shut => _words.Say(ComparingPhrases.Shut, direction, Outcome(group.Before, _before)),
            DifferenceKind.DutyAdded => _words.Say(ComparingPhrases.DutyAdded, direction, Duty(_difference.After, group.After)),
            DifferenceKind.DutyDropped => _words.Say(ComparingPhrases.DutyDropped, direction, Duty(_difference.Before, group.Before)),
            _ => _words.Say(ComparingPhrases.DutyChanged, direction, Duty(_difference.After, group.After)),
        };
    }

    private RichText Duty(JurisdictionProfile profile, string code) => _words.Of(profile.Duties.First(duty => duty.Code == code).Text);

    private static RichText Outcome(string name, Wording words) => name switch
    {
        OutcomeNames.NoRecommendation => words.Say(ComparingPhrases.Nothing),
        OutcomeNames.Impossible => words.Say(ComparingPhrases.Impossible),
        "blocked" => words.Say(ComparingPhrases.Blocked),
        "undecided" => words.Say(ComparingPhrases.Undecided),
        "notRegulated" => words.Say(ComparingPhrases.NotRegulated),
        "accept" => words.Say(ComparingPhrases.Accept),
        "forward" => words.Say(ComparingPhrases.Forward),
        "reject" => words.Say(ComparingPhrases.Reject),
        _ => words.Route(Route.Of(name)),
    };

    private static RichText Reasons(IReadOnlyList<DifferenceReason> reasons, Wording words) => reasons.Count == 0
        ? words.Say(ComparingPhrases.NoRule)
        : RichText.Join(" ", reasons.Select(reason => RichText.Concat(RichText.Code(reason.Rule), ": ", Wording.Sentence(words.Of(reason.Because)))));

    private RichText Share(System.Numerics.BigInteger part) => FindingText.Share(part, _difference.Scenarios, _words);
}
