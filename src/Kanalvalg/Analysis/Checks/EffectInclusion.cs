namespace Kanalvalg;

/// <summary>Whether one rule does all that another does.</summary>
internal static class EffectInclusion
{
    /// <summary>Whether each effect of a rule, and each rule that it overrides, is another's too.</summary>
    public static bool Holds(Rule rule, Rule other, params RoutePlan[] plans) =>
        rule.Overrides.All(other.Overrides.Contains) && rule.Effects.All(effect => other.Effects.Any(more => Covers(more, effect, plans)));

    private static bool Covers(Effect more, Effect effect, RoutePlan[] plans) => (more, effect) switch
    {
        (Effect.OnRoutes { Kind: RouteEffect.Prefer or RouteEffect.Avoid } one, Effect.OnRoutes two) =>
            one.Kind == two.Kind && one.Selectors.SequenceEqual(two.Selectors),
        (Effect.OnRoutes { Kind: RouteEffect.Only } one, Effect.OnRoutes { Kind: RouteEffect.Only } two) =>
            plans.All(plan => plan.Places.All(place => Names(one.Selectors, place) == Names(two.Selectors, place))),
        (Effect.OnRoutes one, Effect.OnRoutes two) =>
            one.Kind == two.Kind && plans.All(plan => plan.Places.All(place => Names(one.Selectors, place) || !Names(two.Selectors, place))),
        (Effect.Oblige one, Effect.Oblige two) =>
            one.Duty.Code == two.Duty.Code && (one.On.Count == 0 || (two.On.Count > 0 && two.On.All(one.On.Contains))),
        (Effect.Advise one, Effect.Advise two) => one.Advice.Code == two.Advice.Code,
        (Effect.Settle one, Effect.Settle two) => one.Settlement == two.Settlement,
        _ => false,
    };

    private static bool Names(IReadOnlyList<RouteSelector> selectors, Route route) => selectors.Any(selector => selector.Matches(route));
}
