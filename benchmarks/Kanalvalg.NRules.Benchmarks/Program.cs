using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Kanalvalg;
using Kanalvalg.NRules;

// What a session costs, beside the compiled engine in the same run: the ratio is the message. A match is the part that the engines do
// differently; the scenarios are those that stand beside each profile.
const int Sessions = 64;
const int Compiled = 20_000;
Console.WriteLine("| profile | NRules, a match | compiled, a match | ratio | NRules, compiling the profile |");
Console.WriteLine("|---|--:|--:|--:|--:|");
foreach (string id in new[] { "dk-randers", "dk-varde", "dk-nyborg", "no-archive-routine" })
{
    Stopwatch watch = Stopwatch.StartNew();
    CompiledProfile nrules = DecisionEngineOf(id).Compiled;
    double compiling = watch.Elapsed.TotalMilliseconds;
    CompiledMatcher compiled = new(nrules.Space, nrules.Profile, nrules.Order);
    Scenario[] scenarios = [.. ScenariosOf(id, nrules)];
    (double slow, double bytes) = Measure(nrules.Matcher, scenarios, Sessions);
    (double fast, double none) = Measure(compiled, scenarios, Compiled);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {id} | {slow / 1_000:0} µs, {bytes / 1_024:0} KB | {fast:0} ns, {none:0} bytes | {slow / fast:0} | {compiling:0} ms |"));
}

return 0;

static DecisionEngine DecisionEngineOf(string id) => NRulesEngine.Compile(Profiles.Get(id));

static IEnumerable<Scenario> ScenariosOf(string id, CompiledProfile profile)
{
    using JsonDocument file = JsonDocument.Parse(BuiltInFiles.Find(id + ".scenarios.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    foreach (JsonElement scenario in file.RootElement.GetProperty("scenarios").EnumerateArray())
    {
        yield return RequestEncoder.Encode(profile, System.Text.Encoding.UTF8.GetBytes(scenario.GetProperty("given").GetRawText())).OrThrow();
    }
}

// The fastest of many short rounds: others use the machine too.
static (double Nanoseconds, double Bytes) Measure(IRuleMatcher matcher, Scenario[] scenarios, int matches)
{
    Round(matcher, scenarios, matches * 5);
    long before = GC.GetAllocatedBytesForCurrentThread();
    Round(matcher, scenarios, matches);
    double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)matches;
    return (Enumerable.Range(0, 40).Min(_ => Round(matcher, scenarios, matches)), bytes);
}

static double Round(IRuleMatcher matcher, Scenario[] scenarios, int matches)
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
