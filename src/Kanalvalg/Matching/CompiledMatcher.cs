namespace Kanalvalg;

/// <summary>The default engine: the profile's rules as one <see cref="RuleProgram"/>. Immutable and thread-safe.</summary>
internal sealed class CompiledMatcher : IRuleMatcher
{
    private readonly RuleProgram _program;
    private readonly RuleOrder _order;

    public CompiledMatcher(FactSpace space, JurisdictionProfile profile, RuleOrder order)
    {
        _program = RuleProgramCompiler.Compile(space, profile.Rules.Select(rule => rule.Condition));
        _order = order;
    }

    public void Match(Scenario scenario, Span<ulong> certain, Span<ulong> possible)
    {
        Span<ulong> truths = _program.Words <= 64 ? stackalloc ulong[_program.Words * 2] : new ulong[_program.Words * 2];
        truths.Clear();
        Span<ulong> isCertain = truths.Slice(0, _program.Words);
        Span<ulong> isPossible = truths.Slice(_program.Words);
        _program.Run(scenario.Words, isCertain, isPossible);
        for (int rule = 0; rule < _program.Roots; rule++)
        {
            certain[rule >> 6] |= (_program.Holds(isCertain, rule) ? 1UL : 0) << (rule & 63);
            possible[rule >> 6] |= (_program.Holds(isPossible, rule) ? 1UL : 0) << (rule & 63);
        }

        _order.Apply(scenario.Dates.At, certain, possible);
    }
}
