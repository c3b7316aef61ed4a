namespace Kanalvalg.Tests.Analysis;

/// <summary>Whether a condition holds in a scenario that leaves nothing open of what the condition tests.</summary>
internal static class PlainLogic
{
    public static bool Holds(Condition condition, Scenario scenario) => condition switch
    {
        Condition.Test test => !scenario.IsForeign(scenario.Space[test.Fact.Name]) && test.Predicate.Holds(scenario.ValueOf(scenario.Space[test.Fact.Name])),
        Condition.AllOf all => all.Parts.All(part => Holds(part, scenario)),
        Condition.AnyOf any => any.Parts.Any(part => Holds(part, scenario)),
        Condition.Not not => !Holds(not.Part, scenario),
        Condition.OfTerm term => Holds(term.Term.When, scenario),
        _ => throw new InvalidOperationException(),
    };
}
