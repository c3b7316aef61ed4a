namespace Kanalvalg;

/// <summary>The names that a profile's rules, scope, invariants and impossible combinations use.</summary>
internal sealed class UsedNames
{
    public UsedNames(JurisdictionProfile profile)
    {
        Effect[] effects = [.. profile.Rules.SelectMany(rule => rule.Effects)];
        Duties.UnionWith(effects.OfType<Effect.Oblige>().Select(oblige => oblige.Duty.Code).Concat(profile.Standing.Select(duty => duty.Code)));
        Advice.UnionWith(effects.OfType<Effect.Advise>().Select(advise => advise.Advice.Code));
        ConditionUses uses = new();
        foreach (Condition condition in profile.Rules.Select(rule => rule.Condition).Append(profile.Scope).Concat(profile.Impossible).Concat(profile.Invariants.Select(invariant => invariant.When)))
        {
            uses.Add(condition);
        }

        Terms = uses.Terms;
        Facts = uses.Facts;
        Facts.UnionWith(profile.Duties.Where(duty => Duties.Contains(duty.Code)).SelectMany(duty => duty.Achieves).Select(end => end.Fact.Name));
    }

    public ISet<string> Terms { get; }

    public ISet<string> Duties { get; } = new HashSet<string>(StringComparer.Ordinal);

    public ISet<string> Advice { get; } = new HashSet<string>(StringComparer.Ordinal);

    public ISet<string> Facts { get; }
}
