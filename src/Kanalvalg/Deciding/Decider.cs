namespace Kanalvalg;

/// <summary>From the facts of a scenario to what it comes to, in every completion of its unknown facts. Stateless.</summary>
internal static class Decider
{
    /// <summary>The outcome; where something unknown counts, that of an equal scenario <paramref name="before"/>, if there is one. Total: past the cap on nodes it says less, never anything wrong.</summary>
    public static Outcome Decide(CompiledProfile profile, Scenario scenario, DecisionMemo? before = null)
    {
        OutcomeKeys keys = profile.Keys;
        Span<ulong> room = keys.Words <= 32 ? stackalloc ulong[keys.Words * 2] : new ulong[keys.Words * 2];
        room.Clear();
        Span<ulong> key = room.Slice(0, keys.Words);
        Span<ulong> possible = room.Slice(keys.Words);
        if (profile.KnownRules is { } known && known.TryRead(scenario, key, possible))
        {
            return key.SequenceEqual(possible) ? Settled(profile, key)
                : before?.Find(scenario)?.Outcome ?? Open(profile, scenario, keys.RulesOf(key), keys.RulesOf(possible), (keys.IsInScope(key), keys.IsInScope(possible)));
        }

        Span<ulong> rules = key.Slice(0, RuleTruths.WordsFor(profile.Profile.Rules.Count));
        possible = possible.Slice(0, rules.Length);
        profile.Matcher.Match(scenario, rules, possible);
        (bool Certain, bool Possible) scope = profile.InScope(scenario);
        if (IsOpen(profile, scenario, rules, possible, scope))
        {
            return before?.Find(scenario)?.Outcome ?? Open(profile, scenario, rules.ToArray(), possible.ToArray(), scope);
        }

        keys.Write(scenario, scope.Certain, key);
        return Settled(profile, key);
    }

    private static Outcome Settled(CompiledProfile profile, ReadOnlySpan<ulong> key) => profile.Outcomes.Find(key) ?? Settled(profile, key.ToArray());

    private static Outcome Settled(CompiledProfile profile, ulong[] key)
    {
        OutcomeKeys keys = profile.Keys;
        Outcome outcome = keys.PlanOf(key).Masks is { } masks ? new SettledOutcome(keys, key, masks.Sum(keys, key)) : WholeOutcome.Of(keys, key);
        profile.Outcomes.Keep(outcome);
        return outcome;
    }

    private static WholeOutcome Open(CompiledProfile profile, Scenario scenario, ulong[] certain, ulong[] possible, (bool Certain, bool Possible) scope)
    {
        ulong[] achieved = profile.Achieved.Of(scenario);
        try
        {
            DiagramAlgebra algebra = new(profile, scenario, certain, possible, NoFacts, reused: true);
            bool asMatched = !SetTruths.Settle(profile, algebra, scenario, certain, possible);
            OutcomeFunctions functions = new(profile.PlanFor(scenario.Direction), algebra);
            WholeOutcome outcome = new(functions, achieved, certain, possible, exact: true);

            // Where tests were settled on top, questions are worked out from what that left open: by diagrams of their own.
            RecentDiagrams.Leave(asMatched ? outcome : null, algebra, functions);
            return outcome;
        }
        catch (DiagramLimitException)
        {
            OutcomeFunctions functions = new(profile.PlanFor(scenario.Direction), new KleeneAlgebra(scenario, certain, possible, scope));
            return new WholeOutcome(functions, achieved, certain, possible, exact: false);
        }
    }

    private static ISet<int> NoFacts { get; } = new HashSet<int>();

    // Nothing is left open when no rule, no system, no arrival and not the scope depends on an unknown fact.
    private static bool IsOpen(
        CompiledProfile profile, Scenario scenario, ReadOnlySpan<ulong> certain, ReadOnlySpan<ulong> possible, (bool Certain, bool Possible) scope)
    {
        int only = scenario.Direction == Direction.Outbound ? profile.Space.Systems : profile.Space.ArrivedBy;
        return scope.Certain != scope.Possible || !certain.SequenceEqual(possible) || !scenario.IsKnown(only);
    }
}
