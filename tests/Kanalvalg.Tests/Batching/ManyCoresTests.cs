using System.Runtime.InteropServices;

namespace Kanalvalg.Tests.Batching;

/// <summary>Many rows, many requests: in order, all of them, on any number of cores, and ended when asked to.</summary>
public sealed class ManyCoresTests
{
    private static readonly DecisionEngine Engine = TestProfiles.Engine("dk-varde");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(-1)]
    public void Rows_keep_their_order(int cores)
    {
        BatchDecider batch = Engine.ForScenarios();
        ulong[] rows = Rows(batch, 300_001);
        BatchDecision[] alone = new BatchDecision[300_001];
        batch.DecideMany(rows, alone);
        BatchDecision[] together = new BatchDecision[300_001];
        batch.DecideMany(rows, together, new ParallelOptions { MaxDegreeOfParallelism = cores });
        together.ShouldBe(alone);
    }

    [Fact]
    public void Cancelled_rows_stop()
    {
        BatchDecider batch = Engine.ForScenarios();
        Should.Throw<OperationCanceledException>(() =>
            batch.DecideMany(new ulong[batch.Words * 10], new BatchDecision[10], new ParallelOptions { CancellationToken = new CancellationToken(canceled: true) }));
    }

    [Fact]
    public void Deciding_rows_allocates_nothing()
    {
        BatchDecider batch = Engine.ForScenarios();
        ulong[] rows = Rows(batch, 20_000);
        BatchDecision[] decisions = new BatchDecision[20_000];
        ulong[] steps = new ulong[20_000 * batch.StepWords];
        for (int warm = 0; warm < 3; warm++)
        {
            batch.DecideMany(rows, decisions);
            batch.StepsOfMany(rows, steps);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        batch.DecideMany(rows, decisions);
        batch.StepsOfMany(rows, steps);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(2_500)]
    public async Task Requests_keep_their_order_and_bad_ones_their_place(int count)
    {
        List<DecisionResult> results = [];
        await foreach (DecisionResult result in Engine.DecideMany(Source(count)))
        {
            results.Add(result);
        }

        results.Count.ShouldBe(count);
        for (int i = 0; i < count; i++)
        {
            if (i % 7 == 3)
            {
                results[i].Decision.ShouldBeNull();
                results[i].Problems.ShouldNotBeEmpty();
                Should.Throw<InvalidRequestException>(results[i].OrThrow);
            }
            else
            {
                results[i].OrThrow().ToJson(Language.Danish).ShouldBe(Engine.Decide(Request(i)).ToJson(Language.Danish));
            }
        }
    }

    [Fact]
    public async Task A_stream_reads_no_further_ahead_than_it_says()
    {
        int read = 0;
        await foreach (DecisionResult result in Engine.DecideMany(Source(int.MaxValue, () => read++)))
        {
            result.ShouldNotBeNull();
            break;
        }

        read.ShouldBeInRange(1, 1_100);
    }

    [Fact]
    public async Task A_cancelled_stream_ends()
    {
        using CancellationTokenSource mine = new();
        int seen = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (DecisionResult result in Engine.DecideMany(Source(int.MaxValue)).WithCancellation(mine.Token))
            {
                if (++seen == 600)
                {
                    await mine.CancelAsync();
                }
            }
        });
        seen.ShouldBeInRange(600, 1_100);

        using CancellationTokenSource options = new();
        await options.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (DecisionResult result in Engine.DecideMany(Source(5), new ParallelOptions { CancellationToken = options.Token }))
            {
                seen++;
            }
        });
    }

    [Fact]
    public async Task What_the_source_throws_comes_through()
    {
        await Should.ThrowAsync<FormatException>(async () =>
        {
            await foreach (DecisionResult result in Engine.DecideMany(Source(2_000, () => throw new FormatException("the register broke off"))))
            {
                result.ShouldNotBeNull();
            }
        });
    }

    [Fact]
    public async Task What_deciding_throws_comes_through_as_it_is()
    {
        await Should.ThrowAsync<ArgumentNullException>(async () =>
        {
            await foreach (DecisionResult result in Engine.DecideMany(Nobody()))
            {
                result.ShouldNotBeNull();
            }
        });
    }

    private static async IAsyncEnumerable<DecisionRequest> Nobody()
    {
        await Task.Yield();
        yield return null!;
    }

    private static ulong[] Rows(BatchDecider batch, int count)
    {
        ulong[] rows = new ulong[count * batch.Words];
        new Random(9).NextBytes(MemoryMarshal.AsBytes(rows.AsSpan()));
        return rows;
    }

    private static async IAsyncEnumerable<DecisionRequest> Source(int count, Action? read = null)
    {
        for (int i = 0; i < count; i++)
        {
            if (i % 100 == 99)
            {
                await Task.Yield();
                read?.Invoke();
            }

            yield return Request(i);
        }
    }

    // Every seventh says the channel of an arrival though nothing arrived.
    private static DecisionRequest Request(int i) => new()
    {
        Direction = Direction.Outbound,
        Message = new Message
        {
            Content = (ContentCategories)(i % 4),
            OnCase = i % 2 == 0,
            ArrivedBy = i % 7 == 3 ? Channel.Letter : default(Fact<Channel>),
        },
        Recipient = new Recipient { Kind = (PartyKind)(i % 5), DigitalPost = (DigitalPostStatus)(i % 3) },
    };
}
