namespace Kanalvalg.Tool;

/// <summary>What ends a command: a sentence for the user, and exit code 2.</summary>
internal sealed class ToolException(string message) : Exception(message);
