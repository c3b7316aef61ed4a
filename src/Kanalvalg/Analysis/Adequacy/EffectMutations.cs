namespace Kanalvalg;

/// <summary>What could follow from a rule instead, one thing changed in its effects.</summary>
internal static class EffectMutations
{
    public static IEnumerable<(MutationChange Change, IReadOnlyList<Effect> Effects)> Of(IReadOnlyList<Effect> effects)
    {
        for (int i = 0; i < effects.Count; i++)
        {
            if (effects.Count > 1)
            {
                yield return (new MutationChange.DroppedEffect(effects[i]), [.. effects.Where((_, j) => i != j)]);
            }

            foreach (Effect other in Others(effects[i]))
            {
                yield return (new MutationChange.OtherEffect(effects[i], other), [.. effects.Select((effect, j) => i == j ? other : effect)]);
            }
        }
    }

    private static IEnumerable<Effect> Others(Effect effect) => effect switch
    {
        Effect.OnRoutes routes => OfKind(routes).Concat(Fewer(routes.Selectors).Concat(Swapped(routes)).Select(selectors => routes with { Selectors = selectors })),
        Effect.Oblige oblige when oblige.On.Count > 0 => Fewer(oblige.On).Append([]).Select(on => oblige with { On = on }),
        Effect.Settle settle => new[] { Settlement.Accept, Settlement.Forward, Settlement.Reject }.Where(other => other != settle.Settlement).Select(other => new Effect.Settle(other)),
        _ => [],
    };

    private static IEnumerable<Effect.OnRoutes> OfKind(Effect.OnRoutes routes) => routes.Kind switch
    {
        RouteEffect.Permit => [routes with { Kind = RouteEffect.Forbid }],
        RouteEffect.Forbid => [routes with { Kind = RouteEffect.Permit }],
        _ => [],
    };

    private static IEnumerable<RouteSelector[]> Fewer(IReadOnlyList<RouteSelector> selectors) =>
        selectors.Count < 2 ? [] : selectors.Select((_, i) => selectors.Where((_, j) => i != j).ToArray());

    private static IEnumerable<RouteSelector[]> Swapped(Effect.OnRoutes routes)
    {
        for (int i = 1; i < routes.Selectors.Count && routes.Kind is RouteEffect.Prefer or RouteEffect.Avoid; i++)
        {
            RouteSelector[] swapped = [.. routes.Selectors];
            (swapped[i - 1], swapped[i]) = (swapped[i], swapped[i - 1]);
            yield return swapped;
        }
    }
}
