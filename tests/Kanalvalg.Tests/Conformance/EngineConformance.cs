using System.Collections.Concurrent;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Tests.Properties;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Conformance;

/// <summary>
/// What every engine must do: decide what was agreed, and decide as another engine does, to the letter of the decision's JSON in all
/// languages and of its record. A class that derives from this runs it on one engine.
/// </summary>
public abstract class EngineConformance
{
    private const int RequestsPerBuiltIn = 250;
    private static readonly ConcurrentDictionary<(Type, string), (DecisionEngine Engine, DecisionEngine Reference)> Made = new();
    private static readonly int RandomProfiles = Laws.IsNightly ? 22_000 : 1_150;

    /// <summary>The scenarios of all scenario files.</summary>
    public static TheoryData<string, string> Scenarios()
    {
        TheoryData<string, string> cases = [];
        foreach (string file in ScenarioFiles.All())
        {
            foreach (ExpectedScenario scenario in ScenarioFiles.Load(file).Scenarios)
            {
                cases.Add(file, scenario.Name);
            }
        }

        return cases;
    }

    /// <summary>The profiles that a body decides by.</summary>
    public static TheoryData<string> Bodies() => [.. TestProfiles.Bodies];

    /// <summary>The engine that is tested.</summary>
    protected abstract DecisionEngine Compile(JurisdictionProfile profile);

    /// <summary>The engine that it must equal.</summary>
    protected abstract DecisionEngine Reference(JurisdictionProfile profile);

    /// <summary>Whether engines of the class may be kept from test to test.</summary>
    protected virtual bool MakesOnce => true;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_is_decided_as_agreed_and_as_the_reference_does(string file, string name)
    {
        ExpectedScenario scenario = ScenarioFiles.Load(file).Scenarios.Single(one => one.Name == name);
        (DecisionEngine engine, DecisionEngine reference) = MadeOnce(ScenarioFiles.ProfileOf(file));
        scenario.Run(engine).ShouldBeEmpty();
        Text(engine.Decide(RequestEncoder.Encode(engine.Compiled, scenario.Given).OrThrow()))
            .ShouldBe(Text(reference.Decide(RequestEncoder.Encode(reference.Compiled, scenario.Given).OrThrow())));
    }

    [Fact]
    public void Random_profiles_and_requests_are_decided_as_the_reference_does()
    {
        (int decided, int undecided, int overridden) = (0, 0, 0);
        Check.One(Laws.Cases(RandomProfiles), Prop.ForAll(DecisionCase.Any, one =>
        {
            (DecisionEngine engine, DecisionEngine reference) = Engines(one.Profile.Bind());
            foreach (NaiveRequest request in one.Requests)
            {
                if (reference.Encode(request.ToJson()).Scenario is not { } scenario)
                    continue;
                Decision expected = reference.Decide(scenario);
                Text(engine.Decide(engine.Encode(request.ToJson()).OrThrow())).ShouldBe(Text(expected));
                decided++;
                undecided += expected.Verdict == Verdict.Undecided ? 1 : 0;
                overridden += reference.Profile.Rules.Any(rule => expected.TruthOf(rule.Index) != Truth.False && rule.Overrides.Count > 0) ? 1 : 0;
            }
        }));

        // What is hardly ever decided, unknown or overridden proves nothing.
        decided.ShouldBeGreaterThan(RandomProfiles * DecisionCase.RequestsPerProfile * 3 / 4);
        undecided.ShouldBeGreaterThan(decided / 10);
        overridden.ShouldBeGreaterThan(decided / 10);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Random_requests_to_a_built_in_profile_are_decided_as_the_reference_does(string id)
    {
        (DecisionEngine engine, DecisionEngine reference) = MadeOnce(Profiles.Get(id));
        foreach (string request in Enumerable.Range(0, RequestsPerBuiltIn).Select(seed => RequestGenerator.ToBuiltIn(id, new Dice(seed))))
        {
            Text(engine.Decide(engine.Encode(request).OrThrow())).ShouldBe(Text(reference.Decide(reference.Encode(request).OrThrow())), request);
        }
    }

    [Fact]
    public void Long_chains_of_overrides_are_followed_to_their_end()
    {
        // Each rule overrides the one before it, so that in a run of rules whose conditions hold every other is in force.
        const int Length = 60;
        string facts = string.Join(",", Enumerable.Range(0, Length).Select(i => $$""" "f.b{{i}}": { "type": "boolean", "label": { "en": "b{{i}}" } }"""));
        string rules = string.Join(",", Enumerable.Range(0, Length).Select(i =>
            $$""" { "id": "R{{i}}", "when": { "f.b{{i}}": true }, {{(i == 0 ? "" : $"\"overrides\": [\"R{i - 1}\"],")}} "then": { "advise": ["a"] } }"""));
        (DecisionEngine engine, DecisionEngine reference) = Engines(TestProfiles.Read(
            $$"""{ "format": 1, "id": "chain", "version": "1", "title": { "en": "Chain" }, "silent": "permit", "facts": { {{facts}} }, "routes": [ { "id": "letter" } ], "advice": { "a": { "text": { "en": "a" } } }, "rules": [ {{rules}} ] }"""));
        Dice dice = new(7);
        for (int round = 0; round < 50; round++)
        {
            int unknown = dice.One([0, 5, 40]);
            string request = """{ "direction": "outbound", "f": { """
                + string.Join(",", Enumerable.Range(0, Length).Select(i => $"\"b{i}\": {(dice.Chance(unknown) ? "null" : dice.Chance(80) ? "true" : "false")}")) + " } }";
            Text(engine.Decide(engine.Encode(request).OrThrow())).ShouldBe(Text(reference.Decide(reference.Encode(request).OrThrow())), request);
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void One_engine_shared_by_eight_threads_decides_as_the_reference_does_alone(string id)
    {
        (DecisionEngine shared, DecisionEngine alone) = MadeOnce(Profiles.Get(id));
        string[] requests = [.. Enumerable.Range(1_000, 60).Select(seed => RequestGenerator.ToBuiltIn(id, new Dice(seed)))];
        string[] expected = [.. requests.Select(request => Text(alone.Decide(alone.Encode(request).OrThrow())))];
        string[][] found = [.. Enumerable.Range(0, 8).Select(_ => new string[requests.Length])];
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(thread => new Thread(() =>
        {
            int[] order = new Dice(thread).Some(Enumerable.Range(0, requests.Length).ToArray(), requests.Length, requests.Length);
            foreach (int request in order)
                found[thread][request] = Text(shared.Decide(shared.Encode(requests[request]).OrThrow()));
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        foreach (string[] one in found)
            one.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_record_of_the_reference_is_decided_again_the_same(string id)
    {
        (DecisionEngine engine, DecisionEngine reference) = MadeOnce(Profiles.Get(id));
        foreach (string request in Enumerable.Range(2_000, 40).Select(seed => RequestGenerator.ToBuiltIn(id, new Dice(seed))))
        {
            ReplayResult replay = engine.Replay(Encoding.UTF8.GetBytes(reference.Decide(reference.Encode(request).OrThrow()).ToRecord(Language.Danish)));
            replay.Differences.ShouldBeEmpty(request);
            replay.Same.ShouldBeTrue(request);
        }
    }

    private (DecisionEngine Engine, DecisionEngine Reference) MadeOnce(JurisdictionProfile profile) =>
        MakesOnce ? Made.GetOrAdd((GetType(), profile.Sha256), _ => Engines(profile)) : Engines(profile);

    private (DecisionEngine Engine, DecisionEngine Reference) Engines(JurisdictionProfile profile) => (Compile(profile), Reference(profile));

    private static string Text(Decision decision) => string.Join("\n",
        decision.ToJson(Language.Danish), decision.ToJson(Language.Norwegian), decision.ToJson(Language.English), decision.ToRecord(Language.English));
}
