namespace Kanalvalg.Tool;

/// <summary>What follows from a rule, a sentence for each effect.</summary>
internal static class EffectWords
{
    public static RichText Of(Rule rule, Wording words) => RichText.Join(" ", rule.Effects.Select(effect => Wording.Sentence(Of(effect, words))));

    public static RichText Routes(IEnumerable<RouteSelector> selectors, Wording words) => words.List(selectors.Select(words.Selector));

    private static RichText Of(Effect effect, Wording words) => effect switch
    {
        Effect.OnRoutes routes => words.Say(
            routes.Kind switch
            {
                RouteEffect.Permit => ShowPhrases.Permit,
                RouteEffect.Forbid => ShowPhrases.Forbid,
                RouteEffect.Cannot => ShowPhrases.Cannot,
                RouteEffect.Only => ShowPhrases.Only,
                RouteEffect.Prefer => ShowPhrases.Prefer,
                _ => ShowPhrases.Avoid,
            },
            Routes(routes.Selectors, words)),
        Effect.Oblige oblige => oblige.On.Count == 0
            ? words.Of(oblige.Duty.Text)
            : words.Say(ShowPhrases.DutyOn, Routes(oblige.On, words), words.Of(oblige.Duty.Text)),
        Effect.Advise advise => words.Of(advise.Advice.Text),
        Effect.Settle settle => words.Say(settle.Settlement switch { Settlement.Accept => Phrases.Accept, Settlement.Forward => Phrases.Forward, _ => Phrases.Reject }),
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };
}
