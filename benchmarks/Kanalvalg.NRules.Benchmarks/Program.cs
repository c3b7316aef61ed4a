using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Kanalvalg;
using Kanalvalg.NRules;

// What a session costs, beside the compiled engine in the same run: the ratio is the message. A match is the part that the engines do
// differently, a decision at first sight all of it, once outcomes are known; the scenarios are those that stand beside each profile.
const int Sessions = 64;
const int Compiled = 20_000;
Console.WriteLine("| profile | NRules, a match | tables, a match | ratio | NRules, a decision | tables, a decision | ratio | NRules, compiling the profile |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
foreach (string id in new[] { "dk-randers", "dk-varde", "dk-nyborg", "no-archive-routine" })
{
    Stopwatch watch = Stopwatch.StartNew();
    CompiledProfile nrules = DecisionEngineOf(id).Compiled;
    double compiling = watch.Elapsed.TotalMilliseconds;
    CompiledProfile own = DecisionEngine.Compile(Profiles.Get(id)).Compiled;
    own.MakeTables();
    (double slow, double bytes) = Measure(Matches(nrules.Matcher, ScenariosOf(id, nrules)), Sessions);
    (double fast, double none) = Measure(Reads(own, ScenariosOf(id, own)), Compiled);
    (double slowWhole, _) = Measure(Decides(nrules, ScenariosOf(id, nrules)), Sessions);
    (double fastWhole, _) = Measure(Decides(own, ScenariosOf(id, own)), Compiled);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {id} | {slow / 1_000:0} µs, {bytes / 1_024:0} KB | {fast:0} ns, {none:0} bytes | {slow / fast:0} | {slowWhole / 1_000:0} µs | {fastWhole:0} ns | {slowWhole / fastWhole:0} | {compiling:0} ms |"));
}

return 0;

static DecisionEngine DecisionEngineOf(string id) => NRulesEngine.Compile(Profiles.Get(id));

// Those that leave something open are decided by diagrams, whoever matches the rules: they tell nothing of either.
static Scenario[] ScenariosOf(string id, CompiledProfile profile)
{
    using JsonDocument file = JsonDocument.Parse(BuiltInFiles.Find(id + ".scenarios.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    return
    [
        .. file.RootElement.GetProperty("scenarios").EnumerateArray()
            .Select(scenario => RequestEncoder.Encode(profile, System.Text.Encoding.UTF8.GetBytes(scenario.GetProperty("given").GetRawText())).OrThrow())
            .Where(scenario => Decider.Decide(profile, scenario).IsSettled),
    ];
}

static Action<int> Matches(IRuleMatcher matcher, Scenario[] scenarios) => i =>
{
    Span<ulong> truths = stackalloc ulong[16];
    truths.Clear();
    matcher.Match(scenarios[i % scenarios.Length], truths[..8], truths[8..]);
};

static Action<int> Reads(CompiledProfile profile, Scenario[] scenarios) => i =>
{
    Span<ulong> truths = stackalloc ulong[16];
    truths.Clear();
    profile.KnownRules!.TryRead(scenarios[i % scenarios.Length], truths[..8], truths[8..]);
};

static Action<int> Decides(CompiledProfile profile, Scenario[] scenarios) => i => Decider.Decide(profile, scenarios[i % scenarios.Length]);

// The fastest of many short rounds: others use the machine too.
static (double Nanoseconds, double Bytes) Measure(Action<int> work, int times)
{
    // The runtime replaces its first, unoptimised code on the way.
    for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1);)
    {
        Round(work, times);
    }

    long before = GC.GetAllocatedBytesForCurrentThread();
    Round(work, times);
    double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)times;
    return (Enumerable.Range(0, 40).Min(_ => Round(work, times)), bytes);
}

static double Round(Action<int> work, int times)
{
    Stopwatch watch = Stopwatch.StartNew();
    for (int i = 0; i < times; i++)
    {
        work(i);
    }

    return watch.Elapsed.TotalNanoseconds / times;
}
