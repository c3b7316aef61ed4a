using System.Text.Json.Nodes;
using RulesEngine.Models;

namespace Kanalvalg.Peers;

/// <summary>The rules of a profile as a workflow of lambda expressions, all executed for each scenario. The scenarios' facts are objects before it starts.</summary>
internal sealed class RulesEngineMatcher : IRuleMatcher
{
    private const string Workflow = "profile";

    private readonly global::RulesEngine.RulesEngine _engine;
    private readonly Dictionary<string, int> _rules;
    private readonly Dictionary<Scenario, object> _facts = [];

    public RulesEngineMatcher(CompiledProfile compiled, JsonObject profile)
    {
        _rules = compiled.Profile.Rules.ToDictionary(rule => rule.Id, rule => rule.Index, StringComparer.Ordinal);
        Workflow workflow = new()
        {
            WorkflowName = Workflow,
            Rules = [.. profile["rules"]!.AsArray().Select(rule => new global::RulesEngine.Models.Rule
            {
                RuleName = rule!["id"]!.GetValue<string>(),
                RuleExpressionType = RuleExpressionType.LambdaExpression,
                Expression = LambdaWriter.Write(rule["when"]!),
            })],
        };

        // The first two as in its own benchmark. A rule that fails stops the run: it must not count as one that is not in force.
        _engine = new global::RulesEngine.RulesEngine([workflow], new ReSettings
        {
            EnableFormattedErrorMessage = false,
            EnableScopedParams = false,
            EnableExceptionAsErrorMessage = false,
            EnableExceptionAsErrorMessageForRuleExpressionParsing = false,
        });
    }

    public void Prepare(Scenario scenario, object facts) => _facts[scenario] = facts;

    public void Match(Scenario scenario, Span<ulong> certain, Span<ulong> possible)
    {
        foreach (RuleResultTree result in Execute(_facts[scenario]))
        {
            if (result.IsSuccess)
            {
                RuleTruths.Mark(certain, _rules[result.Rule.RuleName]);
                RuleTruths.Mark(possible, _rules[result.Rule.RuleName]);
            }
        }
    }

    private List<RuleResultTree> Execute(object facts)
    {
        ValueTask<List<RuleResultTree>> results = _engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("facts", facts));
        return results.IsCompletedSuccessfully ? results.Result : results.AsTask().GetAwaiter().GetResult();
    }
}
