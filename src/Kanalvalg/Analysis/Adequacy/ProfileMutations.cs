namespace Kanalvalg;

/// <summary>
/// The profiles in which one thing is another. What cannot occur and what must always hold are left as they are: the one says which
/// scenarios there are, the other decides none.
/// </summary>
internal static class ProfileMutations
{
    // A condition that holds nowhere, for a rule that is not there: the places of the others stay.
    private static readonly Condition Never = new Condition.AnyOf([]);

    public static IEnumerable<Mutation> Of(JurisdictionProfile profile) =>
        profile.Rules.SelectMany(rule => OfRule(profile, rule))
            .Concat(Groups(profile).SelectMany(group => OfGroup(profile, group.Rules, group.When)))
            .Concat(profile.Terms.Where(new UsedTerms(profile).Contains).SelectMany(term => OfTerm(profile, term)))
            .Concat(OfOrder(profile))
            .Concat(ConditionMutations.Of(profile.Scope).Select(change => new Mutation(ProfilePart.Whole, change.Change, profile.With(scope: change.Condition))))
            .Concat(OfSilence(profile));

    private static IEnumerable<Mutation> OfRule(JurisdictionProfile profile, Rule rule)
    {
        yield return Changed(new MutationChange.DroppedRule(), rule with { When = Never });
        Condition? group = Groups(profile).FirstOrDefault(group => group.Rules.Any(one => one.Index == rule.Index)).When;
        foreach ((MutationChange change, Condition own) in ConditionMutations.Of(OwnOf(rule, group)))
        {
            yield return Changed(change, rule with { When = group is null ? own : Condition.Join(group, own) });
        }

        if (rule.Unless is { } unless)
        {
            yield return Changed(new MutationChange.DroppedUnless(), rule with { Unless = null });
            foreach ((MutationChange change, Condition other) in ConditionMutations.Of(unless).Where(change => change.Condition != Condition.Always))
            {
                yield return Changed(change, rule with { Unless = other });
            }
        }

        foreach ((MutationChange change, IReadOnlyList<Effect> effects) in EffectMutations.Of(rule.Effects))
        {
            yield return Changed(change, rule with { Effects = effects });
        }

        foreach (int overridden in rule.Overrides)
        {
            yield return Changed(new MutationChange.DroppedOverride(profile.Rules[overridden].Id), rule with { Overrides = [.. rule.Overrides.Where(other => other != overridden)] });
        }

        Mutation Changed(MutationChange change, Rule other) => new(new ProfilePart("rules", rule.Id), change, profile.With(rules: [.. profile.Rules.Select(one => one.Index == rule.Index ? other : one)]));
    }

    // A group's condition is bound once and joined to each of its rules, so it is known again by being the very same.
    private static IEnumerable<(Rule[] Rules, Condition When)> Groups(JurisdictionProfile profile) =>
        from rule in profile.Rules
        where rule.Group is not null
        group rule by rule.Group into rules
        let first = rules.First().When
        from when in first is Condition.AllOf { Parts.Count: 2 } joined ? [joined.Parts[0], first] : new[] { first }
        where rules.Count() > 1 && rules.All(rule => ReferenceEquals(rule.When, when) || (rule.When is Condition.AllOf { Parts.Count: 2 } own && ReferenceEquals(own.Parts[0], when)))
        select (rules.ToArray(), when);

    private static Condition OwnOf(Rule rule, Condition? group) =>
        group is null ? rule.When : ReferenceEquals(rule.When, group) ? Condition.Always : ((Condition.AllOf)rule.When).Parts[1];

    private static IEnumerable<Mutation> OfGroup(JurisdictionProfile profile, Rule[] rules, Condition when) =>
        from change in ConditionMutations.Of(when)
        let mutant = profile.With(rules: [.. profile.Rules.Select(rule => rules.Any(one => one.Index == rule.Index) ? rule with { When = Condition.Join(change.Condition, OwnOf(rule, when)) } : rule)])
        select new Mutation(new ProfilePart("rules", rules[0].Id), change.Change, mutant) { InGroup = true };

    private static IEnumerable<Mutation> OfTerm(JurisdictionProfile profile, Term term)
    {
        foreach ((MutationChange change, Condition when) in ConditionMutations.Of(term.When))
        {
            TermReplacement replacement = new(term, when);
            JurisdictionProfile mutant = profile.With(
                rules: [.. profile.Rules.Select(rule => rule with { When = rule.When.Accept(replacement), Unless = rule.Unless?.Accept(replacement) })],
                scope: profile.Scope.Accept(replacement),
                terms: [.. profile.Terms.Select(replacement.Of)]);
            yield return new Mutation(new ProfilePart("terms", term.Name), change, mutant);
        }
    }

    // Of two rules that rank routes one after the other the last word is the later one's.
    private static IEnumerable<Mutation> OfOrder(JurisdictionProfile profile)
    {
        HashSet<(int, int)> seen = [];
        foreach (RouteEffect kind in new[] { RouteEffect.Prefer, RouteEffect.Avoid })
        {
            Rule[] ranking = [.. profile.Rules.Where(rule => Ranked(rule, kind).Any())];
            for (int i = 1; i < ranking.Length; i++)
            {
                (Rule first, Rule second) = (ranking[i - 1], ranking[i]);
                if (!Ranked(first, kind).SequenceEqual(Ranked(second, kind)) && seen.Add((first.Index, second.Index)))
                {
                    yield return new Mutation(new ProfilePart("rules", first.Id), new MutationChange.SwappedRules(second.Id), profile.With(rules: Swapped(profile.Rules, first.Index, second.Index)));
                }
            }
        }
    }

    private static IEnumerable<RouteSelector> Ranked(Rule rule, RouteEffect kind) =>
        rule.Effects.OfType<Effect.OnRoutes>().Where(effect => effect.Kind == kind).SelectMany(effect => effect.Selectors);

    private static Rule[] Swapped(IReadOnlyList<Rule> rules, int first, int second) => [.. Enumerable.Range(0, rules.Count).Select(place =>
    {
        Rule rule = rules[Moved(place)];
        return rule with { Index = place, Overrides = [.. rule.Overrides.Select(Moved)] };

        int Moved(int at) => at == first ? second : at == second ? first : at;
    })];

    private static IEnumerable<Mutation> OfSilence(JurisdictionProfile profile)
    {
        foreach (Silent other in Others(profile.Silent))
        {
            RouteDefinition[] routes = [.. profile.Routes.Select(route => route.Silent == profile.Silent ? route with { Silent = other } : route)];
            yield return new Mutation(ProfilePart.Whole, new MutationChange.OtherSilence(profile.Silent, other), profile.With(silent: other, routes: routes));
        }

        foreach (RouteDefinition route in profile.Routes.Where(route => route.Silent != profile.Silent))
        {
            foreach (Silent other in Others(route.Silent))
            {
                RouteDefinition[] routes = [.. profile.Routes.Select(one => one == route ? route with { Silent = other } : one)];
                yield return new Mutation(new ProfilePart("routes", route.Route.Id), new MutationChange.OtherSilence(route.Silent, other), profile.With(routes: routes));
            }
        }
    }

    private static IEnumerable<Silent> Others(Silent silent) => new[] { Silent.Permit, Silent.Forbid, Silent.Undecided }.Where(other => other != silent);

    private sealed class UsedTerms(JurisdictionProfile profile)
    {
        private readonly ISet<string> _names = profile.Rules.Select(rule => rule.Condition).Append(profile.Scope)
            .Aggregate(new ConditionUses(), (uses, condition) => uses.Add(condition)).Terms;

        public bool Contains(Term term) => _names.Contains(term.Name);
    }
}
