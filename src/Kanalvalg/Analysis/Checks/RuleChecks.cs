namespace Kanalvalg;

/// <summary>Rules that can never be in force, that change nothing, or that add nothing to another.</summary>
internal static class RuleChecks
{
    public static IEnumerable<Issue> Of(ProfileWorlds worlds)
    {
        foreach (Rule rule in worlds.Profile.Rules.Where(rule => rule.InForce.Covers(worlds.Day)))
        {
            ProfilePart part = new("rules", rule.Id);
            ScenarioRegion inForce = worlds.InForce(rule.Index);
            if (inForce.IsEmpty)
            {
                (FindingKind why, string by) = WhyNever(worlds, rule);
                yield return new Issue(why, rule.Id, ScenarioRegion.Empty, part, rule.Id, by);
            }
            else if (!worlds.Both.Any(world => RuleMention.In(world, rule)) && worlds.Both.All(world => IsSameWithout(world, rule)))
            {
                yield return new Issue(FindingKind.ChangesNothing, rule.Id, inForce, part, rule.Id);
            }
            else if (worlds.Profile.Rules.FirstOrDefault(other => Implies(worlds, rule, other)) is { } other)
            {
                yield return new Issue(FindingKind.Implied, rule.Id, inForce, part, rule.Id, other.Id);
            }
        }
    }

    /// <summary>Why a rule whose text is in force is itself never in force, and the rules that override it.</summary>
    public static (FindingKind Why, string By) WhyNever(ProfileWorlds worlds, Rule rule) => (KindOf(worlds, rule), string.Join(", ", Overriding(worlds, rule)));

    private static FindingKind KindOf(ProfileWorlds worlds, Rule rule) =>
        worlds.Both.All(world => world.Meanings[0].Conditions[rule.Index] == DiagramSpace.False) ? FindingKind.Contradiction
        : worlds.Both.All(world => world.Diagrams.And(world.Occurs, world.Meanings[0].Conditions[rule.Index]) == DiagramSpace.False) ? FindingKind.CannotOccur
        : worlds.Where((_, meaning) => meaning.Conditions[rule.Index]).IsEmpty ? FindingKind.OutsideScope
        : FindingKind.AlwaysOverridden;

    private static IEnumerable<string> Overriding(ProfileWorlds worlds, Rule rule) => worlds.Profile.Rules
        .Where(other => other.Overrides.Contains(rule.Index) && !worlds.Where((_, meaning) => meaning.And(meaning.Rule(other.Index), meaning.Conditions[rule.Index])).IsEmpty)
        .Select(other => other.Id);

    private static bool IsSameWithout(ScenarioWorld world, Rule rule) =>
        new MeaningSignature(world, world.Meanings[0]).Equals(new MeaningSignature(world, world.Meanings[0].Without(rule.Index)));

    // Of two rules that are always in force together and do the same, the later one is said to add nothing.
    private static bool Implies(ProfileWorlds worlds, Rule rule, Rule other) =>
        rule.Index != other.Index
        && EffectInclusion.Holds(rule, other, worlds.Outbound.Meanings[0].Plan, worlds.Inbound.Meanings[0].Plan)
        && worlds.Where((_, meaning) => meaning.And(meaning.Rule(rule.Index), meaning.Not(meaning.Rule(other.Index)))).IsEmpty
        && (rule.Index > other.Index || worlds.InForce(rule.Index) != worlds.InForce(other.Index) || !EffectInclusion.Holds(other, rule, worlds.Outbound.Meanings[0].Plan, worlds.Inbound.Meanings[0].Plan))
        && worlds.Both.All(world => IsSameWithout(world, rule));
}
