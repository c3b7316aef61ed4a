namespace Kanalvalg;

/// <summary>What is asked, what was assumed, and what is advised.</summary>
internal sealed class FactSections(Decision decision, Wording words)
{
    public DocumentBlock? Questions() => decision.Questions.Count == 0
        ? null
        : new DocumentBlock.Section(words.Say(Phrases.Questions), [new DocumentBlock.ItemList(Ordered: true, [.. decision.Questions.Select(Question)])]);

    public DocumentBlock? Assumed() => decision.Assumed.Count == 0
        ? null
        : new DocumentBlock.Section(
            words.Say(Phrases.Assumed),
            [
                new DocumentBlock.Paragraph(words.Say(Phrases.AssumedIntro)),
                new DocumentBlock.ItemList(Ordered: false, [.. decision.Assumed.Select(fact => new DocumentItem(Wording.Capital(
                    words.Say(Phrases.FactValue, words.Fact(fact.Definition), words.Value(fact.Definition, fact.Setting)))))]),
            ]);

    public DocumentBlock? Advice() => decision.Advice.Count == 0
        ? null
        : new DocumentBlock.Section(
            words.Say(Phrases.Advice),
            [new DocumentBlock.ItemList(Ordered: false, [.. decision.Advice.Select(advice => new DocumentItem(Wording.Sentence(words.Of(advice.Text))))])]);

    private DocumentItem Question(OpenQuestion question)
    {
        List<RichText> notes = [];
        if (question.Definition.Type == FactType.Choice)
        {
            int fact = decision.Scenario.Space[question.Fact];
            notes.Add(words.Say(Phrases.Answers, RichText.Join("; ", Enumerable.Range(0, question.Definition.Values.Count)
                .Where(place => decision.Scenario.MayBe(fact, place)).Select(place => words.ValueLabel(question.Definition, place)))));
        }

        LocalizedText?[] matters =
        [
            question.ForVerdict ? Phrases.MatterVerdict : null,
            question.ForRoute ? Phrases.MatterRoute : null,
            question.ForDuties ? Phrases.MatterDuties : null,
        ];
        notes.Add(words.Say(Phrases.MayChange, words.List(matters.OfType<LocalizedText>().Select(words.Of))));
        RichText text = question.Definition.Question.IsEmpty ? words.Fact(question.Definition) : words.Of(question.Question);
        return new DocumentItem(Wording.Capital(text), [new DocumentBlock.Paragraph(RichText.Join(" ", notes))]);
    }
}
