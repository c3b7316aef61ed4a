namespace Kanalvalg.Tool;

/// <summary>The conditions that describe some scenarios, as a list of a document.</summary>
internal static class WhereList
{
    public static IEnumerable<DocumentBlock> Of(IReadOnlyList<Condition> conditions, bool described, Wording words, LocalizedText? lead = null)
    {
        if (conditions.Count == 0)
        {
            return [];
        }

        ConditionWords conditionWords = new(words);
        IEnumerable<RichText> items = conditions.Select(conditionWords.Of);
        return
        [
            new DocumentBlock.Paragraph(RichText.Concat(Wording.Capital(words.Say(lead ?? ProvingPhrases.Where)), ":")),
            new DocumentBlock.ItemList(Ordered: false, [.. (described ? items : items.Append(words.Say(ProvingPhrases.More))).Select(item => new DocumentItem(item))]),
        ];
    }
}
