namespace Kanalvalg;

/// <summary>
/// Scenarios that were decided, and what conditions come to in them. A decision tells numbers apart where what it rests on does; here they
/// are told apart wherever any condition of the profile does, so that a term that nothing uses is read as it is written too. Immutable.
/// </summary>
internal sealed class DecidedScenarios
{
    private readonly FactSpace _space;

    public DecidedScenarios(JurisdictionProfile profile, IEnumerable<Decision> decisions)
    {
        _space = new FactSpace(profile.Facts, Thresholds.Of(
        [
            .. profile.Rules.Select(rule => rule.Condition), profile.Scope, .. profile.Impossible, .. profile.Invariants.Select(invariant => invariant.When),
            .. profile.Terms.Select(term => term.When),
        ]));
        All = [.. decisions.Select(decision => ScenarioCopy.In(_space, decision.Scenario))];
    }

    /// <summary>The scenarios, in the order of their decisions.</summary>
    public IReadOnlyList<Scenario> All { get; }

    /// <summary>For each scenario whether the condition holds for certain, and whether it may.</summary>
    public (bool Certain, bool Possible)[] Truths(Condition condition)
    {
        RuleProgram program = RuleProgramCompiler.Compile(_space, [condition]);
        return [.. All.Select(scenario => program.Test(scenario.Words))];
    }
}
