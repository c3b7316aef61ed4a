using System.Diagnostics;
using System.Globalization;

namespace Kanalvalg.Benchmarks.Json;

/// <summary>What each part between two JSON texts costs: all parts in turn, in many rounds, and of each the best, so that other work on the machine weighs on none alone.</summary>
internal static class JsonRun
{
    private const int Rounds = 40;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(8);

    public static void Print(TextWriter output)
    {
        output.WriteLine("| profile | part | ns | of JSON alone | bytes |");
        output.WriteLine("|---|---|--:|--:|--:|");
        PrintProfile<Randers>(output);
        PrintProfile<Varde>(output);
        PrintProfile<Nyborg>(output);
        PrintProfile<NorwegianArchiveRoutine>(output);
    }

    private static void PrintProfile<TCase>(TextWriter output)
        where TCase : struct, IHandWritten<TCase>
    {
        JsonParts<TCase> parts = new();
        (string Name, Func<int> Pass)[] passes =
        [
            ("JSON alone: request parsed", parts.Parse),
            ("JSON alone: decision written", parts.WriteDocument),
            ("request read", parts.Read),
            ("request encoded", parts.Encode),
            ("request encoded, with places", parts.EncodeWithPlaces),
            ("decided, as before", parts.Decide),
            ("decision written", parts.Write),
            ("decided and written, first time", parts.WriteFirst),
            ("JSON to JSON", parts.All),
        ];
        double[] best = [.. passes.Select(_ => double.MaxValue)];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < passes.Length; i++)
            {
                best[i] = Math.Min(best[i], Nanoseconds(passes[i].Pass) / JsonParts<TCase>.Few);
            }

            // The runtime replaces its first, unoptimised code once nothing new has run for a while.
            Thread.Sleep(round < 5 ? 300 : 0);
        }

        double alone = best[0] + best[1];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {TCase.ProfileId} | {parts.RequestBytes} bytes to {parts.DecisionBytes} | {alone:F0} | 1.00 | |"));
        for (int i = 0; i < passes.Length; i++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {TCase.ProfileId} | {passes[i].Name} | {best[i]:F0} | {best[i] / alone:F2} | {Bytes(passes[i].Pass) / JsonParts<TCase>.Few} |"));
        }
    }

    private static double Nanoseconds(Func<int> pass)
    {
        long start = Stopwatch.GetTimestamp();
        long passes = 0;
        do
        {
            pass();
            passes++;
        }
        while (Stopwatch.GetElapsedTime(start) < Round);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / passes;
    }

    private static long Bytes(Func<int> pass)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        pass();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
