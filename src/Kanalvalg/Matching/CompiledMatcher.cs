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
        _program.Run(scenario.Words, certain, possible);
        _order.Apply(scenario.Dates.At, certain, possible);
    }
}
