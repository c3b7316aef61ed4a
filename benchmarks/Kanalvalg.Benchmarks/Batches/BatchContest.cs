using System.Diagnostics;

namespace Kanalvalg.Benchmarks.Batches;

/// <summary>One profile's rows: of random known facts, of one message's recipients, and with a fact left out here and there.</summary>
internal sealed class BatchContest<TCase>
    where TCase : struct, IHandWritten<TCase>
{
    public const int Rows = 1 << 20;

    private const int Most = 1 << 22;
    private const int Rounds = 9;

    private readonly BatchDecision[] _decisions = new BatchDecision[Most];

    public BatchContest()
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(TCase.ProfileId));
        RandomFacts random = new(seed: 5, hasEncryptedMail: TCase.Domain is null);
        DecisionRequest[] requests = [.. Enumerable.Range(0, 20_000).Select(_ => random.Next().ToRequest(TCase.Domain))];
        Scenario[] scenarios = [.. requests.Select(request => engine.Encode(request).OrThrow())];
        (BatchDecider any, BatchDecider anyPlain) = Deciders(engine, null, scenarios[0].Dates.At);
        ulong[] rows = Packed(any, scenarios);
        AnyMessage = Work(any, anyPlain, rows);
        ulong[] copy = new ulong[rows.Length];
        Copied = count => rows.AsSpan(0, count * any.Words).CopyTo(copy);

        // Of every hundredth row the first fact is wiped out.
        ulong[] partly = [.. rows];
        for (int row = 0; row < Most; row += 100)
        {
            PackedFact fact = any.Facts[1 % any.Facts.Count];
            partly[(row * any.Words) + fact.Word] &= ~(((1UL << fact.Width) - 1) << fact.Shift);
        }

        PartlySaid = Work(any, anyPlain, partly);
        ulong[] steps = new ulong[Rows * any.StepWords];
        StepsOfAnyMessage = new PackedWork(
            count => any.StepsOfMany(rows.AsSpan(0, count * any.Words), steps.AsSpan(0, count * any.StepWords)),
            count => anyPlain.StepsOfMany(rows.AsSpan(0, count * any.Words), steps.AsSpan(0, count * any.StepWords)));

        // One message to all the recipients of the outbound ones.
        DecisionRequest message = requests.First(request => request.Direction == Direction.Outbound);
        Recipient[] recipients = [.. requests.Where(request => request.Direction == Direction.Outbound).Select(request => request.Recipient! with { Checked = message.Recipient!.Checked, Count = message.Recipient.Count })];
        Recipient anybody = new()
        {
            Checked = message.Recipient!.Checked,
            Count = message.Recipient.Count,
            Address = Fact<KnownAddress>.Unknown,
            PostalAddress = Fact<bool>.Unknown,
            HasPNumber = Fact<bool>.Unknown,
        };
        Scenario whole = engine.Encode(message with { Recipient = anybody }).OrThrow();
        (BatchDecider one, BatchDecider onePlain) = Deciders(engine, whole, whole.Dates.At);
        OneMessage = Work(one, onePlain, Packed(one, [.. recipients.Select(recipient => engine.Encode(message with { Recipient = recipient }).OrThrow())]));
    }

    public PackedWork AnyMessage { get; }

    public PackedWork OneMessage { get; }

    /// <summary>The rows of any message copied, and nothing else: no decider of rows can do less.</summary>
    public Action<int> Copied { get; }

    public PackedWork PartlySaid { get; }

    public PackedWork StepsOfAnyMessage { get; }

    /// <summary>Million rows a second.</summary>
    public double Rate(PackedWork work, int rows) => Best(work.Fast, rows);

    /// <summary>Million rows a second, merely copied.</summary>
    public double RateOfCopying(int rows) => Best(Copied, rows);

    /// <summary>Million rows a second, with words alone.</summary>
    public double RateOfWords(PackedWork work, int rows) => Best(work.Plain, rows);

    private static double Best(Action<int> work, int rows)
    {
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            work(rows);
            best = Math.Max(best, rows / Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return best;
    }

    private static (BatchDecider Fast, BatchDecider Plain) Deciders(DecisionEngine engine, Scenario? message, DateTime? day) =>
        (new BatchDecider(engine.Compiled, message, day, System.Numerics.Vector.IsHardwareAccelerated), new BatchDecider(engine.Compiled, message, day, vectors: false));

    private static ulong[] Packed(BatchDecider batch, Scenario[] scenarios)
    {
        ulong[] rows = new ulong[Most * batch.Words];
        int packed = 0;
        for (int row = 0; row < Most; row++)
        {
            Span<ulong> into = rows.AsSpan(row * batch.Words, batch.Words);
            if (row < scenarios.Length)
            {
                packed += batch.TryPack(scenarios[row], into) ? 1 : 0;
            }
            else
            {
                rows.AsSpan(row % scenarios.Length * batch.Words, batch.Words).CopyTo(into);
            }
        }

        return packed == scenarios.Length ? rows : throw new InvalidOperationException($"{packed} of {scenarios.Length} scenarios were packed");
    }

    private PackedWork Work(BatchDecider fast, BatchDecider plain, ulong[] rows) => new(
        count => fast.DecideMany(rows.AsSpan(0, count * fast.Words), _decisions.AsSpan(0, count)),
        count => plain.DecideMany(rows.AsSpan(0, count * plain.Words), _decisions.AsSpan(0, count)));
}
