using System.Text;
using System.Text.RegularExpressions;

namespace Kanalvalg.Tool.Tests;

/// <summary>What a command came to.</summary>
internal sealed partial record ToolRun(int Exit, string Out, string Error)
{
    /// <summary>The folder with the files that the tests' commands name.</summary>
    public static string Files { get; } = Repository.PathOf("tests", "Kanalvalg.Tool.Tests", "Files");

    /// <summary>Runs a command line in this process.</summary>
    public static ToolRun Of(string line, string input = "", string? folder = null) => Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), input, folder);

    public static ToolRun Of(string[] args, string input = "", string? folder = null)
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        using ToolConsole console = new()
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Out = ToolConsole.Writer(output),
            Error = ToolConsole.Writer(error, autoFlush: true),
            Folder = folder ?? Files,
        };
        int exit = Cli.Run(args, console);
        console.Out.Flush();
        return new ToolRun(exit, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>A session as someone at a terminal would see it.</summary>
    public static string Session(IEnumerable<string> lines, string input = "", string? folder = null, Func<string, bool>? show = null) => string.Join("\n", lines.Select(line =>
    {
        ToolRun run = Of(line, input, folder);
        string output = show?.Invoke(line) == false ? "" : Stable(run.Out);
        return $"$ kanalvalg {line}\n{output}{(run.Error.Length > 0 ? "[error]\n" + run.Error : "")}[exit code {run.Exit}]\n";
    }));

    /// <summary>The text without what changes whenever a profile does.</summary>
    public static string Stable(string text) => Sha256().Replace(text, "<sha256>");

    // What a built-in profile hashes to is no matter of the tool's.
    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex Sha256();
}
