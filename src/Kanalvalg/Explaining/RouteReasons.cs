namespace Kanalvalg;

/// <summary>Why a route is what it is, each reason with its source, and what would open it.</summary>
internal sealed class RouteReasons(Decision decision, Wording words)
{
    public RichText Status(RouteAssessment route) => words.Say(route.Status switch
    {
        RouteStatus.Permitted => Phrases.Permitted,
        RouteStatus.Discouraged => Phrases.Discouraged,
        RouteStatus.Silent => route.IsOpen ? Phrases.SilentOpen : Phrases.SilentShut,
        RouteStatus.Forbidden => Phrases.Forbidden,
        RouteStatus.Impossible => Phrases.Impossible,
        _ => Phrases.Undecided,
    });

    /// <summary>The answer to whoever wants to use the route.</summary>
    public RichText MayUse(RouteAssessment route) => words.Say(route switch
    {
        { IsOpen: true, Status: RouteStatus.Discouraged } => Phrases.WantedDiscouraged,
        { IsOpen: true } => Phrases.WantedOpen,
        { Status: RouteStatus.Impossible } => Phrases.WantedImpossible,
        { Status: RouteStatus.Undecided } => Phrases.WantedUndecided,
        _ => Phrases.WantedShut,
    });

    public IReadOnlyList<RichText> Of(RouteAssessment route)
    {
        List<RichText> reasons = route.SystemIsMissing ? [words.Of(DecisionTexts.SystemNotAtHand)] : [];
        reasons.AddRange(route.Rules.Select(Reason).Where(reason => !reason.IsEmpty));

        // What a route lacks is said only where nothing else is.
        return reasons.Count > 0 || route.IsOpen ? reasons : [.. route.Because.Select(words.Of)];
    }

    /// <summary>The reasons as a list; none for a route without.</summary>
    public IReadOnlyList<DocumentBlock> ListOf(RouteAssessment route) =>
        Of(route) is { Count: > 0 } reasons ? [new DocumentBlock.ItemList(Ordered: false, [.. reasons.Select(reason => new DocumentItem(reason))])] : [];

    /// <summary>What would open the route; nothing where nothing would.</summary>
    public IReadOnlyList<DocumentBlock> Remedies(RouteAssessment route) => route.Remedies.Count == 0
        ? []
        :
        [
            new DocumentBlock.Paragraph(words.Say(route.Remedies.Count == 1 ? Phrases.Opens : Phrases.EachOpens)),
            new DocumentBlock.ItemList(Ordered: false, [.. route.Remedies.Select(Remedy)]),
        ];

    /// <summary>A rule's reason with its source; empty for a rule that gives neither.</summary>
    public RichText Reason(RuleTrace rule)
    {
        RichText because = Wording.Sentence(words.Of(rule.Because));
        RichText source = words.Source(rule.Source);
        RichText perhaps = rule.Truth == Truth.True ? RichText.Empty : words.Say(Phrases.Perhaps).AsStrong();
        return because.IsEmpty && source.IsEmpty ? RichText.Empty : RichText.Join(" ", [perhaps, because, source.IsEmpty ? source : words.Say(Phrases.Source, source)]);
    }

    private DocumentItem Remedy(Remedy remedy)
    {
        RichText[] changes = [.. remedy.Facts.Select(fact => fact.Definition.Remedy.IsEmpty
            ? words.Say(Phrases.FactValue, words.Fact(fact.Definition), words.Value(fact.Definition, fact.Setting))
            : words.Of(fact.Definition.Remedy))];
        DocumentItem[] duties = [.. decision.Compiled.Profile.Duties.Where(duty => remedy.Duties.Contains(duty.Code))
            .Select(duty => new DocumentItem(Wording.Sentence(words.Of(duty.Text))))];
        RichText change = Wording.Sentence(RichText.Join(words.Say(Phrases.AndThen).ToString(), changes));
        return new DocumentItem(change, duties.Length == 0 ? [] : [new DocumentBlock.ItemList(Ordered: false, duties)]);
    }
}
