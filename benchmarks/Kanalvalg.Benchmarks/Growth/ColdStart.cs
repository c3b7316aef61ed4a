using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>Kanalvalg.ColdStart, published in one of the ways that a host may be published, and started anew for each measurement. To be used at the root of the repository.</summary>
internal sealed class ColdStart : IDisposable
{
    private const int Facts = 40;
    private const string Program = "Kanalvalg.ColdStart";

    private static readonly string Project = Path.Combine("benchmarks", Program);

    private readonly string _folder = Directory.CreateTempSubdirectory("kanalvalg-cold").FullName;
    private readonly string[] _start;

    public ColdStart(ColdWay way)
    {
        _start = [.. way.Start.Select(part => part.StartsWith(Program, StringComparison.Ordinal) ? Path.Combine(_folder, part) : part)];
        Log = Run("dotnet", ["publish", Project, "-c", "Release", "-o", _folder, .. way.Publish], out int exit);
        IsPublished = exit == 0;

        // All of the profile's own facts, at whatever values: then nothing is unknown that counts.
        File.WriteAllText(Request, new JsonObject
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
    }

    public static ColdWay JustInTime { get; } = new("just in time, net10.0", ["-f", "net10.0"], ["dotnet", Program + ".dll"]);

    public static ColdWay ReadyToRun { get; } =
        new("ReadyToRun, net10.0", ["-f", "net10.0", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true"], ["dotnet", Program + ".dll"]);

    public static ColdWay Native { get; } = new("native AOT, net8.0", ["-f", "net8.0", "-r", "linux-x64", "-p:Native=true", "-p:CppCompilerAndLinker=gcc"], [Program]);

    /// <summary>Whether it can be published here.</summary>
    public bool IsPublished { get; }

    /// <summary>What publishing said.</summary>
    public string Log { get; }

    private string Request => Path.Combine(_folder, "request.json");

    /// <summary>The best of the rounds, figure by figure: other work on the machine only ever adds.</summary>
    public ColdFigures Measure(int rules, int rounds)
    {
        string profile = Path.Combine(_folder, rules.ToString(CultureInfo.InvariantCulture) + ".json");
        File.WriteAllText(profile, new GeneratedProfile(rules, Facts, related: true).ToJson());
        double[] best = [.. Enumerable.Repeat(double.MaxValue, 5)];
        for (int round = 0; round < rounds; round++)
        {
            long begin = Stopwatch.GetTimestamp();
            string line = Run(_start[0], [.. _start[1..], profile, Request], out _);
            double whole = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            double[] said = [.. line.Split(' ')[..4].Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)), whole];
            best = [.. best.Zip(said, Math.Min)];
        }

        return new ColdFigures(best[0], best[1], best[2], best[3], best[4]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Run(string program, string[] arguments, out int exit)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        exit = process.ExitCode;
        return output;
    }
}

/// <summary>A way of publishing a host.</summary>
internal sealed record ColdWay(string Name, string[] Publish, string[] Start);

/// <summary>What a new process took, in milliseconds from its first statement, and how many methods the runtime compiled until the engine stood.</summary>
internal sealed record ColdFigures(double Bound, double Compiled, double Decided, double Methods, double Whole);
