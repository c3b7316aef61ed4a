using System.Diagnostics;

namespace Kanalvalg.Tool.Tests;

/// <summary>What only a process of its own can show: pipes that close, disks that fill, signals, terminals and their absence.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Many = 20000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ReadsUtf8FromTheInputAndWritesItToTheOutput()
    {
        (int exit, string output, _) = Shell($"cat {Q(Path.Combine(ToolRun.Files, "letter.request.json"))} | $KV decide -p dk-varde -r -");
        exit.ShouldBe(0);
        output.ShouldContain("rækkefølge");
        output.ShouldNotContain("\u001b[");
    }

    [Fact]
    public void AClosedPipeEndsABatchWithAMessage()
    {
        WriteMany();
        (_, string output, string error) = Shell($"($KV decide -p dk-varde -b many.ndjson; echo exit $? >&2) | head -n 3");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        ShouldBeWhole(lines);
        error.ShouldContain("kanalvalg: the output: whoever was reading it has closed it");
        error.ShouldContain("exit 2");
    }

    [Theory]
    [InlineData("check dk-varde")]
    [InlineData("decide -p dk-varde -b many.ndjson")]
    [InlineData("schema profile")]
    public void AFullDiskIsSaid(string line)
    {
        WriteMany();
        (int exit, _, string error) = Shell($"$KV {line} > /dev/full");
        exit.ShouldBe(2);
        error.ShouldBe("kanalvalg: the output: the disk is full\n");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public void KilledInMidBatchTheLinesWrittenAreWhole(string signal)
    {
        WriteMany();
        for (int i = 0; i < 3; i++)
        {
            // An input of millions of lines, so that the batch is surely under way.
            (_, _, string error) = Shell($"rm -f out.ndjson; (for i in $(seq 1 200); do cat many.ndjson || break; done) 2>/dev/null | $KV decide -p dk-varde -b - > out.ndjson & PID=$!; while [ ! -s out.ndjson ]; do sleep 0.01; done; kill -{signal} $PID; wait $PID; echo exit $? >&2");
            string text = File.ReadAllText(Path.Combine(_folder.FullName, "out.ndjson"));

            // SIGKILL may stop the kernel within a write. What has its line end is whole all the same, and what has not is seen to be cut.
            string ended = signal == "KILL" ? text[..(text.LastIndexOf('\n') + 1)] : text;
            ended.ShouldEndWith("\n");
            ShouldBeWhole(ended.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            error.ShouldContain(signal == "TERM" ? "those are whole" : "exit 137");
        }
    }

    [Fact]
    public void AFileThatCannotBeReadIsSaid()
    {
        (int exit, _, string error) = Shell("$KV check /proc/self/mem");
        exit.ShouldBe(2);
        error.ShouldBe("kanalvalg: /proc/self/mem: it cannot be read or written\n");
    }

    private static void ShouldBeWhole(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            using System.Text.Json.JsonDocument decision = System.Text.Json.JsonDocument.Parse(line);
            decision.RootElement.TryGetProperty("verdict", out _).ShouldBeTrue();
        }
    }

    private void WriteMany() => File.WriteAllText(
        Path.Combine(_folder.FullName, "many.ndjson"),
        string.Concat(Enumerable.Repeat(File.ReadAllText(Path.Combine(ToolRun.Files, "fine.ndjson")), Many)));

    private static string Q(string path) => "'" + path + "'";

    private (int Exit, string Out, string Error) Shell(string script)
    {
        ProcessStartInfo start = new("/bin/sh", ["-c", script])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["KV"] = ToolProcess.Command;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
