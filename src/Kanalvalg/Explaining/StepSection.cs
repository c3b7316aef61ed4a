namespace Kanalvalg;

/// <summary>What must be done, in order: what, who, when, until when, and by which source.</summary>
internal static class StepSection
{
    public static DocumentBlock? Of(Decision decision, Wording words) => decision.Steps.Count == 0
        ? null
        : new DocumentBlock.Section(
            words.Say(decision.Verdict is Verdict.Blocked || (decision.Verdict is Verdict.Undecided && decision.Scenario.Direction == Direction.Outbound) ? Phrases.StepsAnyway : Phrases.Steps),
            [new DocumentBlock.ItemList(Ordered: true, [.. decision.Steps.Select(step => Item(decision, step, words))])]);

    private static DocumentItem Item(Decision decision, Step step, Wording words)
    {
        RichText text = Wording.Sentence(words.Of(step.Text));
        List<RichText> notes = [words.Say(Phrases.Who, words.Actor(step.Actor)), words.Say(Phrases.When, words.Phase(step.Phase, decision.Scenario.Direction))];
        if (step.Definition.Within is { } within)
        {
            notes.Add(words.Say(Phrases.Deadline, words.Deadline(within, step.Definition.StartFor(decision.Scenario.Direction), step.DueDate)));
        }

        if (step.Sends.Count > 0)
        {
            notes.Add(words.Say(Phrases.FurtherDispatch, words.List(step.Sends.Select(words.Selector))));
        }

        if (!step.Certain)
        {
            notes.Insert(0, step.DependsOn.Count == 0
                ? words.Say(Phrases.DependsOnUnknown)
                : words.Say(Phrases.DependsOn, words.List(step.DependsOn.Select(words.Fact))));
        }

        RichText[] sources = [.. step.Rules.Select(rule => rule.Source).Where(source => source.Length > 0).Distinct().Select(words.Source)];
        if (sources.Length > 0)
        {
            notes.Add(words.Say(Phrases.Source, RichText.Join("; ", sources)));
        }

        return new DocumentItem(
            step.Certain ? text : RichText.Concat(words.Say(Phrases.Perhaps).AsStrong(), " ", text),
            [new DocumentBlock.Paragraph(RichText.Join(" ", notes))]);
    }
}
