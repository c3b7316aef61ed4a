using System.Diagnostics;
using System.Globalization;

namespace Kanalvalg.Benchmarks.Batches;

/// <summary>Packed scenarios decided in a batch, on one core: of any message, and of one message.</summary>
internal static class BatchRun
{
    private const int Rows = 1 << 20;
    private const int Rounds = 9;

    public static void Print(TextWriter output)
    {
        output.WriteLine("| profile | work | bytes a row | gates | million a second | with words alone | cold ms |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|");
        PrintProfile<Randers>(output);
        PrintProfile<Varde>(output);
        PrintProfile<Nyborg>(output);
        PrintProfile<NorwegianArchiveRoutine>(output);
    }

    private static void PrintProfile<TCase>(TextWriter output)
        where TCase : struct, IHandWritten<TCase>
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(TCase.ProfileId));
        RandomFacts random = new(seed: 5, hasEncryptedMail: TCase.Domain is null);
        Scenario[] scenarios = [.. Enumerable.Range(0, 20_000).Select(_ => engine.Encode(random.Next().ToRequest(TCase.Domain)).OrThrow())];
        Line("any message", null, scenarios);
        Scenario first = scenarios.First(one => one.Direction == Direction.Outbound);
        Line("one message", engine.Encode("""{"direction":"outbound","at":"2026-11-20","message":{"kind":"letter","content":["personal","confidential"],"caseDocument":false,"signed":true,"journalised":true,"journalDuty":false,"onCase":false},"recipient":{"checked":null,"count":1}}""").OrThrow(), scenarios);

        void Line(string work, Scenario? message, Scenario[] all)
        {
            long start = Stopwatch.GetTimestamp();
            BatchDecider batch = new(engine.Compiled, message, all[0].Dates.At, vectors: true);
            double cold = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            BatchDecider plain = new(engine.Compiled, message, all[0].Dates.At, vectors: false);
            ulong[] rows = new ulong[Rows * batch.Words];
            int packed = 0;
            for (int row = 0; row < Rows; row++)
            {
                packed += batch.TryPack(all[row % all.Length], rows.AsSpan(row * batch.Words, batch.Words)) ? 1 : 0;
            }

            BatchDecision[] decisions = new BatchDecision[Rows];
            double fast = Rate(() => batch.DecideMany(rows, decisions));
            double slow = Rate(() => plain.DecideMany(rows, decisions));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {TCase.ProfileId} | {work} | {batch.Words * 8} | {batch.Gates.Known}/{batch.Gates.Partly} | {fast:F0} | {slow:F0} | {cold:F1} | {packed}"));
        }
    }

    private static double Rate(Action decide)
    {
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            decide();
            best = Math.Max(best, Rows / Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return best;
    }
}
