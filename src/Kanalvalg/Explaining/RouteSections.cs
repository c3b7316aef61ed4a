namespace Kanalvalg;

/// <summary>What a decision says of the routes: how to use the one, which others are open, which are not and why, and the one that was wanted.</summary>
internal sealed class RouteSections(Decision decision, Wording words)
{
    private readonly RouteReasons _reasons = new(decision, words);
    private readonly RouteDependence _dependence = new(decision);

    private bool IsInbound => decision.Scenario.Direction == Direction.Inbound;

    public DocumentBlock? How()
    {
        RouteAssessment? route = decision.Chosen ?? decision.Fallback;
        if (route is null)
        {
            return null;
        }

        List<DocumentBlock> blocks = route.How.Count == 0 ? [] : [Texts(ordered: true, route.How)];
        if (route == decision.Fallback || IsInbound)
        {
            blocks.AddRange(Duties(route));
        }

        return blocks.Count == 0 ? null : new DocumentBlock.Section(words.Say(Phrases.How, words.Route(route)), blocks);
    }

    public DocumentBlock? Alternatives()
    {
        RouteAssessment[] routes = [.. decision.Alternatives.Where(route => route != decision.Chosen && route != decision.Fallback)];
        if (routes.Length == 0)
        {
            return null;
        }

        bool same = !IsInbound && routes.All(HasTheSteps);
        DocumentItem[] items = [.. routes.Select(route => new DocumentItem(Headed(words.Route(route), route), same ? [] : Duties(route)))];
        return new DocumentBlock.Section(
            words.Say(IsInbound ? Phrases.SenderMayUse : decision.Chosen is null ? Phrases.Open : Phrases.Alternatives),
            [.. same ? [new DocumentBlock.Paragraph(words.Say(Phrases.SameDuties))] : (DocumentBlock[])[], new DocumentBlock.ItemList(Ordered: true, items)]);
    }

    /// <summary>Routes that are shut for the same reasons share an item.</summary>
    public DocumentBlock? Excluded() => Listed(
        Phrases.Excluded,
        decision.Excluded.Where(route => route.Status != RouteStatus.Undecided).GroupBy(Fingerprint, StringComparer.Ordinal).Select(alike => new DocumentItem(
            Headed(words.List(alike.Select(words.Route)), alike.First()),
            alike.First() == decision.Wanted ? [SeeAbove()] : [.. _reasons.ListOf(alike.First()), .. _reasons.Remedies(alike.First())])));

    public DocumentBlock? Unsettled() => Listed(
        Phrases.Unsettled,
        decision.Excluded.Where(route => route.Status == RouteStatus.Undecided).Select(route => new DocumentItem(
            Wording.Capital(words.Route(route).AsStrong()),
            route == decision.Wanted ? [SeeAbove()] : [.. DependsOn(route), .. _reasons.ListOf(route), .. _reasons.Remedies(route)])));

    public DocumentBlock? Wanted()
    {
        if (decision.Wanted is not { } route)
        {
            return null;
        }

        List<DocumentBlock> blocks = [new DocumentBlock.Paragraph(_reasons.MayUse(route)), .. DependsOn(route), .. _reasons.ListOf(route)];
        if (route.IsOpen)
        {
            blocks.AddRange(route == decision.Chosen ? [] : Duties(route));
        }
        else if (route.Remedies.Count > 0)
        {
            blocks.AddRange(_reasons.Remedies(route));
        }
        else if (route.Status != RouteStatus.Undecided)
        {
            blocks.Add(new DocumentBlock.Paragraph(words.Say(Phrases.NothingOpens)));
        }

        return new DocumentBlock.Section(words.Say(Phrases.Wanted, words.Route(route)), blocks);
    }

    public DocumentBlock? Arrival() => decision.Arrival is not { } arrival
        ? null
        : new DocumentBlock.Section(
            words.Say(Phrases.Arrival),
            [new DocumentBlock.Paragraph(words.Say(Phrases.CameBy, words.Channel(arrival.Channel.Code), _reasons.Status(arrival.Best))), .. _reasons.ListOf(arrival.Best)]);

    private DocumentBlock.Section? Listed(LocalizedText heading, IEnumerable<DocumentItem> items) =>
        items.ToArray() is { Length: > 0 } all ? new DocumentBlock.Section(words.Say(heading), [new DocumentBlock.ItemList(Ordered: false, all)]) : null;

    private RichText Headed(RichText name, RouteAssessment route) => RichText.Concat(Wording.Capital(name.AsStrong()), " (", _reasons.Status(route), ")");

    private IReadOnlyList<DocumentBlock> Duties(RouteAssessment route)
    {
        // Inbound the steps are done in any case; what matters of a route that the sender may use is what comes on top.
        DutyNote[] duties = [.. route.Duties.Where(duty => !IsInbound || decision.Steps.All(step => step.Duty != duty.Duty))];
        if (duties.Length == 0)
        {
            return IsInbound ? [] : [new DocumentBlock.Paragraph(words.Say(Phrases.NoDuties))];
        }

        return HasTheSteps(route)
            ? [new DocumentBlock.Paragraph(words.Say(Phrases.SameDuties))]
            : [new DocumentBlock.Paragraph(words.Say(Phrases.Duties)), new DocumentBlock.ItemList(Ordered: false, [.. duties.Select(Duty)])];
    }

    private bool HasTheSteps(RouteAssessment route) =>
        !IsInbound && decision.Chosen is not null && route.Duties.Count == decision.Steps.Count && route.Duties.Count > 0
        && route.Duties.All(duty => decision.Steps.Any(step => step.Duty == duty.Duty && step.Certain == duty.Certain));

    private DocumentItem Duty(DutyNote duty)
    {
        RichText text = Wording.Sentence(words.Of(duty.Text));
        return new DocumentItem(duty.Certain ? text : RichText.Concat(words.Say(Phrases.Perhaps).AsStrong(), " ", text));
    }

    private DocumentBlock.Paragraph SeeAbove() => new(words.Say(Phrases.SeeAbove));

    // An undecided route's alone: what is open or shut is so whatever the answers are.
    private IEnumerable<DocumentBlock> DependsOn(RouteAssessment route) => route.Status == RouteStatus.Undecided && _dependence.Of(route) is { Count: > 0 } facts
        ? [new DocumentBlock.Paragraph(words.Say(Phrases.RouteDependsOn, words.List(facts.Select(words.Fact))))]
        : [];

    private DocumentBlock.ItemList Texts(bool ordered, IReadOnlyList<LocalizedText> texts) =>
        new(ordered, [.. texts.Select(text => new DocumentItem(Wording.Sentence(words.Of(text))))]);

    private string Fingerprint(RouteAssessment route) => string.Join("\n",
        [
            route == decision.Wanted ? "wanted" : "",
            route.Status.Code(),
            .. _reasons.Of(route).Select(reason => reason.ToString()),
            .. route.Remedies.SelectMany(remedy => remedy.Facts.Select(fact => fact.ToString()).Append(";")),
        ]);
}
