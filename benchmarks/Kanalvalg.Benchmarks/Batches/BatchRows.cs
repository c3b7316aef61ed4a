using System.Globalization;

namespace Kanalvalg.Benchmarks.Batches;

/// <summary>The rows of packed scenarios on one core, by one profile.</summary>
internal static class BatchRows
{
    private const double LeastMillions = 200;

    public static void Print<TCase>(TextWriter output)
        where TCase : struct, IHandWritten<TCase>
    {
        BatchContest<TCase> contest = new();
        foreach (PackedWork work in new[] { contest.AnyMessage, contest.OneMessage, contest.PartlySaid, contest.StepsOfAnyMessage })
        {
            Stopwatches.WarmUp(() => Once(work.Fast), () => Once(work.Plain));
        }

        Line("packed rows of any message", contest.AnyMessage);
        Line("packed rows of one message", contest.OneMessage);
        Line("packed rows, a fact in a hundred unsaid", contest.PartlySaid, isGoal: false);
        Line("steps of packed rows", contest.StepsOfAnyMessage, isGoal: false);
        double copied = contest.RateOfCopying(BatchContest<TCase>.Rows);
        double decided = contest.Rate(contest.AnyMessage, BatchContest<TCase>.Rows);
        QuickRun.Row(output, "packed rows of any message, beside the same rows copied", TCase.ProfileId, "", Millions(decided), Millions(copied), decided / copied, 0, null);
        (double small, double large) = (contest.Rate(contest.AnyMessage, 1 << 18), contest.Rate(contest.AnyMessage, 1 << 22));
        QuickRun.Row(output, "4,194,304 rows beside 262,144", TCase.ProfileId, "in proportion", Millions(large), Millions(small), small / large, 0, small / large < 1.25);

        void Line(string work, PackedWork rows, bool isGoal = true)
        {
            double fast = contest.Rate(rows, BatchContest<TCase>.Rows);
            long before = GC.GetAllocatedBytesForCurrentThread();
            rows.Fast(BatchContest<TCase>.Rows);
            double bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            double plain = contest.RateOfWords(rows, BatchContest<TCase>.Rows);
            QuickRun.Row(output, work + ", beside words alone", TCase.ProfileId, isGoal ? "200 million a second" : "", Millions(fast), Millions(plain), fast / plain, bytes, isGoal ? fast >= LeastMillions : null);
        }
    }

    private static int Once(Action<int> work)
    {
        work(1 << 14);
        return 0;
    }

    private static string Millions(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:F0} M/s");
}
