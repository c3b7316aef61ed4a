using Kanalvalg.Tests.Explaining;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Deciding;

/// <summary>Whether diagrams are made anew, in room used before, or taken over from the decision: all that is said stays the same.</summary>
public class RecentDiagramsTests
{
    [Fact]
    public void What_is_said_does_not_hang_on_diagrams_left_behind()
    {
        (int open, int takenOver) = (0, 0);
        foreach ((_, _, Decision decision) in DecisionSamples.OfScenarios().Concat(DecisionSamples.Random(Laws.IsNightly ? 20_000 : 300, seed: 43)))
        {
            (open, takenOver) = (open + (decision.Outcome.IsSettled ? 0 : 1), takenOver + (Compare(decision.Compiled, decision.Scenario) ? 1 : 0));
        }

        takenOver.ShouldBeGreaterThan(20);
        (open - takenOver).ShouldBeGreaterThan(20, "diagrams that tests were settled on top of are not taken over");
    }

    [Fact]
    public void Nor_in_any_profile() => DecisionCase.CheckEach(60, (engine, scenario, _) => Compare(engine.Compiled, scenario));

    [Fact]
    public void They_are_taken_once_by_their_own_thread_for_their_own_outcome()
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get("dk-varde"));
        Scenario scenario = engine.Encode("""{ "direction": "outbound", "message": { "kind": "letter" }, "recipient": { "kind": "citizen" } }""").OrThrow();
        Outcome earlier = Decider.Decide(engine.Compiled, scenario);
        Outcome outcome = Decider.Decide(engine.Compiled, scenario);
        bool elsewhere = true;
        Thread other = new(() => elsewhere = RecentDiagrams.Take(outcome) is not null);
        other.Start();
        other.Join();
        elsewhere.ShouldBeFalse();
        RecentDiagrams.Take(earlier).ShouldBeNull();
        RecentDiagrams.Take(outcome).ShouldNotBeNull();
        RecentDiagrams.Take(outcome).ShouldBeNull();
    }

    // True where the diagrams of the decision were there to be taken over.
    private static bool Compare(CompiledProfile profile, Scenario scenario)
    {
        Outcome first = Decider.Decide(profile, scenario);
        string takenOver = Text(profile, scenario, first);

        // Now only their room is left; once it is taken too, all is made anew.
        Text(profile, scenario, first).ShouldBe(takenOver);
        Outcome second = Decider.Decide(profile, scenario);
        bool left = RecentDiagrams.Take(second) is not null;
        Text(profile, scenario, second).ShouldBe(takenOver);
        return left;
    }

    private static string Text(CompiledProfile profile, Scenario scenario, Outcome outcome)
    {
        Decision decision = new(profile, scenario, outcome);
        string questions = string.Join(" ", decision.Questions.Select(question => $"{question.Fact}:{question.ForVerdict}:{question.ForRoute}:{question.ForDuties}"));
        return questions + decision.ToJson(Language.Danish);
    }
}
