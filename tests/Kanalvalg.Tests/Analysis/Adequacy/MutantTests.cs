using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Analysis.Adequacy;

/// <summary>On random profiles a mutant is called the same just when it decides every scenario the same, and differs in the example where it is not.</summary>
public sealed class MutantTests
{
    private static readonly int Profiles = Laws.IsNightly ? 3_000 : 350;
    private static readonly int MostScenarios = Laws.IsNightly ? 10_000 : 1_200;
    private const int MutantsPerProfile = 12;

    [Fact]
    public void A_mutant_is_the_same_just_when_every_scenario_is_decided_the_same()
    {
        (int compared, int same) = (0, 0);
        HashSet<Type> changes = [];
        for (int seed = 0; seed < Profiles; seed++)
        {
            Dice dice = new(seed);
            DecisionEngine engine = GuardedProfile.Make(dice);
            if (EveryScenario.Of(engine.Compiled, MostScenarios, EveryScenario.OfMutants(engine.Compiled)) is not { } requests)
                continue;
            MutantJudge judge = new(engine.Compiled);
            string[] decided = [.. requests.Select(request => Summary(engine, request))];
            foreach (Mutation mutation in dice.Some([.. ProfileMutations.Of(engine.Profile)], MutantsPerProfile, MutantsPerProfile))
            {
                MutantVerdict verdict = judge.Judge(mutation.Mutant);
                DecisionEngine mutant = DecisionEngine.Compile(mutation.Mutant);
                string because = $"seed {seed}: {mutation.Part} {mutation.Change}";
                verdict.IsProved.ShouldBeTrue(because);
                int differing = Enumerable.Range(0, requests.Length).FirstOrDefault(i => Summary(mutant, requests[i]) != decided[i], -1);
                (verdict.Example is null).ShouldBe(differing < 0, differing < 0 ? because : because + " " + requests[differing]);
                if (verdict.Example is { } example)
                    Summary(mutant, example).ShouldNotBe(Summary(engine, example), because);
                changes.Add(mutation.Change.GetType());
                compared++;
                same += verdict.Example is null ? 1 : 0;
            }
        }

        // What is hardly ever the same, or hardly ever changed, proves nothing.
        compared.ShouldBeGreaterThan(Profiles * MutantsPerProfile / 10);
        same.ShouldBeInRange(compared / 20, compared * 2 / 3);
        changes.Count.ShouldBe(typeof(MutationChange).GetNestedTypes().Length);
    }

    [Theory]
    [InlineData("dk-varde")]
    [InlineData("no-archive-routine")]
    public void Every_mutant_of_a_built_in_profile_is_another_profile_that_compiles(string id)
    {
        DecisionEngine engine = TestProfiles.Engine(id);
        Mutation[] mutations = [.. ProfileMutations.Of(engine.Profile)];
        mutations.Length.ShouldBeGreaterThan(engine.Profile.Rules.Count * 3);
        foreach (Mutation mutation in mutations)
        {
            mutation.Mutant.Rules.Select(rule => rule.Index).ShouldBe(Enumerable.Range(0, engine.Profile.Rules.Count));
            DecisionEngine.Compile(mutation.Mutant).Profile.ShouldNotBeSameAs(engine.Profile);
        }
    }

    [Fact]
    public void The_profile_itself_decides_the_same()
    {
        CompiledProfile profile = TestProfiles.Engine("dk-randers").Compiled;
        new MutantJudge(profile).Judge(profile.Profile.With()).ShouldBe(new MutantVerdict(IsProved: true, Example: null));
    }

    [Fact]
    public void Past_the_cap_nothing_is_proved()
    {
        CompiledProfile profile = TestProfiles.Engine("dk-randers").Compiled;
        new MutantJudge(profile, mostNodes: 500).Judge(profile.Profile.With()).IsProved.ShouldBeFalse();
    }

    [Fact]
    public void A_cap_that_one_mutant_stays_below_is_none_for_many()
    {
        CompiledProfile profile = TestProfiles.Engine("dk-randers").Compiled;
        ProfileWorlds worlds = new(profile, null, ScenarioWorld.MostNodes);
        MutantJudge judge = new(profile, mostNodes: 3 * worlds.Both.Max(world => world.Diagrams.Nodes));
        MutantJudge roomy = new(profile);
        foreach (Mutation mutation in ProfileMutations.Of(profile.Profile).Take(120))
            judge.Judge(mutation.Mutant).ShouldBe(roomy.Judge(mutation.Mutant), $"{mutation.Part} {mutation.Change}");
    }

    [Fact]
    public void How_silence_is_read_of_a_channel_without_a_route_is_told_of_what_came_by_it()
    {
        JurisdictionProfile profile = TestProfiles.Read("""{ "format": 1, "id": "case", "version": "1", "title": { "en": "Case" }, "silent": "permit", "routes": [ { "id": "letter" } ], "rules": [ { "id": "R", "when": {}, "then": { "permit": ["letter"] } } ] }""");
        Mutation mutation = ProfileMutations.Of(profile).Single(mutation => string.IsNullOrEmpty(mutation.Part.Name) && mutation.Change is MutationChange.OtherSilence { Before: Silent.Permit, After: Silent.Forbid });
        string example = new MutantJudge(new CompiledProfile(profile)).Judge(mutation.Mutant).Example.ShouldNotBeNull();
        Text(profile, example).ShouldContain("therefore allowed");
        Text(mutation.Mutant, example).ShouldContain("therefore not allowed");
    }

    private static string Text(JurisdictionProfile profile, string request)
    {
        DecisionEngine engine = DecisionEngine.Compile(profile);
        return engine.Decide(engine.Encode(request).OrThrow()).ToText(Language.English);
    }

    // What two decisions must have alike to mean the same: all but the reasons.
    private static string Summary(DecisionEngine engine, string request)
    {
        Decision decision = engine.Decide(engine.Encode(request).OrThrow());
        IEnumerable<string> open = decision.Alternatives.Prepend(decision.Chosen).OfType<RouteAssessment>().Select(route => $"{route.Route} {string.Join(",", route.Duties.Select(duty => duty.Duty))}");
        IEnumerable<string> routes = decision.InOrder().OrderBy(route => route.Place).Select(route => $"{route.Route} {route.Status}");
        IEnumerable<string> steps = decision.Steps.Select(step => step.Duty);
        return $"{decision.Verdict} {decision.Route}: {string.Join(" ", open)}; {string.Join(" ", routes)}; {string.Join(" ", steps)}; {string.Join(" ", decision.Advice.Select(advice => advice.Advice))}; {decision.Arrival?.Status} {decision.Arrival?.Best.IsOpen}";
    }
}
