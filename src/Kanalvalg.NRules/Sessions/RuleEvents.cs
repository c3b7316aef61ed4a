using Microsoft.Extensions.Logging;
using NRules.RuleModel;

namespace Kanalvalg.NRules;

/// <summary>The events of rules in the log: names, tags and truths, never the value of a fact or what an exception says.</summary>
internal static partial class RuleEvents
{
    public static void Fired(ILogger logger, IMatch match)
    {
        if (match.Facts.Select(fact => fact.Value).OfType<World>().FirstOrDefault() is { } world)
        {
            InForce(logger, match.Rule.Name, world.ToString(), string.Join(" ", match.Rule.Tags));
        }
        else
        {
            Fired(logger, match.Rule.Name);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "the {Part} of rule `{Rule}` threw {Exception}")]
    public static partial void Failed(ILogger logger, string rule, string part, string exception);

    [LoggerMessage(2, LogLevel.Debug, "rule `{Rule}` is in force ({World}): {Effects}")]
    private static partial void InForce(ILogger logger, string rule, string world, string effects);

    [LoggerMessage(3, LogLevel.Debug, "rule `{Rule}` fired")]
    private static partial void Fired(ILogger logger, string rule);
}
