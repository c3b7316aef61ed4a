using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Kanalvalg.Peers;

/// <summary>
/// A peer's figures on one profile, as a line of JSON, each the best of several rounds. The mean is of processor time, which other work on
/// the machine hardly touches, with all that a decision sets off in other threads; median and p99 are by the clock.
/// </summary>
internal static class Measure
{
    private const int Rounds = 60;
    private const int Idle = 6;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(60);

    // Reading the processor time costs a call into the system: not for each pass of a few microseconds.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(5);

    /// <summary>The processor time that making something takes, in milliseconds.</summary>
    public static (T Made, double Milliseconds) Build<T>(Func<T> make)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        T made = make();
        return (made, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    /// <summary>The first word of an answer, and the processor time of the process so far, in milliseconds.</summary>
    public static void PrintFirst(Verdict verdict) =>
        Console.WriteLine(verdict + " " + Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));

    public static void Print(IPeer peer, string[] answers, double buildMilliseconds)
    {
        for (int place = 0; place < answers.Length; place++)
        {
            if (peer.Answer(place) is var answer && answer != answers[place])
            {
                throw new InvalidOperationException($"scenario {place}\nexpected {answers[place]}\n   found {answer}");
            }
        }

        (double mean, double median, double p99) = (double.MaxValue, double.MaxValue, double.MaxValue);

        // The runtime replaces its first, unoptimised code in the background, on a busy machine in several goes: on until it is no faster any more.
        for (int round = 0, idle = 0; idle < Idle && round < Rounds; round++, idle++)
        {
            double now = Mean(peer, answers.Length);
            idle = now < mean * 0.97 ? -1 : idle;
            mean = Math.Min(mean, now);
            long[] singles = Singles(peer, answers.Length);
            Array.Sort(singles);
            median = Math.Min(median, Nanoseconds(singles[singles.Length / 2]));
            p99 = Math.Min(p99, Nanoseconds(singles[singles.Length * 99 / 100]));
            Thread.Sleep(150);
        }

        peer.Renew();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        peer.DecideAll();
        double bytes = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / answers.Length;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            agreed = answers.Length,
            build = buildMilliseconds,
            mean,
            median,
            p99,
            bytes,
        }));
    }

    private static double Mean(IPeer peer, int decisions)
    {
        TimeSpan used = default;
        int passes = 0;
        while (used < Round)
        {
            peer.Renew();
            long start = Stopwatch.GetTimestamp();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            do
            {
                peer.DecideAll();
                passes++;
            }
            while (!peer.Renews && Stopwatch.GetElapsedTime(start) < Slice);
            used += Environment.CpuUsage.TotalTime - before;
        }

        return used.TotalNanoseconds / passes / decisions;
    }

    private static long[] Singles(IPeer peer, int decisions)
    {
        peer.Renew();
        long[] ticks = new long[decisions];
        for (int place = 0; place < decisions; place++)
        {
            long start = Stopwatch.GetTimestamp();
            peer.Decide(place);
            ticks[place] = Stopwatch.GetTimestamp() - start;
        }

        return ticks;
    }

    private static double Nanoseconds(long ticks) => ticks * 1e9 / Stopwatch.Frequency;
}
