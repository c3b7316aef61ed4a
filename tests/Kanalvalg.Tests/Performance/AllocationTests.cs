using Kanalvalg.Benchmarks;
using Kanalvalg.Tests.Benchmarks;

namespace Kanalvalg.Tests.Performance;

/// <summary>The budget of the hot path: a scenario whose outcome is known is decided without a byte, and so is a request met before. A count, so the machine's load does not matter.</summary>
public sealed class AllocationTests
{
    private const int Requests = 64;

    public static TheoryData<string> Bodies => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void AScenarioMetBeforeCostsNoByte(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        Scenario[] met = [.. RandomScenarios.Of(engine, Requests, unknown: 0)];
        Scenario[] equal = [.. RandomScenarios.Of(engine, Requests, unknown: 0)];
        equal.Zip(met).ShouldAllBe(pair => !ReferenceEquals(pair.First, pair.Second));
        BytesOf(() => DecideAll(engine, met)).ShouldBe(0);
        BytesOf(() => DecideAll(engine, equal)).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void AScenarioAtFirstSightWhoseOutcomeIsKnownCostsNoByte(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        engine.Compiled.MakeTables();
        bool[] settled = [.. RandomScenarios.Of(engine, Requests * 2, unknown: 0).Select(scenario => engine.Decide(scenario).Outcome.IsSettled)];
        Scenario[] warm = [.. RandomScenarios.Of(engine, Requests, unknown: 0).Where((_, i) => settled[i])];
        Scenario[] first = [.. RandomScenarios.Of(engine, Requests * 2, unknown: 0).Skip(Requests).Where((_, i) => settled[Requests + i])];
        first.Length.ShouldBeGreaterThan(Requests / 2);
        DecideAll(engine, warm);
        long before = GC.GetAllocatedBytesForCurrentThread();
        DecideAll(engine, first);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void ARequestMetBeforeCostsNoByte(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        string? domain = engine.Profile.InternalDomains is [var own, ..] ? own : null;
        RandomFacts facts = new(seed: 21, hasEncryptedMail: domain is null);
        DecisionRequest[] requests = [.. Enumerable.Range(0, Requests).Select(i => WithTexts(facts.Next().ToRequest(domain), i))];
        BytesOf(() => DecideAll(engine, requests)).ShouldBe(0);
    }

    // Every other one with what is worked out of numbers, names, addresses and a subject line.
    private static DecisionRequest WithTexts(DecisionRequest request, int i)
    {
        if (i % 2 == 0 || request.Direction == Direction.Inbound)
        {
            return request;
        }

        Identifier number = (i % 3) switch { 0 => CprNumber.Parse("010170-1234"), 1 => CvrNumber.Parse("12345674"), _ => OrganisationNumber.Parse("923609016") };
        return request with
        {
            Wanted = "ordinaryMail",
            Message = request.Message! with { Subject = i % 4 == 1 ? "Svar på din ansøgning om hjælpemidler" : "Sag 2026-1144 om Prøve Eksempelsen, CVR 12345674", SubjectHolds = default },
            Sender = new Sender { Email = "anna@eksempel.example", Name = "Anna Attrap" },
            Recipient = request.Recipient! with { Kind = default, IdentifierKind = default, HasPNumber = default, Identifier = number, PNumber = PNumber.Parse("1003388394"), Name = "Prøve Eksempelsen" },
        };
    }

    private static void DecideAll(DecisionEngine engine, Scenario[] scenarios)
    {
        foreach (Scenario scenario in scenarios)
        {
            engine.Decide(scenario);
        }
    }

    private static void DecideAll(DecisionEngine engine, DecisionRequest[] requests)
    {
        foreach (DecisionRequest request in requests)
        {
            engine.Decide(request);
        }
    }

    private static long BytesOf(Action work)
    {
        work();
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
