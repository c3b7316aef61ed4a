namespace Kanalvalg.Tool;

/// <summary>Why routes may not be used, for people: for each the answer, the reasons, the facts, and what would open it.</summary>
internal static class WhyNotDocument
{
    public static Document Of(Decision decision, IReadOnlyList<RouteAssessment> routes, Language language)
    {
        Wording words = new(decision.Compiled.Profile, decision.Scenario.Space, language);
        return new Document(language, words.Say(Phrases.Title, words.Of(decision.Compiled.Profile.Title)), [.. routes.Select(route => Section(decision, route, words))]);
    }

    private static DocumentBlock.Section Section(Decision decision, RouteAssessment route, Wording words)
    {
        RouteReasons reasons = new(decision, words);
        List<DocumentBlock> blocks = [new DocumentBlock.Paragraph(reasons.MayUse(route), Stands: true), .. reasons.ListOf(route)];
        FactDefinition[] facts = [.. RouteFacts.Of(decision, route)];
        if (facts.Length > 0)
        {
            blocks.Add(new DocumentBlock.Paragraph(words.Say(ToolPhrases.RestsOn)));
            blocks.Add(new DocumentBlock.ItemList(Ordered: false, [.. facts.Select(fact => new DocumentItem(Fact(decision.Scenario, fact, words)))]));
        }

        if (route.Remedies.Count > 0)
        {
            blocks.AddRange(reasons.Remedies(route));
        }
        else if (!route.IsOpen && route.Status != RouteStatus.Undecided)
        {
            blocks.Add(new DocumentBlock.Paragraph(words.Say(Phrases.NothingOpens)));
        }

        return new DocumentBlock.Section(Wording.Capital(words.Route(route)), blocks);
    }

    private static RichText Fact(Scenario scenario, FactDefinition fact, Wording words)
    {
        int place = scenario.Space[fact.Name];
        RichText value = scenario.IsKnown(place) ? words.Value(fact, scenario.ValueOf(place)) : words.Say(ToolPhrases.Unknown);
        RichText line = words.Say(Phrases.FactValue, Wording.Capital(words.Fact(fact)), value);
        return scenario.OriginOf(place) == FactOrigin.Assumed ? RichText.Concat(line, " (", words.Say(ToolPhrases.Assumed), ")") : line;
    }
}
