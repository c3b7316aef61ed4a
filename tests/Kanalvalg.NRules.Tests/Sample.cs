using NRules;
using NRules.Fluent;
using NRules.RuleModel;
using NRulesCaseSystem;

namespace Kanalvalg.NRules.Tests;

/// <summary>The rules of the sample's case system.</summary>
internal static class Sample
{
    public static readonly string[] Derives = ["message.onCase", "message.journalised", "recipient.kind"];

    public static IEnumerable<IRuleDefinition> Rules()
    {
        RuleRepository repository = new();
        repository.Load(rules => rules.From(typeof(DocumentOnOpenCase).Assembly));
        return repository.GetRules();
    }

    public static FactSession NewSession() => FactRules.Compile(Rules(), Derives).NewSession();
}
