using Microsoft.Extensions.Logging;
using NRules;
using NRules.RuleModel;

namespace Kanalvalg.NRules;

/// <summary>Compiled rules, all of those given. Immutable and thread-safe; its sessions are neither.</summary>
internal sealed class RuleNetwork
{
    private readonly ILogger _logger;

    private RuleNetwork(ISessionFactory factory, ILogger logger) => (Factory, _logger) = (factory, logger);

    /// <summary>What NRules made of the rules.</summary>
    public ISessionFactory Factory { get; }

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RuleNetwork Compile(IEnumerable<IRuleDefinition> rules, ILogger logger, CancellationToken cancellationToken)
    {
        RuleCompiler compiler = new();
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = FactIdentity.Instance;
        ISessionFactory factory = compiler.Compile(rules, cancellationToken);

        // A cancelled compile gives a factory of the rules so far, and says nothing: prohibitions would be missing.
        cancellationToken.ThrowIfCancellationRequested();
        return new RuleNetwork(factory, logger);
    }

    /// <summary>A session with nothing in it. What <paramref name="refuses"/> has a reason against must not come into it.</summary>
    public GuardedSession Open(Func<IFact, string?>? refuses = null) => new(Factory, _logger, refuses);
}
