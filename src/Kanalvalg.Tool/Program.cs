namespace Kanalvalg.Tool;

/// <summary>The dotnet tool <c>kanalvalg</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using ToolConsole console = ToolConsole.OfProcess();
        return Cli.Run(args, console);
    }
}
