using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>How long proving takes: the built-in profiles, generated ones, and one that ends at the cap.</summary>
internal static class ProofRun
{
    public static void Print()
    {
        Console.WriteLine("| profile | rules | facts | scenarios | nodes | findings | complete | seconds | peak MB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|---|--:|--:|");
        foreach (string id in Profiles.Ids)
        {
            Row(id, Profiles.Get(id));
        }

        Row("generated, 50 rules", Read(new GeneratedProfile(50, 20, related: true)));
        Row("generated, 200 rules", Read(new GeneratedProfile(200, 40, related: true)));
        Row("generated, 200 unrelated rules", Read(new GeneratedProfile(200, 40, related: false)));
        Row("generated, 400 unrelated rules", Read(new GeneratedProfile(400, 80, related: false)));
    }

    private static JurisdictionProfile Read(GeneratedProfile generated)
    {
        ProfileResult result = ProfileReader.Read(Encoding.UTF8.GetBytes(generated.ToJson()));
        return result.Profile ?? throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }

    private static void Row(string name, JurisdictionProfile profile)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Verification proof = Verifier.Verify(profile);
        double seconds = watch.Elapsed.TotalSeconds;
        long peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        string nodes = proof.IsComplete ? new ProfileWorlds(new CompiledProfile(profile), null, ScenarioWorld.MostNodes) is var worlds
            ? (worlds.Outbound.Diagrams.Nodes + worlds.Inbound.Diagrams.Nodes).ToString("N0", CultureInfo.InvariantCulture) : "" : "over the cap";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {profile.Rules.Count} | {proof.Facts.Count} | {(double)proof.Scenarios:0.0e+0} | {nodes} | {proof.Findings.Count} | {(proof.IsComplete ? "yes" : "no, KV2090")} | {seconds:0.00} | {peak} |"));
    }
}
