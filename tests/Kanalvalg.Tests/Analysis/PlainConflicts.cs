namespace Kanalvalg.Tests.Analysis;

/// <summary>
/// Conflicts are proved, not found anew, for there may be several ways to name them: each that is reported is one, and none is left out.
/// </summary>
internal sealed class PlainConflicts(JurisdictionProfile profile, PlainScenarios scenarios)
{
    private readonly Route[] _routes = [.. profile.OutboundRoutes];

    public static bool IsConflict(Finding finding) => finding.Code is "KV2004" or "KV2005";

    /// <summary>What is wrong with the conflicts reported.</summary>
    public IEnumerable<string> Differences(IReadOnlyList<Finding> conflicts)
    {
        HashSet<int> told = [];
        foreach (Finding finding in conflicts)
        {
            Rule[] rules = RulesOf(finding);
            told.UnionWith(WhereAllSpeak(rules));
            if (!IsClash(rules))
                yield return $"{finding.Reference}: leaves a route";
            if (rules.Any(rule => rules.Length > 1 && IsClash([.. rules.Where(other => other != rule)])))
                yield return $"{finding.Reference}: not all of the rules are needed";
            if ((finding.Code == "KV2004") != _routes.All(route => rules.Any(rule => LeavesOut(rule, route))))
                yield return $"{finding.Reference}: is another kind of conflict";
        }

        int[] all = [.. scenarios.All.Where(scenario => scenario.IsOutbound && IsClash([.. profile.Rules.Where(scenario.IsInForce)])).Select(scenario => scenario.Index)];
        if (!told.SetEquals(all))
            yield return $"conflicts: {told.Count} scenarios are reported, {all.Length} are in conflict";
        if (conflicts.DistinctBy(finding => string.Join(" ", finding.Subject.Split(' ').Order(StringComparer.Ordinal))).Count() < conflicts.Count)
            yield return "conflicts: one is reported twice";
    }

    public IEnumerable<PlainFinding> Of(IEnumerable<Finding> conflicts) => conflicts.Select(finding => new PlainFinding(finding.Code, finding.Subject, WhereAllSpeak(RulesOf(finding))));

    private Rule[] RulesOf(Finding finding) => [.. finding.Subject.Split(' ').Select(id => profile.Rules.Single(rule => rule.Id == id))];

    private HashSet<int> WhereAllSpeak(Rule[] rules) => [.. scenarios.All.Where(scenario => scenario.IsOutbound && rules.All(scenario.IsInForce)).Select(scenario => scenario.Index)];

    // Some allow only routes that others, or they themselves, leave out or forbid.
    private bool IsClash(Rule[] rules) =>
        rules.Any(rule => Selectors(rule, RouteEffect.Only).Any()) && _routes.All(route => rules.Any(rule => LeavesOut(rule, route) || Selectors(rule, RouteEffect.Forbid).Any(list => list.Any(selector => selector.Matches(route)))));

    private static bool LeavesOut(Rule rule, Route route) => Selectors(rule, RouteEffect.Only).Any(list => !list.Any(selector => selector.Matches(route)));

    private static IEnumerable<IReadOnlyList<RouteSelector>> Selectors(Rule rule, RouteEffect kind) =>
        rule.Effects.OfType<Effect.OnRoutes>().Where(effect => effect.Kind == kind).Select(effect => effect.Selectors);
}
