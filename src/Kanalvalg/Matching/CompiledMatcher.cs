namespace Kanalvalg;

/// <summary>The default engine: the profile's rules as one <see cref="RuleProgram"/>. Immutable and thread-safe.</summary>
internal sealed class CompiledMatcher : IRuleMatcher
{
    private readonly RuleProgram _program;
    private readonly RuleOrder _order;

    public CompiledMatcher(FactSpace space, JurisdictionProfile profile, RuleOrder order)
    {
        Condition[] conditions = new Condition[profile.Rules.Count];
        for (int rule = 0; rule < conditions.Length; rule++)
        {
            conditions[rule] = profile.Rules[rule].Condition;
        }

        _program = RuleProgramCompiler.Compile(space, conditions);
        _order = order;
    }

    public void Match(Scenario scenario, Span<ulong> certain, Span<ulong> possible) => Match(scenario.Words, scenario.Dates.At, certain, possible);

    /// <summary>As for a scenario of these words on this day.</summary>
    public void Match(ReadOnlySpan<ulong> words, DateTime? day, Span<ulong> certain, Span<ulong> possible)
    {
        _program.Run(words, certain, possible);
        _order.Apply(day, certain, possible);
    }
}
