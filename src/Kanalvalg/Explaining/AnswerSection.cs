namespace Kanalvalg;

/// <summary>The answer in one plain sentence, and what qualifies it.</summary>
internal static class AnswerSection
{
    public static IEnumerable<DocumentBlock> Of(Decision decision, Wording words)
    {
        yield return new DocumentBlock.Paragraph(Verdict(decision, words), Stands: true);
        foreach (RichText more in Qualified(decision, words))
        {
            yield return new DocumentBlock.Paragraph(more);
        }
    }

    // Outbound the routes carry the reasons; what becomes of what has arrived is settled by rules of its own.
    private static IEnumerable<RichText> Reasons(Decision decision, RouteReasons reasons) => decision.Traces(decision.Verdict switch
    {
        Kanalvalg.Verdict.Reject => decision.Plan.Reject,
        Kanalvalg.Verdict.Forward => decision.Plan.Forward,
        _ => [],
    }).Select(reasons.Reason).Where(reason => !reason.IsEmpty);

    private static RichText Verdict(Decision decision, Wording words) => decision.Verdict switch
    {
        Kanalvalg.Verdict.Send => words.Say(Phrases.Send, words.Route(decision.Chosen!).AsStrong()),
        Kanalvalg.Verdict.Blocked => words.Say(Phrases.Blocked),
        Kanalvalg.Verdict.NotRegulated => words.Say(Phrases.NotRegulated),
        Kanalvalg.Verdict.Accept => words.Say(Phrases.Accept),
        Kanalvalg.Verdict.Forward => words.Say(Phrases.Forward),
        Kanalvalg.Verdict.Reject => words.Say(Phrases.Reject),
        _ when decision.Questions.Count == 0 => words.Say(Phrases.UndecidedByRules),
        _ => words.Say(decision.Scenario.Direction == Direction.Outbound ? Phrases.UndecidedSend : Phrases.UndecidedReceive),
    };

    private static IEnumerable<RichText> Qualified(Decision decision, Wording words)
    {
        RouteReasons reasons = new(decision, words);
        foreach (RichText reason in Reasons(decision, reasons))
        {
            yield return reason;
        }

        if (decision.Scenario.Direction == Direction.Inbound)
        {
            if (decision.Chosen is { } recommended)
            {
                yield return words.Say(Phrases.Recommend, words.Route(recommended).AsStrong());
            }
        }
        else if (decision.Status is RouteStatus.Discouraged or RouteStatus.Silent)
        {
            yield return words.Say(decision.Status == RouteStatus.Discouraged ? Phrases.SendDiscouraged : Phrases.SendSilent);
        }

        if (decision.Fallback is { } fallback)
        {
            yield return words.Say(Phrases.Fallback, words.Route(fallback).AsStrong());
        }

        if (decision.Wanted is { } wanted && wanted != decision.Chosen && wanted != decision.Fallback)
        {
            yield return words.Say(Phrases.FactValue, Wording.Capital(words.Route(wanted).AsStrong()), reasons.MayUse(wanted));
        }

        if (!decision.IsExact)
        {
            yield return words.Say(Phrases.NotExact);
        }
    }
}
