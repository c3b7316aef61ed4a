using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Benchmarks;
using Kanalvalg.Tests.Properties;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Batching;

/// <summary>A packed row is decided as the engine decides its scenario, with vectors and with words alone, or not at all.</summary>
public sealed class BatchEqualsDecidingTests
{
    private static readonly int RandomProfiles = Laws.IsNightly ? 10_000 : 600;

    public static TheoryData<string> Bodies() => [.. TestProfiles.Bodies];

    [Fact]
    public void Random_scenarios_of_random_profiles()
    {
        (int decided, int all, int settled) = (0, 0, 0);
        Check.One(Laws.Cases(RandomProfiles), Prop.ForAll(DecisionCase.Any, one =>
        {
            DecisionEngine engine = DecisionEngine.Compile(one.Profile.Bind());
            foreach (NaiveRequest request in one.Requests)
            {
                if (engine.Encode(request.ToJson()).Scenario is not { } scenario)
                    continue;
                all++;
                decided += Compare(engine, null, scenario.Dates.At, [scenario]);

                // What a message leaves out, its rows say.
                NaiveRequest message = request.Facts.Keys.Where((_, i) => i % 2 == 0).Aggregate(request, (less, fact) => less.With(fact, null));
                settled += engine.Encode(message.ToJson()).Scenario is { } whole ? Compare(engine, whole, whole.Dates.At, [scenario]) : 0;
            }
        }));

        // What is hardly ever decided proves nothing.
        decided.ShouldBeGreaterThan(all / 4);
        settled.ShouldBeGreaterThan(all / 8);
    }

    [Theory]
    [InlineData("dk-randers", "randers.dk")]
    [InlineData("dk-varde", "varde.dk")]
    [InlineData("dk-nyborg", "nyborg.dk")]
    [InlineData("no-archive-routine", null)]
    public void Known_scenarios_of_a_built_in_profile_are_all_decided(string id, string? domain)
    {
        DecisionEngine engine = TestProfiles.Engine(id);
        RandomFacts random = new(seed: 3, hasEncryptedMail: domain is null);
        Scenario[] scenarios = [.. Enumerable.Range(0, BitPlanes.Block + 500).Select(_ => engine.Encode(random.Next().ToRequest(domain)).OrThrow())];
        Compare(engine, null, scenarios[0].Dates.At, scenarios).ShouldBe(scenarios.Length);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Requests_with_unknown_facts_to_a_built_in_profile(string id)
    {
        DecisionEngine engine = TestProfiles.Engine(id);
        Scenario[] scenarios = [.. Enumerable.Range(0, 1_000).Select(seed => engine.Encode(RequestGenerator.ToBuiltIn(id, new Dice(seed))).OrThrow())];
        Compare(engine, null, null, scenarios).ShouldBeInRange(1, scenarios.Length - 1);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Rows_of_any_bits_are_decided_alike_with_vectors_and_with_words(string id)
    {
        CompiledProfile profile = TestProfiles.Engine(id).Compiled;
        BatchDecider fast = new(profile, null, null, vectors: true);
        BatchDecider plain = new(profile, null, null, vectors: false);
        ulong[] rows = new ulong[10_000 * fast.Words];
        new Random(5).NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(rows.AsSpan()));
        Decide(fast, rows).ShouldBe(Decide(plain, rows));
        Steps(fast, rows).ShouldBe(Steps(plain, rows));
    }

    // How many of the scenarios were decided; each as by the engine.
    private static int Compare(DecisionEngine engine, Scenario? message, DateTime? day, Scenario[] scenarios)
    {
        int decided = 0;
        foreach (bool vectors in new[] { true, false })
        {
            BatchDecider batch = new(engine.Compiled, message, day, vectors);
            ulong[] rows = new ulong[scenarios.Length * batch.Words];
            bool[] isPacked = [.. scenarios.Select((scenario, i) => batch.TryPack(scenario, rows.AsSpan(i * batch.Words, batch.Words)))];
            BatchDecision[] decisions = Decide(batch, rows);
            ulong[] steps = Steps(batch, rows);
            decided = 0;
            for (int i = 0; i < scenarios.Length; i++)
            {
                if (isPacked[i] && decisions[i].IsDecided)
                {
                    Decision expected = engine.Decide(scenarios[i]);
                    string found = Line(decisions[i].Verdict, decisions[i].Route < 0 ? null : batch.Routes[decisions[i].Route], batch.DutiesOf(steps.AsSpan(i * batch.StepWords, batch.StepWords)));
                    found.ShouldBe(Line(expected.Verdict, expected.Route, expected.Steps.Select(step => step.Duty)));
                    expected.Steps.ShouldAllBe(step => step.Certain);
                    decided++;
                }
                else
                {
                    steps.AsSpan(i * batch.StepWords, batch.StepWords).ToArray().ShouldAllBe(word => word == 0 || isPacked[i] == false);
                }
            }
        }

        return decided;
    }

    private static BatchDecision[] Decide(BatchDecider batch, ulong[] rows)
    {
        BatchDecision[] decisions = new BatchDecision[rows.Length / batch.Words];
        batch.DecideMany(rows, decisions);
        return decisions;
    }

    private static ulong[] Steps(BatchDecider batch, ulong[] rows)
    {
        ulong[] steps = new ulong[rows.Length / batch.Words * batch.StepWords];
        batch.StepsOfMany(rows, steps);
        return steps;
    }

    private static string Line(Verdict verdict, Route? route, IEnumerable<string> duties) =>
        $"{verdict} {route?.Id ?? "-"} {string.Join(",", duties.Order(StringComparer.Ordinal))}";
}
