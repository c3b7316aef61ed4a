using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>The rows of cold starts, of many rules and of proof.</summary>
internal static class GrowthRows
{
    private const int Rounds = 10;

    // The runtime replaces its first, unoptimised code on the way.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(5);

    private const double MostCold = 50e6;
    private const double MostLarge = 1e9;
    private const double MostWorse = 1.5;

    public static void Print(TextWriter output)
    {
        Cold(output, ColdStart.JustInTime);
        Cold(output, ColdStart.Native);
        Large(output);
        foreach (string id in Profiles.Ids)
        {
            Proof(output, id, Profiles.Get(id), "1 s", 1e9);
        }

        Proof(output, "generated, 200 rules, 40 facts", Read(200, 40, related: true), "10 s", 10e9);
        Proof(output, "generated, 400 unrelated rules, 80 facts", Read(400, 80, related: false), "a clear finding", double.MaxValue);
    }

    private static void Cold(TextWriter output, ColdWay way)
    {
        using ColdStart cold = new(way);
        double? ready = cold.IsPublished ? cold.Measure(200, Rounds).Compiled * 1e6 : null;
        QuickRun.Row(
            output, "read, bind and compile in a new process: " + way.Name, "generated, 200 rules", "50 ms", ready is { } time ? QuickRun.Time(time) : "", "", null, null, ready <= MostCold, ready is null ? "cannot be published here" : null);
    }

    private static void Large(TextWriter output)
    {
        double ten = Ready(1_000, engines: 10);
        double large = Ready(10_000, engines: 1);
        QuickRun.Row(output, "read, bind and compile, warm", "generated, 10,000 rules", "1 s", QuickRun.Time(large), "", null, null, large <= MostLarge);
        QuickRun.Row(output, "10,000 rules beside ten profiles of 1,000", "generated", "1.5 x", QuickRun.Time(large), QuickRun.Time(ten), large / ten, null, large / ten <= MostWorse);
    }

    // As many rules are kept in the end, however many engines they are in: what is live makes the collector's pauses.
    private static double Ready(int rules, int engines)
    {
        DecisionEngine[] kept = new DecisionEngine[engines];
        byte[] text = Encoding.UTF8.GetBytes(new GeneratedProfile(rules, 40, related: true).ToJson());
        double best = double.MaxValue;

        // What the rows before left behind is not this one's to clear away.
        GC.Collect();
        long began = Stopwatch.GetTimestamp();
        for (int round = 0; round < Rounds || Stopwatch.GetElapsedTime(began) < Enough; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < engines; i++)
            {
                kept[i] = DecisionEngine.Compile(ProfileReader.Read(text).Profile!);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }

        return best;
    }

    private static void Proof(TextWriter output, string name, JurisdictionProfile profile, string goal, double most)
    {
        long start = Stopwatch.GetTimestamp();
        Verification proof = Verifier.Verify(profile);
        double took = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        string over = proof.IsComplete ? string.Create(CultureInfo.InvariantCulture, $"{(double)proof.Scenarios:0.0e+0} scenarios") : "ended at its cap, with KV2090";
        QuickRun.Row(output, "verified: " + over, name, goal, QuickRun.Time(took), "", null, null, took <= most);
    }

    private static JurisdictionProfile Read(int rules, int facts, bool related) =>
        ProfileReader.Read(Encoding.UTF8.GetBytes(new GeneratedProfile(rules, facts, related).ToJson())).Profile!;
}
