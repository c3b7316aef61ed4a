using System.Diagnostics;

namespace Kanalvalg.Benchmarks;

/// <summary>Times passes of work by stopwatch.</summary>
internal static class Stopwatches
{
    private const int Rounds = 7;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1);

    /// <summary>The runtime replaces its first, unoptimised code in the background once nothing new has run for a while: on a busy machine, in several goes.</summary>
    public static void WarmUp(params Func<int>[] passes)
    {
        for (int round = 0; round < 5; round++)
        {
            foreach (Func<int> pass in passes)
            {
                Passes(pass, Round);
            }

            Thread.Sleep(300);
        }
    }

    /// <summary>Nanoseconds and bytes of one of the operations that a pass does.</summary>
    public static (double Nanoseconds, double Bytes) Measure(Func<int> pass, int operations)
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

    /// <summary>As <see cref="Measure(Func{int}, int)"/>, with something that is not timed before each pass. Warm before it is timed: what it does comes only then.</summary>
    public static (double Nanoseconds, double Bytes) Measure(Action before, Func<int> pass, int operations)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Warm;)
        {
            before();
            pass();
        }

        (double best, long bytes) = (double.MaxValue, 0);
        for (int round = 0; round < Rounds * 3; round++)
        {
            before();
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            pass();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / operations);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return (best, (double)bytes / operations);
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
