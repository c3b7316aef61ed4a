using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Kanalvalg.Tests.Properties;

/// <summary>However much is unknown, a decision ends, and says nothing that is wrong.</summary>
public sealed class ManyUnknownsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Tangled_unknowns_end_undecided_with_a_lawful_fallback() => For(4, seed =>
    {
        // Pairs of facts whose first halves all come before their second halves, shuffled: in this order a diagram doubles with every pair.
        Dice dice = new(seed);
        const int Pairs = 24;
        string[] first = [.. Enumerable.Range(0, Pairs).Select(i => "f.a" + i)];
        string[] second = dice.Some([.. Enumerable.Range(0, Pairs).Select(i => "f.b" + i)], Pairs, Pairs);
        string tangle = "{ \"any\": [" + string.Join(", ", first.Zip(second, (a, b) => $$"""{ "{{a}}": true, "{{b}}": true }""")) + "] }";
        string all = "{ " + string.Join(", ", first.Concat(second.Order(StringComparer.Ordinal)).Select(flag => $"\"{flag}\": true")) + " }";
        string kind = dice.One(["forbid", "cannot"]);
        DecisionEngine engine = EngineLawTests.Compile(EngineLawTests.Profile(
            [.. first, .. second], """{ "prefer": ["letter", "sms"] }""", [(all, """{ "oblige": ["d0"] }"""), (tangle, $$"""{ "{{kind}}": ["letter"] }""")], 1));
        Stopwatch watch = Stopwatch.StartNew();
        Decision decision = engine.Decide(engine.Encode("""{ "direction": "outbound", "wanted": "letter" }""").OrThrow());
        string text = EngineLawTests.Text(decision);
        watch.Elapsed.ShouldBeLessThan(Patience);
        decision.IsExact.ShouldBeFalse();
        decision.Verdict.ShouldBe(Verdict.Undecided, text);
        decision.Route.ShouldBeNull();
        Route fallback = decision.Fallback.ShouldNotBeNull().Route;
        decision.Questions.ShouldNotBeEmpty();
        for (int i = 0; i < 100; i++)
        {
            // Rarely both of a pair, or the tangle would hold in nearly every sample.
            Decision known = engine.Decide(engine.Encode(Completion(dice, [.. first, .. second], dice.One([5, 50, 95]))).OrThrow());
            known.IsExact.ShouldBeTrue();
            known.WhyNot(RouteSelector.Of(fallback.Id)).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
            foreach (RouteAssessment open in decision.Alternatives)
                known.WhyNot(RouteSelector.Of(open.Route.Id)).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
        }
    });

    [Fact]
    public void Three_hundred_unknown_facts_with_a_duty_each_are_decided_exactly_and_fast()
    {
        string[] flags = [.. Enumerable.Range(0, 300).Select(i => "f.b" + i)];
        DecisionEngine engine = EngineLawTests.Compile(EngineLawTests.Profile(
            flags, """{ "prefer": ["letter"] }""", [.. flags.Select((flag, i) => ($$"""{ "{{flag}}": true }""", $$"""{ "oblige": ["d{{i}}"] }"""))], flags.Length));
        Stopwatch watch = Stopwatch.StartNew();
        Decision decision = engine.Decide(engine.Encode("""{ "direction": "outbound" }""").OrThrow());
        decision.IsExact.ShouldBeTrue();
        (decision.Verdict, decision.Route?.Id).ShouldBe((Verdict.Send, "letter"));
        decision.Steps.Select(step => (step.Duty, step.Certain, string.Join(" ", step.DependsOn))).ShouldBe(flags.Select((flag, i) => ("d" + i, false, flag)));
        decision.Questions.Select(question => (question.Fact, question.ForVerdict, question.ForRoute, question.ForDuties)).ShouldBe(flags.Select(flag => (flag, false, false, true)));
        watch.Elapsed.ShouldBeLessThan(Patience);
    }

    private static string Completion(Dice dice, string[] flags, int percent) =>
        """{ "direction": "outbound", "f": { """ + string.Join(", ", flags.Select(flag => $"\"{flag[2..]}\": {(dice.Chance(percent) ? "true" : "false")}")) + " } }";

    private static void For(int tests, Action<int> law) =>
        Check.One(Laws.Cases(tests), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), law));
}
