namespace Kanalvalg.Tests.Hosting;

/// <summary>Edits, good and bad, while others decide.</summary>
public sealed class ReloadUnderLoadTests
{
    private const int Edits = 1_000;
    private const int Threads = 8;

    [Fact]
    public void A_thousand_edits_under_eight_threads_lose_no_decision_and_mix_none()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(0));
        using Provider provider = Provider.Of(options =>
        {
            options.FileProvider = files;
            options.Files.Add("a.json");
        });
        IKanalvalg kanalvalg = provider.Kanalvalg;
        bool ends = false;
        Worker[] workers = [.. Enumerable.Range(0, Threads).Select(_ => new Worker(kanalvalg, () => Volatile.Read(ref ends)))];
        int good = 0;
        for (int edit = 1; edit <= Edits; edit++)
        {
            // Two of three are good; a bad one leaves the last good text in force.
            bool isGood = edit % 3 != 0;
            ProfileSet set = provider.AfterReload(() => files.Write("a.json", isGood ? TestProfile.Of(edit) : TestProfile.Bad(edit)));
            good = isGood ? edit : good;
            set.Get().Profile.Version.ShouldBe(good.ToString());
            (set.Problems.Count == 0).ShouldBe(isGood);
        }

        Volatile.Write(ref ends, true);
        Array.ForEach(workers, worker => worker.Join());
        workers.Select(worker => worker.Failure).ShouldAllBe(failure => failure == null);
        workers.ShouldAllBe(worker => worker.Asked == worker.Decided && worker.Decided > 20);
        workers.ShouldAllBe(worker => worker.Last == good);
        workers.SelectMany(worker => worker.Seen).Distinct().Count().ShouldBeGreaterThan(100, "the edits must have happened while they decided");
        workers.SelectMany(worker => worker.Seen).ShouldAllBe(version => version == 0 || version % 3 != 0);
    }

    // Decides until told to stop, and once more after that. Typed and as JSON in turn.
    private sealed class Worker
    {
        private static readonly byte[] Json = "{ \"direction\": \"outbound\" }"u8.ToArray();

        private readonly Thread _thread;

        public Worker(IKanalvalg kanalvalg, Func<bool> ends)
        {
            _thread = new Thread(() => Run(kanalvalg, ends));
            _thread.Start();
        }

        public long Asked { get; private set; }

        public long Decided { get; private set; }

        public int Last { get; private set; }

        public HashSet<int> Seen { get; } = [];

        public Exception? Failure { get; private set; }

        public void Join() => _thread.Join();

        private void Run(IKanalvalg kanalvalg, Func<bool> ends)
        {
            try
            {
                bool ended;
                do
                {
                    ended = ends();
                    Asked++;
                    Decision decision = Asked % 2 == 0 ? kanalvalg.Decide(TestProfile.Request) : kanalvalg.Decide(Json).OrThrow();
                    int version = TestProfile.VersionOf(decision);
                    (version >= Last).ShouldBeTrue("no older text comes back");
                    Last = version;
                    Seen.Add(version);
                    Decided++;

                    // On a machine of few cores the edits need the processor too.
                    Thread.Sleep(Asked % 16 == 0 ? 1 : 0);
                }
                while (!ended);
            }
            catch (Exception e)
            {
                Failure = e;
            }
        }
    }
}
