using System.Text;
using System.Text.Json;

namespace Kanalvalg.Tests.Syntax;

public class KnownTextsTests
{
    private static readonly string[] Pieces = ["v", "1", "æ", "ø", "\\u00e5", "€", "𝄞", "\\n", "-", "/"];

    [Fact]
    public void Every_text_of_a_long_file_is_read_as_it_stands()
    {
        Random random = new(20261122);
        string json = "[" + string.Join(",", Enumerable.Range(0, 20_000).Select(_ => "\"" + Some(random) + "\"")) + "]";
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        bytes.Length.ShouldBeGreaterThan(KnownTexts.WorthWhile);

        SyntaxNode root = JsonSyntax.Read(new SourceText("long.json", bytes), JsonSyntax.LargestProfile, new DiagnosticBag())!;

        using JsonDocument expected = JsonDocument.Parse(bytes);
        root.Items.Select(item => item.Text).ShouldBe(expected.RootElement.EnumerateArray().Select(item => item.GetString()));
        root.Items.Select(item => item.Text).Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBeLessThan(root.Items.Length);
    }

    // Few pieces, so that most texts come again; some are longer than what is kept.
    private static string Some(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(8) == 0 ? random.Next(30, 40) : random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
