using NRules.RuleModel;

namespace Kanalvalg.NRules;

/// <summary>
/// A host's own NRules rules, which derive facts of communications from its own objects. They run in sessions of their own, before the
/// facts are encoded, so that no rule of a host can reach a rule of a profile. Immutable and thread-safe: share one.
/// </summary>
public sealed class FactRules
{
    private readonly RuleNetwork _network;

    private FactRules(RuleNetwork network, IReadOnlyList<string> derives, NRulesOptions options) => (_network, Derives, Options) = (network, derives, options);

    /// <summary>The paths of the facts that the rules are there to derive. One that no rule derives is said to be unknown: nothing is assumed for it.</summary>
    public IReadOnlyList<string> Derives { get; }

    internal NRulesOptions Options { get; }

    /// <summary>Compiles rules, from fluent classes or built.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; there are no rules with some left out.</exception>
    /// <exception cref="global::NRules.RuleCompilationException">NRules cannot compile one of them.</exception>
    public static FactRules Compile(
        IEnumerable<IRuleDefinition> rules, IEnumerable<string> derives, NRulesOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(rules, nameof(rules));
        Require.NotNull(derives, nameof(derives));
        options ??= new NRulesOptions();
        return new FactRules(RuleNetwork.Compile(rules, options.Logger, cancellationToken), [.. derives.Distinct(StringComparer.Ordinal)], options);
    }

    /// <summary>A session with no object in it.</summary>
    /// <exception cref="RuleEngineException">A rule failed.</exception>
    public FactSession NewSession() => new(this, _network);
}
