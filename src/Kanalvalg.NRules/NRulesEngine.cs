namespace Kanalvalg.NRules;

/// <summary>
/// The second engine: every rule of a profile as an NRules rule, in one network, a session a decision. It decides as the compiled engine
/// does, to the letter, and far slower; what it is for is a house that runs NRules anyway and wants to see its events.
/// </summary>
public static class NRulesEngine
{
    /// <summary>
    /// Makes an engine of a profile. Where the compiled engine cannot fail, <see cref="DecisionEngine.Decide(Scenario)"/> and what it
    /// returns may throw <see cref="RuleEngineException"/> here: no decision is made with a rule left out.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no engine with some of the rules.</exception>
    public static DecisionEngine Compile(JurisdictionProfile profile, NRulesOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(profile, nameof(profile));
        return DecisionEngine.Compile(profile, compiled =>
        {
            RuleNetwork network = RuleNetwork.Compile(new ProfileRules(compiled).Build(), (options ?? new NRulesOptions()).Logger, cancellationToken);
            return new SessionMatcher(network, compiled.Profile.Rules.Count);
        });
    }
}
