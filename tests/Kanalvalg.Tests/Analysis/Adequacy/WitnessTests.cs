using System.Numerics;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Analysis.Adequacy;

/// <summary>On random profiles the proposed scenarios reach what they say, what is said to be out of reach is so, and the bound is one.</summary>
public sealed class WitnessTests
{
    private static readonly int Profiles = Laws.IsNightly ? 2_000 : 120;
    private static readonly int MostScenarios = Laws.IsNightly ? 20_000 : 2_500;

    [Fact]
    public void Every_target_is_reached_or_out_of_reach_of_every_scenario()
    {
        (int enumerated, int unreached, int edges, int bounds) = (0, 0, 0, 0);
        (int shown, int hidden) = (0, 0);
        for (int seed = 0; seed < Profiles; seed++)
        {
            DecisionEngine engine = GuardedProfile.Make(new Dice(seed));
            WitnessSet witness = WitnessSearch.Find(engine.Compiled, []).ShouldNotBeNull();
            Decision[] decisions = [.. witness.Scenarios.Select(scenario => Decide(engine, scenario.Request))];
            WitnessTarget[] impossible = [.. witness.Unreached.Select(unreached => unreached.Target)];
            foreach (WitnessTarget target in witness.Targets.Except(impossible))
                IsReached(target, decisions).ShouldBeTrue($"seed {seed}: {target.Part}: {target.GetType().Name}");
            shown += witness.Targets.Except(impossible).Count(IsOfUnused);
            edges += witness.Targets.Except(impossible).Count(target => target is WitnessTarget.InvariantEdge);
            witness.Least.ShouldBeLessThanOrEqualTo(witness.Scenarios.Count);
            if (EveryScenario.Of(engine.Compiled, MostScenarios, [.. engine.Profile.Terms.Select(term => term.When)]) is not { } requests)
                continue;
            Decision[] all = [.. requests.Select(request => Decide(engine, request))];
            foreach (WitnessTarget target in impossible)
                IsReached(target, all).ShouldBeFalse($"seed {seed}: {target.Part}: {target.GetType().Name}");
            bounds += HoldsBound(witness, all, seed) ? 1 : 0;
            enumerated++;
            hidden += impossible.Count(IsOfUnused);
            unreached += impossible.Length;
        }

        // What is hardly ever met proves nothing.
        enumerated.ShouldBeGreaterThan(Profiles / 5);
        unreached.ShouldBeGreaterThan(enumerated);
        edges.ShouldBeGreaterThan(Profiles / 3);
        bounds.ShouldBeGreaterThan(enumerated / 10);
        shown.ShouldBeGreaterThan(Profiles / 3);
        hidden.ShouldBeGreaterThan(enumerated / 20);
    }

    [Fact]
    public void What_scenarios_show_already_is_not_proposed_again()
    {
        for (int seed = 0; seed < Profiles / 2; seed++)
        {
            DecisionEngine engine = GuardedProfile.Make(new Dice(seed));
            WitnessSet witness = WitnessSearch.Find(engine.Compiled, []).ShouldNotBeNull();
            Decision[] decisions = [.. witness.Scenarios.Select(scenario => Decide(engine, scenario.Request))];
            WitnessSearch.Find(engine.Compiled, decisions).ShouldNotBeNull().Scenarios.ShouldBeEmpty($"seed {seed}");
            Decision[] half = [.. decisions.Where((_, i) => i % 2 == 0)];
            WitnessSet rest = WitnessSearch.Find(engine.Compiled, half).ShouldNotBeNull();
            Decision[] together = [.. half, .. rest.Scenarios.Select(scenario => Decide(engine, scenario.Request))];
            for (int target = 0; target < witness.Targets.Count; target++)
            {
                if (witness.Unreached.All(unreached => unreached.Target != witness.Targets[target]))
                    IsReached(rest.Targets[target], together).ShouldBeTrue($"seed {seed}: {rest.Targets[target].Part}: {rest.Targets[target].GetType().Name}");
            }
        }
    }

    [Theory]
    [InlineData("""{ "recipient.age": { "atLeast": 15 } }""", "")]
    [InlineData("""{ "recipient.age": { "atLeast": 15, "atMost": 16 } }""", "")]
    [InlineData("""{ "recipient.age": [0, 1] }""", "")]
    [InlineData("""{ "not": { "term": "grown" }, "recipient.age": { "atLeast": 17 } }""", "")]
    [InlineData("""{ "message.dataSubjects": { "atLeast": 2 } }""", "")]
    [InlineData("""{ "recipient.age": { "atLeast": 0 } }""", "unused: false")]
    [InlineData("""{ "recipient.age": { "atLeast": 17, "atMost": 16 } }""", "unused: true")]
    [InlineData("""{ "message.dataSubjects": 9007199254740992 }""", "")]
    [InlineData("""{ "message.dataSubjects": { "atMost": 9007199254740992 } }""", "unused: false")]
    [InlineData("""{ "recipient.age": { "atLeast": 200 } }""", "unused: true")]
    public void Of_a_term_that_nothing_uses_it_is_said_truly_what_no_scenario_can_show(string when, string impossible)
    {
        DecisionEngine engine = DecisionEngine.Compile(TestProfiles.Read($$"""
            { "format": 1, "id": "p", "version": "1", "title": { "da": "Prøve" }, "silent": "permit",
              "terms": { "grown": { "when": { "recipient.age": { "atLeast": 18 } } }, "unused": { "when": {{when}} } },
              "impossible": [ { "recipient.age": { "atLeast": 150 } } ],
              "routes": [ { "id": "letter" }, { "id": "sms" } ],
              "rules": [ { "id": "R", "when": { "term": "grown" }, "then": { "forbid": ["sms"] } } ] }
            """));
        WitnessSet witness = WitnessSearch.Find(engine.Compiled, []).ShouldNotBeNull();
        string.Join(", ", witness.Unreached.Select(one => (WitnessTarget.PartOutcome)one.Target).Select(part => $"{part.Part.Name}: {(part.Holds ? "true" : "false")}")).ShouldBe(impossible);
        Decision[] decisions = [.. witness.Scenarios.Select(scenario => Decide(engine, scenario.Request))];
        WitnessSearch.Find(engine.Compiled, decisions).ShouldNotBeNull().Known.ShouldBe(witness.Targets.Count - witness.Unreached.Count);
    }

    [Theory]
    [InlineData("dk-randers")]
    [InlineData("dk-varde")]
    [InlineData("dk-nyborg")]
    [InlineData("no-archive-routine")]
    public void A_few_scenarios_show_all_of_a_built_in_profile_that_its_own_many_show(string id)
    {
        DecisionEngine engine = TestProfiles.Engine(id);
        WitnessSet witness = WitnessSearch.Find(engine.Compiled, []).ShouldNotBeNull();
        Decision[] decisions = [.. witness.Scenarios.Select(scenario => Decide(engine, scenario.Request))];
        ScenarioFile own = ScenarioFile.Read(BuiltInFiles.Find(id + ".scenarios.json")!, id, new DiagnosticBag()).ShouldNotBeNull();
        Decision[] agreed = [.. own.Scenarios.Select(scenario => RequestEncoder.Encode(engine.Compiled, scenario.Given).Scenario).OfType<Scenario>().Select(engine.Decide)];
        WitnessTarget[] impossible = [.. witness.Unreached.Select(unreached => unreached.Target)];
        witness.Targets.Where(target => !impossible.Contains(target) && !IsReached(target, decisions)).Select(target => target.Part.Name).ShouldBeEmpty();
        impossible.Where(target => IsReached(target, agreed)).Select(target => target.Part.Name).ShouldBeEmpty();
        decisions.Length.ShouldBeLessThan(agreed.Length / 2);
    }

    [Fact]
    public void What_goes_with_a_route_only_while_it_is_shut_is_shown_by_wanting_it() =>
        WitnessSearch.Find(TestProfiles.Engine("no-archive-routine").Compiled, []).ShouldNotBeNull().Scenarios.ShouldContain(scenario => scenario.Request.Contains("\"wanted\""));

    [Fact]
    public void Past_the_cap_nothing_is_proposed() => WitnessSearch.Find(TestProfiles.Engine("dk-varde").Compiled, [], mostNodes: 2_000).ShouldBeNull();

    private static Decision Decide(DecisionEngine engine, string request) => engine.Decide(engine.Encode(request).OrThrow());

    private static bool IsOfUnused(WitnessTarget target) => target.Part is { Section: "terms", Name: "unused" };

    private static bool IsReached(WitnessTarget target, Decision[] decisions) => target is WitnessTarget.InvariantEdge edge
        ? ReachedTargets.HasEdge(edge.Invariant, decisions)
        : decisions.Any(decision => ReachedTargets.Reaches(decision, target));

    // No scenario alone where it takes two, no two where it takes three. False where the bound says nothing, or nothing that can be tried so.
    private static bool HoldsBound(WitnessSet witness, Decision[] all, int seed)
    {
        WitnessTarget[] targets = [.. witness.Targets.Except(witness.Unreached.Select(unreached => unreached.Target))];
        if (witness.Least < 2 || targets.Any(target => target is WitnessTarget.InvariantHolds || !all.Any(decision => ReachedTargets.Reaches(decision, target))))
            return false;
        BigInteger everything = (BigInteger.One << targets.Length) - 1;
        BigInteger[] reached = [.. all.Select(decision => targets.Select((target, i) => ReachedTargets.Reaches(decision, target) ? BigInteger.One << i : 0).Aggregate(BigInteger.Zero, (bits, bit) => bits | bit)).Distinct()];
        reached.ShouldNotContain(everything, $"seed {seed}");
        if (witness.Least > 2)
            reached.Any(one => reached.Any(other => (one | other) == everything)).ShouldBeFalse($"seed {seed}");
        return true;
    }
}
