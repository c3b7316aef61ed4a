using System.Diagnostics;
using System.Text;

namespace Kanalvalg.Tests.Docs;

/// <summary>The Quickstart as a user runs it, once for all tests.</summary>
internal static class QuickstartRun
{
    private static readonly Lazy<(int Code, string Output, string Error)> Run = new(() => Start());

    public static string Output => Run.Value.Code == 0 ? Run.Value.Output : throw new InvalidOperationException(Run.Value.Error);

    public static (int Code, string Output, string Error) Start(params string[] arguments)
    {
        // The test project builds it beside itself, in the same configuration.
        DirectoryInfo here = new(AppContext.BaseDirectory);
        string program = Path.Combine(here.Parent!.Parent!.FullName, "Quickstart", here.Name, "Quickstart.dll");
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
