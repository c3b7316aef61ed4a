using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>
/// Cold starts: publishes Kanalvalg.ColdStart in each way that a host may be published, and starts a new process for each measurement.
/// To be run at the root of the repository.
/// </summary>
internal static class ColdRun
{
    private const int Rounds = 12;
    private const int Facts = 40;
    private const string Program = "Kanalvalg.ColdStart";

    private static readonly string Project = Path.Combine("benchmarks", Program);

    private static readonly (string Name, string[] Publish, string[] Start)[] Ways =
    [
        ("just in time, net10.0", ["-f", "net10.0"], ["dotnet", Program + ".dll"]),
        ("ReadyToRun, net10.0", ["-f", "net10.0", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true"], ["dotnet", Program + ".dll"]),
        ("native AOT, net8.0", ["-f", "net8.0", "-r", "linux-x64", "-p:Native=true", "-p:CppCompilerAndLinker=gcc"], [Program]),
    ];

    public static int Print()
    {
        string folder = Directory.CreateTempSubdirectory("kanalvalg-cold").FullName;
        int[] rules = [20, 200, 2_000];
        foreach (int count in rules)
        {
            File.WriteAllText(ProfileOf(folder, count), new GeneratedProfile(count, Facts, related: true).ToJson());
        }

        // All of the profile's own facts, at whatever values: then nothing is unknown that counts.
        File.WriteAllText(RequestIn(folder), new JsonObject
        {
            ["direction"] = "outbound",
            ["own"] = new JsonObject(GeneratedProfile.FactsOf(Facts).Select(fact => KeyValuePair.Create<string, JsonNode?>(fact.Name, fact.Type switch
            {
                "choice" => "v1",
                "set" => new JsonArray("v2"),
                "number" => 20,
                _ => true,
            }))),
        }.ToJsonString());
        Console.WriteLine("| published | rules | read and bound ms | compiled ms | first decision ms | methods compiled at run time | whole process ms |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        for (int way = 0; way < Ways.Length; way++)
        {
            string output = Path.Combine(folder, way.ToString(CultureInfo.InvariantCulture));
            string log = Run("dotnet", ["publish", Project, "-c", "Release", "-o", output, .. Ways[way].Publish], out int exit);
            if (exit != 0)
            {
                Console.WriteLine($"| {Ways[way].Name} | | cannot be published here | | | | |");
                Console.Error.WriteLine(log);
                continue;
            }

            foreach (int count in rules)
            {
                Row(Ways[way].Name, count, Ways[way].Start, output, [ProfileOf(folder, count), RequestIn(folder)]);
            }
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static string RequestIn(string folder) => Path.Combine(folder, "request.json");

    private static string ProfileOf(string folder, int rules) => Path.Combine(folder, rules.ToString(CultureInfo.InvariantCulture) + ".json");

    // The best of the rounds, figure by figure: other work on the machine only ever adds.
    private static void Row(string name, int rules, string[] start, string folder, string[] files)
    {
        double[] best = [.. Enumerable.Repeat(double.MaxValue, 5)];
        for (int round = 0; round < Rounds; round++)
        {
            string program = Path.Combine(folder, start[^1]);
            long begin = Stopwatch.GetTimestamp();
            string line = Run(start.Length > 1 ? start[0] : program, start.Length > 1 ? [program, .. files] : files, out _);
            double whole = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            double[] said = [.. line.Split(' ')[..4].Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)), whole];
            best = [.. best.Zip(said, Math.Min)];
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {rules:N0} | {best[0]:F0} | {best[1]:F0} | {best[2]:F0} | {best[3]:F0} | {best[4]:F0} |"));
    }

    private static string Run(string program, string[] arguments, out int exit)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        exit = process.ExitCode;
        return output;
    }
}
