namespace Kanalvalg.Tests.Analysis;

/// <summary>Statements of the sources that nothing carries and nothing excuses, or that only what never comes into use carries.</summary>
internal static class PlainStatements
{
    public static IEnumerable<PlainFinding> Of(JurisdictionProfile profile, PlainScenarios scenarios)
    {
        HashSet<string> idle = [.. PlainUses.Of(profile).Select(unused => unused.Code + " " + unused.About)];
        foreach (Statement statement in profile.Sources.SelectMany(source => source.Statements))
        {
            bool[] used =
            [
                .. profile.Rules.Where(rule => rule.Covers.Contains(statement.Id)).Select(rule => scenarios.All.Any(scenario => scenario.IsInForce(rule))),
                .. profile.Terms.Where(term => term.Covers.Contains(statement.Id)).Select(term => !idle.Contains("KV2021 " + term.Name)),
                .. profile.Duties.Where(duty => duty.Covers.Contains(statement.Id)).Select(duty => !idle.Contains("KV2022 " + duty.Code)),
                .. profile.Advice.Where(advice => advice.Covers.Contains(statement.Id)).Select(advice => !idle.Contains("KV2023 " + advice.Code)),
            ];
            if (used.Length == 0 && statement.Context.IsEmpty)
                yield return new PlainFinding("KV2014", statement.Id, Array.Empty<PlainScenario>());
            if (used.Length > 0 && !used.Contains(true))
                yield return new PlainFinding("KV2015", statement.Id, Array.Empty<PlainScenario>());
        }
    }
}
