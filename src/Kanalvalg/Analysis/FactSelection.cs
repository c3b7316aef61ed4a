namespace Kanalvalg;

/// <summary>
/// The facts that a space of scenarios spans: those that scopes, rules and invariants rest on, in the order of the diagrams' variables,
/// and behind them those that only what is impossible rests on.
/// </summary>
internal static class FactSelection
{
    // What is worked out from each other stands together: diagrams of what ties them stay small.
    private static readonly string[][] Clusters =
    [
        [FactNames.RecipientKind, FactNames.RecipientInternal],
        [FactNames.SenderKind, FactNames.SenderInternal],
        [FactNames.QuotesOriginal, FactNames.Content, FactNames.ReplyContent, FactNames.SubjectHolds],
    ];

    /// <summary>The facts that count, those tested by most rules first; what further conditions rest on counts too.</summary>
    public static IReadOnlyList<string> Counted(IReadOnlyList<CompiledProfile> profiles, IReadOnlyList<Condition> further)
    {
        Dictionary<string, int> times = new(StringComparer.Ordinal);
        foreach (CompiledProfile profile in profiles)
        {
            IEnumerable<Condition> conditions = profile.Profile.Rules.Select(rule => rule.Condition)
                .Concat(profile.Profile.Invariants.Select(invariant => invariant.When)).Append(profile.Profile.Scope);
            foreach (string fact in conditions.SelectMany(condition => new ConditionUses().Add(condition).Facts).Concat(Structural(profile)))
            {
                times[fact] = times.TryGetValue(fact, out int known) ? known + 1 : 1;
            }
        }

        foreach (string fact in further.SelectMany(condition => new ConditionUses().Add(condition).Facts).Where(fact => !times.ContainsKey(fact)))
        {
            times[fact] = 0;
        }

        times.Remove(FactNames.Direction);
        return Ordered(times, profiles);
    }

    /// <summary>The facts that do not count and that what is impossible, in any of the profiles, rests on.</summary>
    public static IReadOnlyList<string> Hidden(IReadOnlyList<CompiledProfile> profiles, IEnumerable<string> counted)
    {
        ConditionUses uses = new();
        foreach (Condition impossible in profiles.SelectMany(profile => profile.Profile.Impossible))
        {
            uses.Add(impossible);
        }

        uses.Facts.ExceptWith(counted.Append(FactNames.Direction));
        return Ordered(uses.Facts.ToDictionary(fact => fact, _ => 1, StringComparer.Ordinal), profiles);
    }

    // What the meaning of rules rests on beside their conditions: the systems at hand where none are assumed or not all can be, and the channel that a
    // message came by where a duty that can be laid on it depends on that.
    private static IEnumerable<string> Structural(CompiledProfile profile)
    {
        bool varies = profile.Space.Facts[profile.Space[FactNames.Systems]].Assume is null
            || profile.Profile.Impossible.Any(impossible => new ConditionUses().Add(impossible).Facts.Contains(FactNames.Systems));
        if (varies && profile.Outbound.SystemsUsed.Count > 0)
        {
            yield return FactNames.Systems;
        }

        if (MayHoldInbound(profile, [.. profile.Profile.Rules.Where(rule => rule.Effects.OfType<Effect.Oblige>().Any(oblige => oblige.On.Count > 0)).Select(rule => rule.Condition)]))
        {
            yield return FactNames.MessageArrivedBy;
        }
    }

    // Whatever the day, so that the scenarios of a profile are the same on all days.
    private static bool MayHoldInbound(CompiledProfile profile, IReadOnlyList<Condition> conditions)
    {
        ScenarioDraft open = new(profile.Space, Direction.Inbound);
        open.Choose(profile.Space[FactNames.Direction], (int)Direction.Inbound, FactOrigin.Given);
        return RuleProgramCompiler.Compile(profile.Space, [new Condition.AnyOf(conditions)]).Test(open.Finish(default, null).Words).Possible;
    }

    private static IReadOnlyList<string> Ordered(Dictionary<string, int> times, IReadOnlyList<CompiledProfile> profiles)
    {
        List<string> catalogue = [.. profiles.SelectMany(profile => profile.Profile.Facts).Select(fact => fact.Name).Distinct(StringComparer.Ordinal).Where(times.ContainsKey)];
        IEnumerable<string[]> groups = catalogue.Where(name => Clusters.All(cluster => !cluster.Contains(name))).Select(name => new[] { name })
            .Concat(Clusters.Select(cluster => cluster.Where(times.ContainsKey).ToArray()).Where(cluster => cluster.Length > 0));
        return [.. groups.OrderByDescending(group => group.Max(name => times[name])).ThenBy(group => catalogue.IndexOf(group[0])).SelectMany(group => group)];
    }
}
