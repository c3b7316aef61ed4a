namespace Kanalvalg.Tool;

/// <summary>The facts that a route's status rests on, in the catalogue's order: those that the rules behind it ask, and the systems at hand.</summary>
internal static class RouteFacts
{
    public static IEnumerable<FactDefinition> Of(Decision decision, RouteAssessment route)
    {
        HashSet<string> asked = [.. route.Rules.SelectMany(rule => rule.Rule.Condition.Accept(ConditionFacts.Reader)).Select(fact => fact.Name)];
        if (route.SystemIsMissing)
        {
            asked.Add(FactNames.Systems);
        }

        return decision.Compiled.Profile.Facts.Where(fact => asked.Contains(fact.Name) && !decision.Scenario.IsForeign(decision.Scenario.Space[fact.Name]));
    }
}
