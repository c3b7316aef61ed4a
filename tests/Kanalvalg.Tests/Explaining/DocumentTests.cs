using System.Xml;
using System.Xml.Linq;

namespace Kanalvalg.Tests.Explaining;

/// <summary>The three renderers over one small document, and over texts that would break them.</summary>
public class DocumentTests
{
    private const string Hostile = "<script>alert('x')</script> & \"q\" | `c` *b* _i_ [l](javascript:x) # h\n- \u0007\uD800 </style>";

    [Fact]
    public void One_document_is_three_texts()
    {
        Document document = new(
            Language.English,
            "Title",
            [
                new DocumentBlock.Paragraph("The answer.", Stands: true),
                new DocumentBlock.Section("Part",
                [
                    new DocumentBlock.ItemList(Ordered: true, [new DocumentItem("one", [new DocumentBlock.Paragraph("more")]), new DocumentItem("two", [new DocumentBlock.ItemList(Ordered: false, [new DocumentItem("inner")])])]),
                    new DocumentBlock.Definitions([new("Term", RichText.Code("what-it-is"))]),
                    new DocumentBlock.Table(["A", "B"], [["a1", "b1"], ["a2", RichText.Link("b2", "https://example.org/x")]]),
                ]),
            ]);
        Approval.Check("explaining/document.txt", PlainTextRenderer.Render(document));
        Approval.Check("explaining/document.md", MarkdownRenderer.Render(document));
        Approval.Check("explaining/document.html", HtmlRenderer.Render(document));
    }

    [Fact]
    public void Html_shows_hostile_texts_as_they_are()
    {
        string html = HtmlRenderer.Render(Everything(Hostile));
        using XmlReader reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        XElement root = XElement.Load(reader);
        root.Descendants("script").ShouldBeEmpty();
        root.Descendants("a").ShouldBeEmpty();
        root.Descendants("h1").Single().Value.ShouldStartWith("<script>alert('x')</script> & \"q\" | `c`");
        root.Descendants("style").Count().ShouldBe(1);
    }

    [Fact]
    public void Markdown_reads_no_markup_out_of_texts()
    {
        string markdown = MarkdownRenderer.Render(Everything(Hostile));
        markdown.ShouldNotContain("<script>");
        markdown.ShouldContain("\\<script\\>alert('x')\\</script\\> \\& \"q\" \\| \\`c\\` \\*b\\* \\_i\\_ \\[l\\](javascript:x) \\# h");
        MarkdownRenderer.Render(new Document(Language.Danish, "t", [new DocumentBlock.Paragraph("1. no list"), new DocumentBlock.Paragraph("- nor this")]))
            .ShouldBe("# t\n\n1\\. no list\n\n\\- nor this\n");
    }

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://example.org/a", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("not an address", false)]
    [InlineData(null, false)]
    public void Only_web_pages_are_linked_to(string? url, bool linked) => (RichText.Link("t", url).Spans[0].Url is not null).ShouldBe(linked);

    [Fact]
    public void A_text_in_another_language_says_so()
    {
        RichText text = RichText.Of(new LocalizedText("dansk", null, null), Language.Norwegian);
        HtmlRenderer.Render(new Document(Language.Norwegian, "t", [new DocumentBlock.Paragraph(text)])).ShouldContain("<p><span lang=\"da\">dansk</span></p>");
    }

    [Fact]
    public void Text_is_wrapped_and_no_long_word_is_broken()
    {
        string word = new('x', 130);
        string text = PlainTextRenderer.Render(new Document(Language.Danish, "t", [new DocumentBlock.ItemList(Ordered: false, [new DocumentItem(string.Join(' ', Enumerable.Repeat("ordet", 40)) + " " + word)])]));
        text.ShouldContain(word);
        text.Split('\n').Where(line => !line.Contains(word)).ShouldAllBe(line => line.Length <= 100);
    }

    private static Document Everything(string text) => new(
        Language.Danish,
        text,
        [
            new DocumentBlock.Section(text,
            [
                new DocumentBlock.Paragraph(text, Stands: true),
                new DocumentBlock.ItemList(Ordered: false, [new DocumentItem(text)]),
                new DocumentBlock.Definitions([new(text, RichText.Code(text))]),
                new DocumentBlock.Table([text], [[RichText.Link(text, "javascript:alert(1)")]]),
            ]),
        ]);
}
