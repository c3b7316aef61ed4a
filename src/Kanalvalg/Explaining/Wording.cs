using System.Globalization;

namespace Kanalvalg;

/// <summary>Words for what a decision names by code, in one language: routes, channels, facts, values, who, when, sources.</summary>
internal sealed class Wording(JurisdictionProfile profile, FactSpace space, Language language)
{
    public Language Language => language;

    public RichText Say(LocalizedText phrase, params RichText[] values) => RichText.Fill(phrase.In(language), values);

    public RichText Of(LocalizedText text) => RichText.Of(text, language);

    public RichText Route(RouteAssessment route) => route.Label.IsEmpty ? Selector(new RouteSelector(route.Route.Channel.Code, route.Route.System?.Code)) : Of(route.Label);

    /// <summary>A route of the profile by its label; one that it does not have by its channel and system.</summary>
    public RichText Route(Route route) => profile.Routes.FirstOrDefault(one => one.Route.Id == route.Id) is { Label.IsEmpty: false } known
        ? Of(known.Label)
        : Selector(new RouteSelector(route.Channel.Code, route.System?.Code));

    public RichText Channel(string code) => Word(profile.Channels, code);

    public RichText Selector(RouteSelector selector)
    {
        RichText? system = selector.System is { } code ? Word(profile.Systems, code) : null;
        return (selector.Channel, system) switch
        {
            (null, null) => Say(Phrases.AnyRoute),
            (null, { } via) => Say(Phrases.Via, Say(Phrases.AnyChannel), via),
            ({ } channel, null) => Channel(channel),
            ({ } channel, { } via) => Say(Phrases.Via, Channel(channel), via),
        };
    }

    public RichText Fact(FactDefinition fact) =>
        !fact.Label.IsEmpty ? Of(fact.Label) : !fact.Question.IsEmpty ? Of(fact.Question) : Say(Phrases.NamelessFact);

    public RichText Fact(string name) => Fact(space.Facts[space[name]]);

    public RichText Value(FactDefinition fact, FactValue value) => fact.Type switch
    {
        FactType.Boolean => Say(value.Raw != 0 ? Phrases.Yes : Phrases.No),
        FactType.Number => Number(value.Raw),
        FactType.Choice => ValueLabel(fact, (int)value.Raw),
        _ when value.Raw == 0 => Say(Phrases.None),
        _ => List(Enumerable.Range(0, fact.Values.Count).Where(value.Has).Select(member => ValueLabel(fact, member))),
    };

    public RichText ValueLabel(FactDefinition fact, int place) =>
        place < fact.ValueLabels.Count && !fact.ValueLabels[place].IsEmpty ? Of(fact.ValueLabels[place]) : fact.Values[place];

    public RichText Actor(string code) => Phrases.Actors.TryGetValue(code, out LocalizedText? actor) ? Of(actor) : code;

    public RichText Phase(DutyPhase phase, Direction direction) => Say((phase, direction) switch
    {
        (DutyPhase.Before, Direction.Outbound) => Phrases.Before,
        (DutyPhase.Before, _) => Phrases.BeforeHandling,
        (DutyPhase.AtDispatch, Direction.Outbound) => Phrases.AtDispatch,
        (DutyPhase.AtDispatch, _) => Phrases.AtHandling,
        (DutyPhase.After, Direction.Outbound) => Phrases.After,
        (DutyPhase.After, _) => Phrases.Afterwards,
        (DutyPhase.OnReceipt, _) => Phrases.OnReceipt,
        _ => Phrases.Retention,
    });

    public RichText Day(DateTime day) => Say(Phrases.DayInWords, Number(day.Day), Say(Phrases.MonthNames[day.Month - 1]), Number(day.Year));

    /// <summary>A deadline as it is counted and, where it is known, its last day.</summary>
    public RichText Deadline(Deadline within, DeadlineStart from, DateTime? due)
    {
        if (within is Deadline.Promptly)
        {
            return Say(Phrases.Promptly);
        }

        RichText counted = Say(
            from switch { DeadlineStart.Receipt => Phrases.FromReceipt, DeadlineStart.Dispatch => Phrases.FromDispatch, _ => Phrases.FromDecision }, Span(within));
        return due is { } day ? Say(Phrases.DeadlineDay, counted, Day(day)) : counted;
    }

    /// <summary>The title of a rule's source, the place in it, and what kind of document it is; empty for a rule without.</summary>
    public RichText Source(string reference)
    {
        if (reference.Length == 0)
        {
            return RichText.Empty;
        }

        int colon = reference.IndexOf(':');
        string key = (colon < 0 ? reference : reference.Substring(0, colon)).Trim();
        string place = colon < 0 ? "" : reference.Substring(colon + 1).Trim();
        if (SourceOf(reference) is not { } source)
        {
            return reference;
        }

        RichText title = source.Title.Length > 0 ? source.Title : key;
        return RichText.Concat(title, place.Length > 0 ? ", " + place : "", " (", Ground(source.Ground), ")");
    }

    public Source? SourceOf(string reference)
    {
        string key = reference.Split(':')[0].Trim();
        return profile.Sources.FirstOrDefault(source => source.Key == key);
    }

    public RichText Ground(SourceGround ground) => Say(ground switch
    {
        SourceGround.Law => Phrases.Law,
        SourceGround.Guidance => Phrases.Guidance,
        SourceGround.LocalPolicy => Phrases.LocalPolicy,
        _ => Phrases.Technical,
    });

    /// <summary>"a, b and c".</summary>
    public RichText List(IEnumerable<RichText> items)
    {
        RichText[] all = [.. items];
        return all.Length < 2
            ? RichText.Concat(all)
            : RichText.Concat(RichText.Join(", ", all.Take(all.Length - 1)), Say(Phrases.And), all[all.Length - 1]);
    }

    /// <summary>The text as a sentence of its own: a capital first, a full stop last.</summary>
    public static RichText Sentence(RichText text)
    {
        RichText begun = Capital(text);
        string words = begun.ToString();
        return words.Length == 0 || words[words.Length - 1] is '.' or '!' or '?' or ':' ? begun : RichText.Concat(begun, ".");
    }

    /// <summary>The text with a capital first; a code stays as it is, and so does a name that its owner begins with a small letter (eFormidling, e-Boks).</summary>
    public static RichText Capital(RichText text)
    {
        if (text.IsEmpty || text.Spans[0].Text.Length == 0 || text.Spans[0].Style == TextStyle.Code || HasItsOwnCapital(text.Spans[0].Text))
        {
            return text;
        }

        TextSpan first = text.Spans[0];
        return new RichText([first with { Text = char.ToUpperInvariant(first.Text[0]) + first.Text.Substring(1) }, .. text.Spans.Skip(1)]);
    }

    private static bool HasItsOwnCapital(string text) =>
        char.IsLower(text[0]) && text.Length > 1 && (char.IsUpper(text[1]) || (text[1] == '-' && text.Length > 2 && char.IsUpper(text[2])));

    private RichText Word(IReadOnlyDictionary<string, LocalizedText> labels, string code) =>
        labels.TryGetValue(code, out LocalizedText? label) && !label.IsEmpty ? Of(label) : code;

    private RichText Span(Deadline within) => within switch
    {
        Deadline.WorkingDays working => Count(working.Days, Phrases.OneWorkingDay, Phrases.WorkingDays),
        Deadline.Period period => List(
            new[]
            {
                (period.Years, Phrases.OneYear, Phrases.Years),
                (period.Months, Phrases.OneMonth, Phrases.Months),
                (period.Weeks, Phrases.OneWeek, Phrases.Weeks),
                (period.Days, Phrases.OneDay, Phrases.Days),
            }.Where((part, i) => part.Item1 > 0 || (i == 3 && (period.Years | period.Months | period.Weeks) == 0)).Select(part => Count(part.Item1, part.Item2, part.Item3))),
        _ => Say(Phrases.Promptly),
    };

    private RichText Count(int number, LocalizedText one, LocalizedText many) => number == 1 ? Say(one) : Say(many, Number(number));

    private static RichText Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
