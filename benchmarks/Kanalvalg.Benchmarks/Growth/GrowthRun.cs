using System.Globalization;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>How reading, binding, compiling, deciding, proving and memory grow with rules and with facts: a table, and the curves as pictures in a folder.</summary>
internal static class GrowthRun
{
    private static readonly int[] Rules = [10, 30, 100, 300, 1_000, 3_000, 10_000];
    private static readonly int[] Facts = [10, 20, 40, 80, 120, 200];

    public static void Print(string folder)
    {
        // The runtime replaces its first, unoptimised code in the background: the sizes that follow would else be compared in unlike code.
        for (int round = 0; round < 3; round++)
        {
            GrowthMeasurement.Measure(300, 40);
            Thread.Sleep(500);
        }

        GrowthPoint[] byRules = [.. Rules.Select(rules => Row(GrowthMeasurement.Measure(rules, 40), rules == Rules[0]))];
        Console.WriteLine();
        GrowthPoint[] byFacts = [.. Facts.Select(facts => Row(GrowthMeasurement.Measure(200, facts), facts == Facts[0]))];
        Console.WriteLine();
        GrowthPoint last = byRules[^1];
        GrowthPoint tenth = byRules.First(point => point.Rules == 1_000);
        Console.WriteLine(Invariant(
            $"{last.Rules:N0} rules are read, bound and compiled in {last.Ready:F0} ms, {last.Ready / tenth.Ready:F1} x what {tenth.Rules:N0} take, and {last.ReadyAlone / tenth.ReadyAlone:F1} x without collections; in proportion it were 10 x."));
        File.WriteAllText(Path.Combine(folder, "growth-rules.svg"), Times("Growth with rules (40 facts)", "rules", point => point.Rules, byRules));
        File.WriteAllText(Path.Combine(folder, "growth-facts.svg"), Times("Growth with facts (200 rules)", "facts of the profile's own", point => point.Facts, byFacts));
        File.WriteAllText(
            Path.Combine(folder, "growth-memory.svg"),
            new LogLogChart(
                "Memory of profile and engine (40 facts)",
                Invariant($"Megabytes held by a profile and its engine, from {byRules[0].Rules} to {last.Rules} rules; both axes are logarithmic. The figures stand in the table beside this picture."),
                "rules",
                "megabytes").Draw([new Curve("profile and engine", Points(byRules, point => point.Rules, point => point.Memory)), new Curve("the file itself", Points(byRules, point => point.Rules, point => point.Kilobytes / 1000.0))]));
    }

    private static GrowthPoint Row(GrowthPoint point, bool isFirst)
    {
        if (isFirst)
        {
            Console.WriteLine("| rules | facts | file kB | read ms | bind ms | compile ms | all three | without collections | per rule µs | first decision µs | decided before ns | memory MB | verify ms | proved |");
            Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        }

        Console.WriteLine(Invariant(
            $"| {point.Rules:N0} | {point.Facts} | {point.Kilobytes} | {point.Read:F2} | {point.Bind:F2} | {point.Compile:F2} | {point.Ready:F2} | {point.ReadyAlone:F2} | {point.ReadyAlone / point.Rules * 1000:F1} | {point.FirstDecision:F1} | {point.WarmDecision * 1000:F1} | {point.Memory:F1} | {point.Verify:F0} | {(point.IsProved ? "yes" : "ended at its cap")} |"));
        return point;
    }

    private static string Times(string title, string xName, Func<GrowthPoint, int> x, GrowthPoint[] points) => new LogLogChart(
        title,
        Invariant($"Milliseconds to read, bind, compile, verify and decide a generated profile, from {x(points[0])} to {x(points[^1])}; both axes are logarithmic. Hollow marks: verify ended at its cap on nodes. The figures stand in the table beside this picture."),
        xName,
        "milliseconds").Draw(
        [
            new Curve("verify (hollow: at its cap)", [.. points.Select(point => ((double)x(point), point.Verify, point.IsProved))]),
            new Curve("bind", Points(points, x, point => point.Bind)),
            new Curve("read", Points(points, x, point => point.Read)),
            new Curve("compile", Points(points, x, point => point.Compile)),
            new Curve("first decision", Points(points, x, point => point.FirstDecision / 1000)),
            new Curve("decided before", Points(points, x, point => point.WarmDecision / 1000)),
        ]);

    private static (double X, double Y, bool IsSound)[] Points(GrowthPoint[] points, Func<GrowthPoint, int> x, Func<GrowthPoint, double> y) =>
        [.. points.Select(point => ((double)x(point), y(point), true))];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
