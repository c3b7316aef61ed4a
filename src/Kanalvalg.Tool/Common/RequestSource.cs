namespace Kanalvalg.Tool;

/// <summary>Reads requests. Whatever is wrong with one, nothing that it holds is shown.</summary>
internal static class RequestSource
{
    public static Scenario Load(ToolConsole console, DecisionEngine engine, string path)
    {
        ScenarioResult result = engine.Encode(ToolFiles.Read(console, path));
        return result.Scenario ?? throw Refused(console, path, result.Problems);
    }

    /// <summary>What ends the command; what is wrong is printed first.</summary>
    public static ToolException Refused(ToolConsole console, string path, IReadOnlyList<Diagnostic> problems)
    {
        foreach (Diagnostic problem in problems)
        {
            console.Error.WriteLine(problem with { File = path == "-" ? "input" : path });
        }

        return new ToolException($"{ToolFiles.Name(path)}: the request cannot be decided");
    }
}
