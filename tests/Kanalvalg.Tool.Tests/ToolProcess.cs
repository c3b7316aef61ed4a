namespace Kanalvalg.Tool.Tests;

/// <summary>The tool as a process of its own.</summary>
internal static class ToolProcess
{
    /// <summary>How it is started.</summary>
    public static string Command { get; } = "dotnet " + Path.Combine(AppContext.BaseDirectory, "Kanalvalg.Tool.dll");
}
