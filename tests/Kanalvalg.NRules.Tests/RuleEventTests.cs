using Kanalvalg.Tests;
using Kanalvalg.Tests.Properties;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NRules.Diagnostics;
using NRules.RuleModel;
using NRulesCaseSystem;

namespace Kanalvalg.NRules.Tests;

/// <summary>What NRules says while it decides is what the decision says.</summary>
public sealed class RuleEventTests
{
    public static TheoryData<string> Bodies() => [.. TestProfiles.Bodies];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_rules_that_fire_are_the_rules_of_the_decision_with_their_truth(string id)
    {
        Listener listener = new();
        DecisionEngine engine = NRulesEngine.Compile(Profiles.Get(id), new NRulesOptions { Logger = listener });
        CompiledMatcher matcher = new(engine.Compiled.Space, engine.Profile, engine.Compiled.Order);
        foreach (int seed in Enumerable.Range(0, 60))
        {
            listener.Lines.Clear();
            Decision decision = engine.Decide(engine.Encode(RequestGenerator.ToBuiltIn(id, new Dice(seed))).OrThrow());
            string[] certain = Fired("certain");
            string[] possible = Fired("possible");
            ulong[] isCertain = new ulong[RuleTruths.WordsFor(engine.Profile.Rules.Count)];
            ulong[] isPossible = new ulong[isCertain.Length];
            matcher.Match(decision.Scenario, isCertain, isPossible);
            certain.ShouldBe(Marked(isCertain), ignoreOrder: true);
            possible.ShouldBe(Marked(isPossible), ignoreOrder: true);

            // Outside the scope a decision lists no rule; within it, it may settle what matching leaves open.
            if (decision.Verdict != Verdict.NotRegulated)
            {
                certain.Except(decision.Rules.Where(rule => rule.Truth == Truth.True).Select(rule => rule.Id)).ShouldBeEmpty();
                decision.Rules.Select(rule => rule.Id).Except(possible).ShouldBeEmpty();
            }
        }

        string[] Fired(string world) => [.. listener.Lines.Where(line => line.Contains($"` is in force ({world}): ", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];

        IEnumerable<string> Marked(ulong[] bits) => engine.Profile.Rules.Where(rule => RuleTruths.Has(bits, rule.Index)).Select(rule => rule.Id);
    }

    [Fact]
    public void The_rules_of_a_host_are_logged_by_name()
    {
        Listener listener = new();
        FactSession session = FactRules.Compile(Sample.Rules(), Sample.Derives, new NRulesOptions { Logger = listener }).NewSession();
        session.Insert(new OutgoingDocument { To = new Counterpart() });
        session.Derive();
        listener.Lines.ShouldBe(["Debug: rule `No work on a case` fired", "Debug: rule `Not in the journal` fired"], ignoreOrder: true);
    }

    [Fact]
    public void A_failure_is_logged_with_the_rule_and_the_type_of_what_was_thrown()
    {
        Listener listener = new();
        DecisionEngine engine = FaultyEngine.Compile(
            Profiles.Varde, rules => rules.First(rule => rule.Name == "V18", rule => rule.WithAction((context, world) => Throw(world))), logger: listener);
        Scenario scenario = engine.Encode("""{ "direction": "outbound", "message": { "content": ["sensitive"] }, "recipient": { "kind": "citizen" } }""").OrThrow();
        Should.Throw<RuleEngineException>(() => engine.Decide(scenario));
        listener.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBe(["Error: the action of rule `V18` threw FormatException"]);
    }

    [Fact]
    public void A_rule_has_the_name_tags_and_properties_of_the_profiles_rule()
    {
        IRuleDefinition[] rules = [.. new ProfileRules(new CompiledProfile(Profiles.Varde)).Build()];
        rules.Select(rule => rule.Name).ShouldBe(Profiles.Varde.Rules.Select(rule => rule.Id));
        IRuleDefinition rule = rules.Single(one => one.Name == "V18");
        rule.Tags.ShouldBe(["Forbid"]);
        rule.Properties[ProfileRules.Source].ShouldBe(Profiles.Varde.Rules.Single(one => one.Id == "V18").Source);
        rule.Properties[ProfileRules.Index].ShouldBe(Array.IndexOf(rules, rule));
        rule.Description.ShouldBe(Profiles.Varde.Rules.Single(one => one.Id == "V18").Because.ToString());
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Rules_share_the_nodes_of_the_tests_that_they_share(string id)
    {
        CompiledProfile profile = new(Profiles.Get(id));
        IReadOnlyList<IRuleDefinition> rules = new ProfileRules(profile).Build();
        int tests = rules.Sum(rule => rule.LeftHandSide.ChildElements.OfType<PatternElement>().Sum(pattern => pattern.Expressions.Count));
        ReteGraph graph = RuleNetwork.Compile(rules, NullLogger.Instance, default).Factory.GetSchema();
        graph.Nodes.Count(node => node.NodeType == NodeType.Selection).ShouldBeLessThan(tests);
        graph.Nodes.Where(node => node.NodeType == NodeType.Rule).SelectMany(node => node.Rules).Count().ShouldBe(rules.Count);
    }

    private static void Throw(World world) => throw new FormatException("this is no number: 010170-1234 " + world);

    private sealed class Listener : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(logLevel + ": " + formatter(state, exception));
    }
}
