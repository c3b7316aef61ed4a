namespace Kanalvalg.NRules;

/// <summary>Matches a scenario in a session of its own. The network is shared, so it is immutable and thread-safe.</summary>
internal sealed class SessionMatcher(RuleNetwork network, int rules) : IRuleMatcher
{
    // Two worlds, and no rule fires twice in one.
    private readonly int _mostFirings = rules * 2;

    /// <inheritdoc/>
    /// <exception cref="RuleEngineException">The session did not come to an end; no rule is marked.</exception>
    public void Match(Scenario scenario, Span<ulong> certain, Span<ulong> possible)
    {
        GuardedSession session = network.Open();
        session.Insert(World.Both(scenario));
        session.Fire(_mostFirings);
        IReadOnlyList<InForce> inForce = session.Facts<InForce>();
        foreach (InForce rule in inForce)
        {
            RuleTruths.Mark(rule.World.IsCertain ? certain : possible, rule.Rule);
        }

        foreach (InForce rule in inForce)
        {
            if (!RuleTruths.Has(possible, rule.Rule))
            {
                throw new RuleEngineException("a rule fired as certain that did not fire as possible: part of the rules was not run");
            }
        }
    }
}
