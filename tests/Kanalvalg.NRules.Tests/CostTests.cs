using System.Diagnostics;
using Kanalvalg.Tests;
using Kanalvalg.Tests.Properties;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace Kanalvalg.NRules.Tests;

/// <summary>What the session costs, beside the compiled engine in the same run: the ratio is the message.</summary>
[Collection(nameof(Alone))]
public sealed class CostTests(ITestOutputHelper output)
{
    private const int Sessions = 64;
    private const int Compiled = 20_000;

    // Far from what is measured: other work on the machine, or a debug build, must not fail the test.
    private const int Least = 20;

    public static TheoryData<string> Bodies() => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_compiled_engine_matches_far_faster(string id)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CompiledProfile profile = new(Profiles.Get(id), compiled =>
            new SessionMatcher(RuleNetwork.Compile(new ProfileRules(compiled).Build(), NullLogger.Instance, CancellationToken.None), compiled.Profile.Rules.Count));
        double compile = watch.Elapsed.TotalMilliseconds;
        CompiledMatcher compiledMatcher = new(profile.Space, profile.Profile, profile.Order);
        Scenario[] scenarios = [.. Enumerable.Range(0, 64).Select(seed => RequestEncoder.Encode(profile, System.Text.Encoding.UTF8.GetBytes(RequestGenerator.ToBuiltIn(id, new Dice(seed)))).OrThrow())];

        (double slow, double bytes) = Measure(profile.Matcher, scenarios, Sessions);
        (double fast, double none) = Measure(compiledMatcher, scenarios, Compiled);
        output.WriteLine($"{id}: NRules {slow / 1_000:0.0} µs and {bytes / 1_024:0} KB a match, compiled {fast:0} ns and {none:0} bytes, ratio {slow / fast:0}; compile {compile:0} ms");
        (slow / fast).ShouldBeGreaterThan(Least);
    }

    // The fastest of many short rounds: others use the machine too.
    private static (double Nanoseconds, double Bytes) Measure(IRuleMatcher matcher, Scenario[] scenarios, int matches)
    {
        Round(matcher, scenarios, matches * 5);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Round(matcher, scenarios, matches);
        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)matches;
        return (Enumerable.Range(0, 40).Min(_ => Round(matcher, scenarios, matches)), bytes);
    }

    private static double Round(IRuleMatcher matcher, Scenario[] scenarios, int matches)
    {
        Span<ulong> certain = stackalloc ulong[8];
        Span<ulong> possible = stackalloc ulong[8];
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < matches; i++)
        {
            certain.Clear();
            possible.Clear();
            matcher.Match(scenarios[i % scenarios.Length], certain, possible);
        }

        return watch.Elapsed.TotalNanoseconds / matches;
    }
}

/// <summary>Alone on the machine, as far as this run is concerned.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
