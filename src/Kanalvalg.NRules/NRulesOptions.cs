using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kanalvalg.NRules;

/// <summary>How sessions run. Immutable.</summary>
public sealed record NRulesOptions
{
    /// <summary>Where the events of rules go: those that fire at level Debug, those that fail at level Error. No values of facts.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>
    /// How often rules may fire before <see cref="FactSession.Derive"/> gives up, so that rules which set each other off for ever end in a
    /// failure. Rules of a profile have a limit of their own: each fires twice at most.
    /// </summary>
    public int MostFirings { get; init; } = 10_000;
}
