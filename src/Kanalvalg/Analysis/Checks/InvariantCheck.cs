namespace Kanalvalg;

/// <summary>Invariants that some scenario breaks, each claim on its own.</summary>
internal static class InvariantCheck
{
    public static IEnumerable<Issue> Of(ProfileWorlds worlds)
    {
        foreach (Invariant invariant in worlds.Profile.Invariants.Where(invariant => invariant.InForce.Covers(worlds.Day)))
        {
            foreach ((string claim, Func<ProfileMeaning, int> broken) in Claims(invariant))
            {
                ScenarioRegion region = worlds.Where((world, meaning) => meaning.And(meaning.Of(invariant.When), broken(meaning)));
                if (!region.IsEmpty)
                {
                    yield return new Issue(FindingKind.BrokenInvariant, invariant.Id, region, new ProfilePart("invariants", invariant.Id), invariant.Id, claim);
                }
            }
        }
    }

    /// <summary>What an invariant claims, in the format's words, and where that is broken.</summary>
    public static IEnumerable<(string Claim, Func<ProfileMeaning, int> Broken)> Claims(Invariant invariant)
    {
        if (invariant.Never is { } never)
        {
            foreach (RouteSelector selector in never.Permits)
            {
                yield return ("never permits " + selector, meaning => Permits(meaning, [selector]));
            }

            foreach (RouteSelector selector in never.Chooses)
            {
                yield return ("never chooses " + selector, meaning => Chooses(meaning, [selector]));
            }

            foreach (Duty duty in never.Obliges)
            {
                yield return ("never obliges " + duty.Code, meaning => Obliges(meaning, duty));
            }

            foreach (string verdict in never.Verdict)
            {
                yield return ("never verdict " + verdict, meaning => meaning.VerdictIs(verdict));
            }
        }

        if (invariant.Always is { } always)
        {
            foreach (RouteSelector selector in always.Permits)
            {
                yield return ("always permits " + selector, meaning => meaning.Not(Permits(meaning, [selector])));
            }

            if (always.Chooses.Count > 0)
            {
                yield return ("always chooses " + string.Join(" or ", always.Chooses), meaning => meaning.Not(Chooses(meaning, always.Chooses)));
            }

            foreach (Duty duty in always.Obliges)
            {
                yield return ("always obliges " + duty.Code, meaning => meaning.Not(Obliges(meaning, duty)));
            }

            if (always.Verdict.Count > 0)
            {
                yield return ("always verdict " + string.Join(" or ", always.Verdict),
                    meaning => meaning.Not(always.Verdict.Select(meaning.VerdictIs).Aggregate(DiagramSpace.False, meaning.Or)));
            }
        }
    }

    private static int Permits(ProfileMeaning meaning, IReadOnlyList<RouteSelector> selectors) =>
        meaning.AnyOf(meaning.Functions.Open, place => place < meaning.Plan.Routes.Length && selectors.Any(selector => selector.Matches(meaning.Plan.Places[place])));

    private static int Chooses(ProfileMeaning meaning, IReadOnlyList<RouteSelector> selectors) =>
        meaning.AnyOf(meaning.Functions.Chosen, route => selectors.Any(selector => selector.Matches(meaning.Plan.Places[route])));

    private static int Obliges(ProfileMeaning meaning, Duty duty) => meaning.AnyOf(meaning.StepsTaken, place => meaning.Profile.Profile.Duties[place].Code == duty.Code);
}
