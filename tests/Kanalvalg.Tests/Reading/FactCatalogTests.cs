namespace Kanalvalg.Tests.Reading;

public class FactCatalogTests
{
    [Fact]
    public void Every_fact_has_words_in_every_language() => FactCatalog.Facts.ShouldAllBe(fact =>
        HasAll(fact.Label) && HasAll(fact.Question) && fact.ValueLabels.All(HasAll) && (fact.Actionable.Count == 0 || HasAll(fact.Remedy)));

    [Fact]
    public void Every_channel_and_every_system_has_words_in_every_language() =>
        FactCatalog.Channels.Concat(FactCatalog.Systems).ShouldAllBe(one => HasAll(one.Label));

    [Fact]
    public void Implications_are_closed()
    {
        FactDefinition content = FactCatalog.Find(FactNames.Content).ShouldNotBeNull();

        Implied(content, "health").ShouldBe(["personal", "sensitive", "health"]);
        Implied(content, "cprNumber").ShouldBe(["confidential", "cprNumber"]);
        Implied(content, "personal").ShouldBe(["personal"]);
        FactCatalog.Find(FactNames.SubjectHolds)!.Implies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("actor", 0L)]
    [InlineData("message.subject.holds", 0L)]
    [InlineData("recipient.count", 1L)]
    [InlineData("message.urgent", 0L)]
    [InlineData("message.onCase", null)]
    [InlineData("recipient.kind", null)]
    public void What_is_assumed(string fact, long? value) => (FactCatalog.Find(fact)!.Assume?.Raw).ShouldBe(value);

    [Fact]
    public void What_the_user_can_bring_about()
    {
        FactCatalog.Find("message.signed")!.Actionable.ShouldBe([FactValue.Of(true)]);
        FactCatalog.Find("message.quotesOriginal")!.Actionable.ShouldBe([FactValue.Of(false)]);
        FactCatalog.Find("message.subject.holds")!.Actionable.ShouldBe([new FactValue(0)]);
        FactCatalog.Find("recipient.checked")!.Actionable.ShouldBe([new FactValue(1)]);
    }

    [Fact]
    public void The_two_contents_have_the_same_members() =>
        FactCatalog.Find(FactNames.ReplyContent)!.Values.ShouldBe(FactCatalog.Find(FactNames.Content)!.Values);

    private static bool HasAll(LocalizedText text) =>
        text.Exact(Language.Danish) is not null && text.Exact(Language.Norwegian) is not null && text.Exact(Language.English) is not null;

    private static IEnumerable<string> Implied(FactDefinition fact, string member)
    {
        var implied = new FactValue(fact.Implies[fact.IndexOf(member)]);
        return fact.Values.Where((_, i) => implied.Has(i));
    }
}
