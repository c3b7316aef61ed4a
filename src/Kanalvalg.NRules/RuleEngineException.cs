namespace Kanalvalg.NRules;

/// <summary>
/// Rules could not be run to the end, so nothing is decided or derived. The message names rules and facts and never holds a value. What a
/// rule's own code threw is named by its type alone: its message, and so the exception itself, may hold what it was given.
/// </summary>
public sealed class RuleEngineException : Exception
{
    internal RuleEngineException(string message)
        : base(message)
    {
    }
}
