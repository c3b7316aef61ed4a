namespace Kanalvalg;

/// <summary>Overrides without effect: the overridden rule's condition never holds where the overriding rule is in force.</summary>
internal static class OverrideCheck
{
    public static IEnumerable<Issue> Of(ProfileWorlds worlds) =>
        from rule in worlds.Profile.Rules
        where rule.InForce.Covers(worlds.Day) && !worlds.InForce(rule.Index).IsEmpty
        from overridden in rule.Overrides
        let other = worlds.Profile.Rules[overridden]
        where other.InForce.Covers(worlds.Day) && worlds.Where((_, meaning) => meaning.And(meaning.Rule(rule.Index), meaning.Conditions[overridden])).IsEmpty
        select new Issue(FindingKind.IdleOverride, rule.Id + " " + other.Id, worlds.InForce(rule.Index), new ProfilePart("rules", rule.Id), rule.Id, other.Id);
}
