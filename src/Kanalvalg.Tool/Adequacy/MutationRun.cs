namespace Kanalvalg.Tool;

/// <summary>
/// Which mutants of a profile its scenarios notice: a scenario that the profile passes and the mutant fails. Of the rest it is proved
/// which decide the same in every scenario, so that nothing could notice them.
/// </summary>
internal sealed class MutationRun
{
    private MutationRun()
    {
    }

    public required int Mutants { get; init; }

    public required int Noticed { get; init; }

    public required int Equivalent { get; init; }

    public required IReadOnlyList<Mutation> NotProved { get; init; }

    public required IReadOnlyList<UnnoticedMutant> Unnoticed { get; init; }

    /// <summary>How many scenarios the profile itself fails; they notice nothing.</summary>
    public required int Failing { get; init; }

    public static MutationRun Of(DecisionEngine engine, IReadOnlyList<ScenarioOutcome> outcomes)
    {
        Mutation[] mutations = [.. ProfileMutations.Of(engine.Profile)];
        ExpectedScenario[] passing = [.. outcomes.Where(outcome => outcome.Passed).Select(outcome => outcome.Scenario)];
        bool[] noticed = new bool[mutations.Length];
        Parallel.For(0, mutations.Length, i => noticed[i] = IsNoticed(DecisionEngine.Compile(mutations[i].Mutant), passing));
        MutantJudge judge = new(engine.Compiled);
        (Mutation Mutation, MutantVerdict Verdict)[] judged = [.. mutations.Where((_, i) => !noticed[i]).Select(mutation => (mutation, judge.Judge(mutation.Mutant)))];
        return new MutationRun
        {
            Mutants = mutations.Length,
            Noticed = noticed.Count(one => one),
            Equivalent = judged.Count(one => one.Verdict is { IsProved: true, Example: null }),
            NotProved = [.. judged.Where(one => !one.Verdict.IsProved).Select(one => one.Mutation)],
            Unnoticed = [.. judged.Where(one => one.Verdict.Example is not null).Select(one => UnnoticedMutant.Of(engine, one.Mutation, one.Verdict.Example!))],
            Failing = outcomes.Count - passing.Length,
        };
    }

    private static bool IsNoticed(DecisionEngine mutant, ExpectedScenario[] scenarios) => Array.Exists(scenarios, scenario => scenario.Run(mutant).Count > 0);
}

/// <summary>A mutant that no scenario notices, a request that would, and what it decides before and after. Immutable.</summary>
internal sealed record UnnoticedMutant(Mutation Mutation, string Request, string Before, string After)
{
    public static UnnoticedMutant Of(DecisionEngine engine, Mutation mutation, string request)
    {
        DecisionEngine mutant = DecisionEngine.Compile(mutation.Mutant);
        (string before, string after) = DecisionContrast.Of(engine.Decide(engine.Encode(request).OrThrow()), mutant.Decide(mutant.Encode(request).OrThrow()));
        return new UnnoticedMutant(mutation, request, before, after);
    }
}
