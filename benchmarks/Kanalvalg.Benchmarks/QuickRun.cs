using System.Diagnostics;
using System.Globalization;

namespace Kanalvalg.Benchmarks;

/// <summary>All rows in under a minute, by stopwatch: the best of several rounds, since other work on the machine only ever adds.</summary>
internal static class QuickRun
{
    private const int Rounds = 7;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(40);

    public static void Print(TextWriter output)
    {
        output.WriteLine("| profile | work | baseline ns | engine ns | ratio | bytes per decision |");
        output.WriteLine("|---|---|--:|--:|--:|--:|");
        PrintProfile<Randers>(output);
        PrintProfile<Varde>(output);
        PrintProfile<Nyborg>(output);
        PrintProfile<NorwegianArchiveRoutine>(output);
    }

    private static void PrintProfile<TCase>(TextWriter output)
        where TCase : struct, IHandWritten<TCase>
    {
        Contest<TCase> contest = new();
        WarmUp(contest.HandFew, contest.HandMany, contest.EngineSame, contest.EngineFew, contest.EngineMany, contest.FromRequests, contest.JsonAlone, contest.JsonToJson, contest.Questions);
        double few = Measure(contest.HandFew, Contest<TCase>.Few).Nanoseconds;
        double many = Measure(contest.HandMany, Contest<TCase>.Many).Nanoseconds;
        Line("a known scenario, decided before", few, Measure(contest.EngineSame, Contest<TCase>.Few));
        Line("a' known scenario, equal to one decided before", few, Measure(contest.EngineFew, Contest<TCase>.Few));
        Line("b known scenario, first sight", many, Measure(contest.EngineMany, Contest<TCase>.Many));
        Line("c request object", few, Measure(contest.FromRequests, Contest<TCase>.Few));
        Line("d JSON to JSON", Measure(contest.JsonAlone, Contest<TCase>.Few).Nanoseconds, Measure(contest.JsonToJson, Contest<TCase>.Few));
        Line("e five unknown, questions", null, Measure(contest.Questions, Contest<TCase>.Undecided));

        void Line(string work, double? baseline, (double Nanoseconds, double Bytes) engine) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {TCase.ProfileId} | {work} | {baseline:F1} | {engine.Nanoseconds:F1} | {engine.Nanoseconds / baseline:F1} | {engine.Bytes:F0} |"));
    }

    // The runtime replaces its first, unoptimised code in the background once nothing new has run for a while: on a busy machine, in several goes.
    private static void WarmUp(params Func<int>[] passes)
    {
        for (int round = 0; round < 5; round++)
        {
            foreach (Func<int> pass in passes)
            {
                Passes(pass, Round);
            }

            Thread.Sleep(400);
        }
    }

    private static (double Nanoseconds, double Bytes) Measure(Func<int> pass, int operations)
    {
        pass();
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            (long passes, TimeSpan elapsed) = Passes(pass, Round);
            best = Math.Min(best, elapsed.TotalNanoseconds / passes / operations);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        pass();
        return (best, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / operations);
    }

    private static (long Passes, TimeSpan Elapsed) Passes(Func<int> pass, TimeSpan duration)
    {
        long start = Stopwatch.GetTimestamp();
        long passes = 0;
        do
        {
            pass();
            passes++;
        }
        while (Stopwatch.GetElapsedTime(start) < duration);
        return (passes, Stopwatch.GetElapsedTime(start));
    }
}
