using System.Diagnostics;
using System.Text;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>Measures one size: the best of several rounds, since other work on the machine only ever adds.</summary>
internal static class GrowthMeasurement
{
    private const int Scenarios = 2_000;
    private const int Few = 64;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1.5);

    public static GrowthPoint Measure(int rules, int facts)
    {
        byte[] text = Encoding.UTF8.GetBytes(new GeneratedProfile(rules, facts, related: true).ToJson());
        long before = GC.GetTotalMemory(forceFullCollection: true);
        JurisdictionProfile profile = ProfileReader.Read(text).Profile!;
        _ = profile.Sha256;
        DecisionEngine engine = DecisionEngine.Compile(profile);
        double memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        DiagnosticBag none = new();
        ProfileDocument document = ProfileDocument.Read(new SourceText("generated", text), none)!;
        (double first, double warm) = Decisions(engine);
        Stopwatch watch = Stopwatch.StartNew();
        Verification proof = Verifier.Verify(profile);
        double verify = watch.Elapsed.TotalMilliseconds;
        (double read, double readAlone) = Best(() => ProfileDocument.Read(new SourceText("generated", text), none));
        (double bind, double bindAlone) = Best(() => ProfileBinder.Bind([document], none));
        (double compile, double compileAlone) = Best(() => DecisionEngine.Compile(profile));
        return new GrowthPoint
        {
            Rules = rules,
            Facts = facts,
            Kilobytes = text.Length / 1000,
            Read = read,
            Bind = bind,
            Compile = compile,
            ReadyAlone = readAlone + bindAlone + compileAlone,
            FirstDecision = first,
            WarmDecision = warm,
            Memory = memory,
            Verify = verify,
            IsProved = proof.IsComplete,
        };
    }

    // A new engine each round, for only then is nothing remembered; ready as after a thousand decisions.
    private static (double First, double Warm) Decisions(DecisionEngine engine)
    {
        DecisionRequest[] requests = [.. RandomRequests(engine.Profile)];
        double first = double.MaxValue;
        double warm = double.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            DecisionEngine fresh = DecisionEngine.Compile(engine.Profile);
            fresh.Compiled.MakeTables();
            Scenario[] scenarios = [.. requests.Select(request => fresh.Encode(request).OrThrow())];
            Stopwatch watch = Stopwatch.StartNew();
            foreach (Scenario scenario in scenarios)
            {
                fresh.Decide(scenario);
            }

            first = Math.Min(first, watch.Elapsed.TotalMicroseconds / scenarios.Length);
            Decision[] known = [.. scenarios[..Few].Select(fresh.Decide)];
            watch.Restart();
            for (int pass = 0; pass < 500; pass++)
            {
                foreach (Decision decision in known)
                {
                    fresh.Decide(decision.Scenario);
                }
            }

            warm = Math.Min(warm, watch.Elapsed.TotalMicroseconds / 500 / Few);
        }

        return (first, warm);
    }

    // All facts of the profile's own known, at random.
    private static IEnumerable<DecisionRequest> RandomRequests(JurisdictionProfile profile)
    {
        Random random = new(20261122);
        FactDefinition[] own = [.. profile.Facts.Where(fact => FactCatalog.Find(fact.Name) is null)];
        for (int i = 0; i < Scenarios; i++)
        {
            yield return new DecisionRequest { Direction = Direction.Outbound, Facts = own.ToDictionary(fact => fact.Name, fact => Value(fact, random)) };
        }
    }

    private static FactInput Value(FactDefinition fact, Random random) => fact.Type switch
    {
        FactType.Boolean => random.Next(2) == 0,
        FactType.Number => random.Next(80),
        FactType.Choice => fact.Values[random.Next(fact.Values.Count)],
        _ => FactInput.Of([.. fact.Values.Where(_ => random.Next(2) == 0)]),
    };

    // With the garbage collector's pauses, which on a busy machine are mostly waiting for a core; then without them.
    private static (double All, double Work) Best(Func<object?> work)
    {
        (double all, double own) = (double.MaxValue, double.MaxValue);
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < 9 || (round < 200 && Stopwatch.GetElapsedTime(start) < Enough); round++)
        {
            TimeSpan paused = GC.GetTotalPauseDuration();
            long begin = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            TimeSpan elapsed = Stopwatch.GetElapsedTime(begin);
            all = Math.Min(all, elapsed.TotalMilliseconds);
            own = Math.Min(own, (elapsed - (GC.GetTotalPauseDuration() - paused)).TotalMilliseconds);
        }

        return (all, own);
    }
}
