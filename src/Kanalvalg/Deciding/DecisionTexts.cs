namespace Kanalvalg;

/// <summary>Why a route is what it is where no rule says so.</summary>
internal static class DecisionTexts
{
    public static readonly LocalizedText SystemNotAtHand = new(
        "Systemet, som ruten går gennem, er ikke til rådighed.",
        "Systemet som ruten går gjennom, er ikke tilgjengelig.",
        "The system that the route goes through is not at hand.");

    public static readonly LocalizedText NoRulePermits = new(
        "Ingen regel giver lov til ruten, og uden en regel må den ikke bruges.",
        "Ingen regel gir lov til ruten, og uten en regel skal den ikke brukes.",
        "No rule permits the route, and without one it must not be used.");

    public static readonly LocalizedText NoRuleSpeaks = new(
        "Ingen regel tager stilling til ruten.",
        "Ingen regel tar stilling til ruten.",
        "No rule speaks of the route.");

    public static IReadOnlyList<LocalizedText> Because(Decision decision, RouteAssessment route)
    {
        List<LocalizedText> texts = route.SystemIsMissing ? [SystemNotAtHand] : [];
        foreach (RuleTrace rule in route.Rules)
        {
            if (!rule.Because.IsEmpty)
            {
                texts.Add(rule.Because);
            }
        }

        if (texts.Count == 0 && !route.IsOpen)
        {
            texts.Add(decision.Plan.SilentOf(route.Place) == Silent.Undecided ? NoRuleSpeaks : NoRulePermits);
        }

        return texts;
    }
}
