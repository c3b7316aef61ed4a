using System.Diagnostics;
using System.Text;

namespace Kanalvalg.Samples.Tests;

/// <summary>Starts a sample as a user does. The test project builds it beside itself, in the same configuration.</summary>
internal static class SampleProgram
{
    public static string FolderOf(string name)
    {
        DirectoryInfo here = new(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, name, here.Name);
    }

    public static Process Start(string name, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(FolderOf(name), name + ".dll"), .. arguments])
        {
            WorkingDirectory = FolderOf(name),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string key, string value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }
}
