namespace Kanalvalg;

/// <summary>The rules in force in a scenario that speak of what became different: of a route, of a duty, of the verdict.</summary>
internal static class DifferenceReasons
{
    public static IEnumerable<DifferenceReason> Of(ProfileMeaning meaning, int[] scenario, params string[] concerned)
    {
        RoutePlan plan = meaning.Plan;
        HashSet<int> speaking = [];
        for (int place = 0; place < plan.Routes.Length; place++)
        {
            if (concerned.Contains(plan.Places[place].Id))
            {
                speaking.UnionWith(plan.Permit[place].Concat(plan.Forbid[place]).Concat(plan.Cannot[place]).Concat(plan.Avoid[place])
                    .Concat(plan.Prefer[place]).Concat(plan.OnlyNaming[place]).Concat(plan.OnlyOther[place]));
            }
        }

        for (int duty = 0; duty < plan.Duties.Length; duty++)
        {
            if (concerned.Contains(meaning.Profile.Profile.Duties[duty].Code))
            {
                speaking.UnionWith(plan.Duties[duty].Select(laid => laid.Rule));
            }
        }

        if (meaning.Space.Direction == Direction.Inbound)
        {
            speaking.UnionWith(meaning.Profile.Profile.Rules.Where(rule => rule.Effects.Any(effect => effect is Effect.Settle)).Select(rule => rule.Index));
        }

        return meaning.Profile.Profile.Rules
            .Where(rule => speaking.Contains(rule.Index) && meaning.Space.Diagrams.At(meaning.Rule(rule.Index), scenario) == DiagramSpace.True)
            .Select(rule => new DifferenceReason(rule));
    }
}
