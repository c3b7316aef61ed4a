using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Kanalvalg.Tool.Tests;

/// <summary>The tool packs, installs into an empty place from a folder, with no registry and an empty cache, and runs there.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // artifacts/bin/Kanalvalg.Tool.Tests/<configuration>/
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
    private static readonly string Artifacts = Output.Parent!.Parent!.Parent!.FullName;
    private static readonly string DotnetRoot = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
    private static readonly string Project = Repository.PathOf("src", "Kanalvalg.Tool");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void PacksInstallsAndRunsInACleanPlace()
    {
        Dotnet("pack", Project, "--no-build", "-c", Output.Name, "-o", "packages", "-p:ArtifactsPath=" + Artifacts).Exit.ShouldBe(0);
        string package = Directory.GetFiles(Path.Combine(_folder.FullName, "packages"), "*.nupkg").ShouldHaveSingleItem();
        using (ZipArchive content = ZipFile.OpenRead(package))
        {
            content.Entries.Select(entry => entry.FullName).ShouldContain("README.md");
            content.Entries.ShouldNotContain(entry => entry.Name.Contains("xunit", StringComparison.OrdinalIgnoreCase));
        }

        File.WriteAllText(Path.Combine(_folder.FullName, "nuget.config"), """<configuration><packageSources><clear /></packageSources></configuration>""");
        (int installed, string said) = Dotnet("tool", "install", "kanalvalg.tool", "--tool-path", "tools", "--configfile", "nuget.config", "--add-source", Path.Combine(_folder.FullName, "packages"));
        installed.ShouldBe(0, said);

        string tool = Path.Combine(_folder.FullName, "tools", OperatingSystem.IsWindows() ? "kanalvalg.exe" : "kanalvalg");
        Run(tool, "test", "dk-varde").ShouldSatisfyAllConditions(run => run.Exit.ShouldBe(0), run => run.Output.ShouldEndWith(" passed, 0 failed\n"));
        string request = Path.Combine(ToolRun.Files, "letter.request.json");
        Run(tool, "decide", "-p", "dk-varde", "-r", request).Output.ShouldBe(ToolRun.Of(["decide", "-p", "dk-varde", "-r", request]).Out);
    }

    [Fact]
    public void RunsFromTheSources()
    {
        (int exit, string output) = Dotnet("run", "--project", Project, "--no-build", "-c", Output.Name, "-p:ArtifactsPath=" + Artifacts, "--", "profiles");
        (exit, output).ShouldBe((0, ToolRun.Of("profiles").Out));
    }

    private (int Exit, string Output) Dotnet(params string[] args) => Run(Path.Combine(DotnetRoot, "dotnet"), args);

    private (int Exit, string Output) Run(string program, params string[] args)
    {
        ProcessStartInfo start = new(program, args) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            // The build that runs the tests leaves its own settings to them.
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "true";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_folder.FullName, "home");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, "cache");
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(Patience).ShouldBeTrue();
        return (process.ExitCode, output.ReplaceLineEndings("\n"));
    }
}
