namespace Kanalvalg.Tool;

/// <summary>A profile as the document its body could publish: what goes where, what must be done, and which sources say so.</summary>
internal sealed class ProfileView
{
    private readonly JurisdictionProfile _profile;
    private readonly Wording _words;
    private readonly ConditionWords _conditions;

    private ProfileView(CompiledProfile profile, Language language)
    {
        _profile = profile.Profile;
        _words = new Wording(profile.Profile, profile.Space, language);
        _conditions = new ConditionWords(_words);
    }

    public static Document Of(CompiledProfile profile, Language language)
    {
        ProfileView view = new(profile, language);
        DocumentBlock?[] blocks = [view.Head(), view.Routes(), new RuleTables(profile.Profile, view._words).Section(), view.Terms(), view.Duties(), view.Standing(), new SourceTables(profile.Profile, view._words).Section()];
        return new Document(language, view._words.Say(ShowPhrases.Title, view._words.Of(profile.Profile.Title)), [.. blocks.OfType<DocumentBlock>()]);
    }

    private DocumentBlock.Section Head()
    {
        List<KeyValuePair<RichText, RichText>> rows =
        [
            new(_words.Say(ShowPhrases.AppliesTo), _profile.Scope is Condition.AllOf { Parts.Count: 0 } ? _words.Say(ShowPhrases.AllMessages) : _conditions.Of(_profile.Scope)),
            new(_words.Say(ShowPhrases.Silence), _words.Say(_profile.Silent switch { Silent.Permit => ShowPhrases.SilencePermits, Silent.Forbid => ShowPhrases.SilenceForbids, _ => ShowPhrases.SilenceLeaves })),
        ];
        if (_profile.InForce.From is { } from)
        {
            rows.Add(new(_words.Say(ShowPhrases.InForceFrom), _words.Day(from)));
        }

        if (_profile.InForce.Until is { } until)
        {
            rows.Add(new(_words.Say(ShowPhrases.InForceUntil), _words.Day(until)));
        }

        rows.Add(new(_words.Say(Phrases.Profile), RichText.Concat(RichText.Code(_profile.Id), " ", _profile.Version)));
        rows.Add(new(_words.Say(Phrases.Fingerprint), RichText.Code(_profile.Sha256)));
        return new DocumentBlock.Section(_words.Say(ShowPhrases.AppliesTo), [new DocumentBlock.Definitions(rows)]);
    }

    private DocumentBlock.Section Routes() => new(_words.Say(ShowPhrases.Routes), [new DocumentBlock.ItemList(Ordered: true, [.. _profile.Routes.Select(Route)])]);

    private DocumentItem Route(RouteDefinition route)
    {
        RichText name = route.Label.IsEmpty ? _words.Selector(RouteSelector.Of(route.Route.Id)) : _words.Of(route.Label);
        RichText direction = _words.Say((route.Outbound, route.Inbound) switch { (true, true) => ShowPhrases.Both, (true, _) => ShowPhrases.Outbound, _ => ShowPhrases.Inbound });
        return new DocumentItem(
            RichText.Concat(Wording.Capital(name).AsStrong(), " (", direction, ")"),
            route.How.Count == 0 ? [] : [new DocumentBlock.ItemList(Ordered: true, [.. route.How.Select(step => new DocumentItem(Wording.Sentence(_words.Of(step))))])]);
    }

    private DocumentBlock.Section? Terms() => _profile.Terms.Count == 0 ? null : new DocumentBlock.Section(
        _words.Say(ShowPhrases.Words),
        [
            new DocumentBlock.Paragraph(_words.Say(ShowPhrases.WordsIntro)),
            new DocumentBlock.Definitions([.. _profile.Terms.Select(term => new KeyValuePair<RichText, RichText>(
                term.Label.IsEmpty ? RichText.Code(term.Name) : Wording.Capital(_words.Of(term.Label)), _conditions.Of(term.When)))]),
        ]);

    private DocumentBlock.Section? Duties()
    {
        Duty[] duties = [.. _profile.Duties.Except(_profile.Standing)];
        return duties.Length == 0 ? null : new DocumentBlock.Section(
            _words.Say(ShowPhrases.Duties),
            [
                new DocumentBlock.Table(
                    [_words.Say(ShowPhrases.Duty), _words.Say(ShowPhrases.Who), _words.Say(ShowPhrases.Phase), _words.Say(ShowPhrases.Deadline)],
                    [.. duties.Select(duty => (IReadOnlyList<RichText>)
                    [
                        Wording.Sentence(_words.Of(duty.Text)),
                        _words.Actor(duty.Actor),
                        _words.Phase(duty.Phase, Direction.Outbound),
                        duty.Within is { } within ? _words.Deadline(within, duty.StartFor(Direction.Outbound), null) : RichText.Empty,
                    ])]),
            ]);
    }

    private DocumentBlock.Section? Standing() => _profile.Standing.Count == 0 ? null : new DocumentBlock.Section(
        _words.Say(ShowPhrases.Standing),
        [new DocumentBlock.ItemList(Ordered: false, [.. _profile.Standing.Select(duty => new DocumentItem(
            RichText.Concat(Wording.Capital(_words.Actor(duty.Actor)).AsStrong(), ": ", Wording.Sentence(_words.Of(duty.Text)))))])]);
}
