using Kanalvalg.Tests.Conformance;
using NRules.RuleModel;

namespace Kanalvalg.NRules.Tests;

/// <summary>Whatever goes wrong in NRules, no prohibition falls: there is an exception and no decision, or the conformance suite sees it.</summary>
public sealed class FailsClosedTests
{
    private const string Secret = "010170-1234";

    private const string Request = """{ "direction": "outbound", "message": { "kind": "letter", "content": ["sensitive"] }, "recipient": { "kind": "citizen" } }""";

    [Fact]
    public void The_suite_catches_an_adapter_that_ignores_one_override()
    {
        FaultySuite suite = new(rules => rules.First(FaultyEngine.IsOverridden, FaultyEngine.WithoutOneOverride));
        Should.Throw<Exception>(suite.Random_profiles_and_requests_are_decided_as_the_reference_does).Message.ShouldContain("Falsifiable");
        Should.Throw<ShouldAssertException>(suite.Long_chains_of_overrides_are_followed_to_their_end);
    }

    [Fact]
    public void The_suite_catches_an_adapter_that_leaves_out_one_rule() =>
        Should.Throw<ShouldAssertException>(() => new FaultySuite(rules => rules.Where(rule => rule.Name != "V18")).Random_requests_to_a_built_in_profile_are_decided_as_the_reference_does("dk-varde"));

    [Fact]
    public void The_suite_catches_an_adapter_in_which_a_filter_silences_one_rule() =>
        Should.Throw<ShouldAssertException>(() => new FaultySuite(rules => rules.First(rule => rule.Name == "V18", rule => rule.WithFilter(world => world.Other == world)))
            .Random_requests_to_a_built_in_profile_are_decided_as_the_reference_does("dk-varde"));

    [Fact]
    public void The_suite_is_content_with_an_adapter_in_which_nothing_was_changed() =>
        new FaultySuite(rules => rules).Random_requests_to_a_built_in_profile_are_decided_as_the_reference_does("dk-varde");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_condition_that_throws_is_an_exception_handled_or_not(bool handled) => Fails(
        "the condition of rule `V18` threw FormatException",
        rules => rules.First(rule => rule.Name == "V18", rule => rule.WithCondition(world => Throws(world))),
        handled);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_filter_that_throws_is_an_exception_handled_or_not(bool handled) => Fails(
        "the filter of rule `V18` threw FormatException",
        rules => rules.First(rule => rule.Name == "V18", rule => rule.WithFilter(world => Throws(world))),
        handled);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_action_that_throws_is_an_exception_handled_or_not(bool handled) => Fails(
        "the action of rule `V18` threw FormatException",
        rules => rules.First(rule => rule.Name == "V18", rule => rule.WithAction((context, world) => Throws(world))),
        handled);

    [Fact]
    public void Rules_that_do_not_come_to_rest_are_an_exception() => Fails(
        $"the rules did not come to rest within {Profiles.Varde.Rules.Count * 2} firings", rules => [.. rules, FaultyEngine.Restless()]);

    [Fact]
    public void A_rule_that_halts_the_session_is_an_exception() => Fails(
        "a rule halted the session", rules => rules.First(rule => rule.Name == "V18", rule => rule.WithAction((context, world) => context.Halt())));

    [Fact]
    public void A_rule_that_is_certain_but_not_possible_is_an_exception() => Fails(
        "a rule fired as certain that did not fire as possible: part of the rules was not run",
        rules => rules.First(rule => rule.Name == "V18", rule => rule.WithCondition(world => world.IsCertain)));

    [Fact]
    public void A_compile_that_is_cancelled_half_way_gives_no_engine()
    {
        using CancellationTokenSource source = new();
        IReadOnlyList<IRuleDefinition> rules = [.. Sample.Rules()];
        Should.Throw<OperationCanceledException>(() => FactRules.Compile(CancellingAfterOne(), [], cancellationToken: source.Token));
        Should.Throw<OperationCanceledException>(() => NRulesEngine.Compile(Profiles.Varde, cancellationToken: source.Token));

        IEnumerable<IRuleDefinition> CancellingAfterOne()
        {
            yield return rules[0];
            source.Cancel();
            yield return rules[1];
        }
    }

    private static bool Throws(World world) => throw new FormatException($"this is no number: {Secret} {world}");

    private static void Fails(string message, Func<IReadOnlyList<IRuleDefinition>, IEnumerable<IRuleDefinition>> alter, bool handled = false)
    {
        DecisionEngine engine = FaultyEngine.Compile(Profiles.Varde, alter, factory =>
        {
            factory.Events.LhsExpressionFailedEvent += (_, e) => e.IsHandled = handled;
            factory.Events.AgendaExpressionFailedEvent += (_, e) => e.IsHandled = handled;
            factory.Events.RhsExpressionFailedEvent += (_, e) => e.IsHandled = handled;
        });
        Scenario scenario = engine.Encode(Request).OrThrow();

        // Twice: what failed is not remembered as a decision.
        for (int round = 0; round < 2; round++)
        {
            RuleEngineException failure = Should.Throw<RuleEngineException>(() => engine.Decide(scenario));
            failure.Message.ShouldBe(message);
            failure.ToString().ShouldNotContain(Secret);
        }
    }

    private sealed class FaultySuite(Func<IReadOnlyList<IRuleDefinition>, IEnumerable<IRuleDefinition>> alter) : EngineConformance
    {
        // Its own for each fault: an engine made for one must not serve another.
        protected override bool MakesOnce => false;

        protected override DecisionEngine Compile(JurisdictionProfile profile) => FaultyEngine.Compile(profile, alter);

        protected override DecisionEngine Reference(JurisdictionProfile profile) => DecisionEngine.Compile(profile);
    }
}
