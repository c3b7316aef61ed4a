namespace Kanalvalg.Tool;

/// <summary>Reads requests. Whatever is wrong with one, nothing that it holds is shown.</summary>
internal static class RequestSource
{
    public static Scenario Load(ToolConsole console, DecisionEngine engine, string path)
    {
        ScenarioResult result = engine.Encode(ToolFiles.Read(console, path));
        if (result.Scenario is { } scenario)
        {
            return scenario;
        }

        foreach (Diagnostic problem in result.Problems)
        {
            console.Error.WriteLine(problem with { File = path == "-" ? "input" : path });
        }

        throw new ToolException($"{ToolFiles.Name(path)}: the request cannot be decided");
    }
}
