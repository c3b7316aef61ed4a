using System.Diagnostics;

namespace Kanalvalg.Samples.Tests.MassMailing;

/// <summary>A folder that the sample works in, and runs of it.</summary>
internal sealed class MailingFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public string Decisions => Path.Combine(_folder.FullName, "decisions.csv");

    public string Register => Path.Combine(_folder.FullName, "register.csv");

    public string Summary => Path.Combine(_folder.FullName, "summary.html");

    /// <summary>Runs to the end.</summary>
    public (int Exit, string Out, string Error) Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Runs where nobody has named a folder for what is written.</summary>
    public int RunUnnamed(params string[] arguments)
    {
        Dictionary<string, string> temporary = new(StringComparer.Ordinal) { ["TMPDIR"] = _folder.FullName, ["TMP"] = _folder.FullName };
        using Process process = SampleProgram.Start("MassMailing", arguments, temporary);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>What the folder holds, by name.</summary>
    public IReadOnlyList<string> Folders => [.. _folder.GetDirectories().Select(folder => folder.Name).Order(StringComparer.Ordinal)];

    /// <summary>Runs until this much is decided, and kills it there.</summary>
    public void RunAndKill(long bytes, params string[] arguments)
    {
        using Process process = Start(arguments);
        while (!process.HasExited && (!File.Exists(Decisions) || new FileInfo(Decisions).Length < bytes))
        {
            Thread.Sleep(1);
        }

        process.HasExited.ShouldBeFalse("it must be killed in the middle");
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Process Start(string[] arguments) => SampleProgram.Start("MassMailing", ["--output", _folder.FullName, .. arguments]);
}
