using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Kanalvalg;

/// <summary>
/// Decides requests as they come, in their order, some hundreds at a time on several cores: while they are decided the next are read. It
/// holds no more than two such lots, however long the stream is.
/// </summary>
internal static class RequestStream
{
    private const int Lot = 512;

    public static async IAsyncEnumerable<DecisionResult> DecideMany(
        DecisionEngine engine, IAsyncEnumerable<DecisionRequest> requests, ParallelOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken, cancellation);
        ParallelOptions cores = new() { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, TaskScheduler = options.TaskScheduler, CancellationToken = either.Token };
        IAsyncEnumerator<DecisionRequest> source = requests.GetAsyncEnumerator(either.Token);
        try
        {
            List<DecisionRequest> lot = await Next(source, either.Token).ConfigureAwait(false);
            while (lot.Count > 0)
            {
                List<DecisionRequest> now = lot;
                Task<DecisionResult[]> deciding = Task.Run(() => Decide(engine, now, cores), either.Token);
                try
                {
                    lot = await Next(source, either.Token).ConfigureAwait(false);
                }
                finally
                {
                    // Whatever the source throws, nothing is left running behind the caller's back.
                    await Task.WhenAny(deciding).ConfigureAwait(false);
                }

                foreach (DecisionResult result in await deciding.ConfigureAwait(false))
                {
                    yield return result;
                }
            }
        }
        finally
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<List<DecisionRequest>> Next(IAsyncEnumerator<DecisionRequest> source, CancellationToken cancellation)
    {
        List<DecisionRequest> lot = new(Lot);
        while (lot.Count < Lot && await source.MoveNextAsync().ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            lot.Add(source.Current);
        }

        return lot;
    }

    private static DecisionResult[] Decide(DecisionEngine engine, List<DecisionRequest> lot, ParallelOptions cores)
    {
        DecisionResult[] results = new DecisionResult[lot.Count];
        try
        {
            Parallel.For(0, lot.Count, cores, Decide);
        }
        catch (AggregateException e)
        {
            // As if they were decided one after the other: what one of them throws, not a bundle.
            ExceptionDispatchInfo.Capture(e.GetBaseException()).Throw();
        }

        return results;

        void Decide(int at)
        {
            ScenarioResult encoded = engine.Encode(lot[at]);
            results[at] = new DecisionResult(engine.Profile, encoded.Scenario is { } scenario ? engine.Decide(scenario) : null, encoded.Problems);
        }
    }
}
