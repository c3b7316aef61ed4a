namespace Kanalvalg;

/// <summary>What becomes of the routes to send by: gaps, silence that decides, routes that are never chosen.</summary>
internal static class RouteChecks
{
    public static IEnumerable<Issue> Of(ProfileWorlds worlds)
    {
        ScenarioRegion gap = worlds.WhereSent((_, meaning) => meaning.Functions.NoRoute);
        if (!gap.IsEmpty)
        {
            yield return new Issue(FindingKind.Gap, "", gap, ProfilePart.Whole);
        }

        foreach (int route in Enumerable.Range(0, worlds.Outbound.Meanings[0].Plan.Routes.Length))
        {
            string id = worlds.Outbound.Meanings[0].Plan.Places[route].Id;
            ProfilePart part = new("routes", id);
            ScenarioRegion silent = worlds.WhereSent((_, meaning) => meaning.And(
                meaning.Functions.Silent[route], meaning.Or(meaning.Functions.Chosen[route], meaning.Functions.NoRoute)));
            if (!silent.IsEmpty)
            {
                yield return new Issue(FindingKind.Silence, id, silent, part, id);
            }

            if (worlds.WhereSent((_, meaning) => meaning.Functions.Chosen[route]).IsEmpty)
            {
                yield return new Issue(FindingKind.RouteNeverChosen, id, worlds.WhereSent((_, meaning) => meaning.Functions.Open[route]), part, id);
            }
        }
    }
}
