using System.Diagnostics;
using System.Text.Json;

namespace Kanalvalg.Peers;

/// <summary>A peer's figures on one profile, as a line of JSON: best of several rounds, since other work on the machine only ever adds.</summary>
internal static class Measure
{
    private const int Rounds = 7;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(60);

    public static void Print(IPeer peer, string[] answers, double buildMilliseconds)
    {
        for (int place = 0; place < answers.Length; place++)
        {
            if (peer.Answer(place) is var answer && answer != answers[place])
            {
                throw new InvalidOperationException($"scenario {place}\nexpected {answers[place]}\n   found {answer}");
            }
        }

        WarmUp(peer, answers.Length);
        (double mean, double median, double p99) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (int round = 0; round < Rounds; round++)
        {
            mean = Math.Min(mean, Mean(peer, answers.Length));
            long[] singles = Singles(peer, answers.Length);
            Array.Sort(singles);
            median = Math.Min(median, Nanoseconds(singles[singles.Length / 2]));
            p99 = Math.Min(p99, Nanoseconds(singles[singles.Length * 99 / 100]));
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

    // The runtime replaces its first, unoptimised code in the background once nothing new has run for a while.
    private static void WarmUp(IPeer peer, int decisions)
    {
        for (int round = 0; round < 5; round++)
        {
            Mean(peer, decisions);
            Singles(peer, decisions);
            Thread.Sleep(250);
        }
    }

    private static double Mean(IPeer peer, int decisions)
    {
        TimeSpan elapsed = default;
        int passes = 0;
        while (elapsed < Round)
        {
            peer.Renew();
            long start = Stopwatch.GetTimestamp();
            peer.DecideAll();
            elapsed += Stopwatch.GetElapsedTime(start);
            passes++;
        }

        return elapsed.TotalNanoseconds / passes / decisions;
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
