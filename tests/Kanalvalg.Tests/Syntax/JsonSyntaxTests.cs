using System.Text;

namespace Kanalvalg.Tests.Syntax;

public class JsonSyntaxTests
{
    [Fact]
    public void Every_value_knows_its_place_and_its_path()
    {
        SyntaxNode root = SyntaxTestText.Tree("""{ "a": [1, { "b c": "ø" }], "d.e": null }""");
        SyntaxNode inner = root.Member("a")!.Items.ElementAt(1).Member("b c")!;

        inner.Offset.ShouldBe(20);
        inner.Text.ShouldBe("ø");
        inner.Path.ShouldBe("$.a[1]['b c']");
        root.Member("d.e")!.Path.ShouldBe("$['d.e']");
        root.Members.ElementAt(1).NameOffset.ShouldBe(29);
    }

    [Fact]
    public void Repeated_names_are_all_kept_and_the_first_is_found()
    {
        SyntaxNode root = SyntaxTestText.Tree("""{ "a": 1, "a": 2 }""");

        root.Members.Length.ShouldBe(2);
        root.Member("a")!.Integer.ShouldBe(1);
    }

    [Theory]
    [InlineData("9223372036854775807", 9223372036854775807)]
    [InlineData("-1", -1L)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1.0", null)]
    [InlineData("1e3", null)]
    [InlineData("\"1\"", null)]
    public void Only_a_whole_number_that_fits_is_an_integer(string json, long? expected) => SyntaxTestText.Tree(json).Integer.ShouldBe(expected);

    [Fact]
    public void A_byte_order_mark_and_comments_and_trailing_commas_are_passed_over() =>
        SyntaxTestText.Tree("\uFEFF/* a */ [ 1, // b\n 2, ]").Items.Select(item => item.Offset).ShouldBe([13, 22]);

    [Fact]
    public void Depth_ends_at_the_limit_and_not_before()
    {
        SyntaxTestText.Read(Encoding.UTF8.GetBytes(new string('[', 64) + new string(']', 64))).Root.ShouldNotBeNull();
        SyntaxTestText.Read(Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("KV0105");
    }

    [Fact]
    public void A_text_that_is_too_large_is_not_looked_at() =>
        SyntaxTestText.Read(Encoding.UTF8.GetBytes("[1]"), largest: 2).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("KV0101");

    [Theory]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xE0, 0x9F, 0xBF })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xF0, 0x8F, 0xBF, 0xBF })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Overlong_surrogate_and_cut_off_bytes_are_not_UTF8(byte[] bytes)
    {
        Utf8Text.FirstInvalid([0x41, .. bytes]).ShouldBe(1);
        SyntaxTestText.Read([0x22, .. bytes, 0x22]).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("KV0104");
    }

    [Fact]
    public void Every_character_is_UTF8()
    {
        for (int c = 0; c <= 0x10FFFF; c += c is > 0x3000 and < 0xD000 ? 97 : 1)
        {
            if (c is < 0xD800 or > 0xDFFF)
            {
                Utf8Text.FirstInvalid(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(c))).ShouldBe(-1);
            }
        }
    }
}
