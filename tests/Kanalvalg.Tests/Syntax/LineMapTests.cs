using System.Text;

namespace Kanalvalg.Tests.Syntax;

public class LineMapTests
{
    [Theory]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("a\nbc", 3, 2, 2)]
    [InlineData("a\r\nbc", 3, 2, 1)]
    [InlineData("a\rbc", 2, 2, 1)]
    [InlineData("a\n\n", 3, 3, 1)]
    [InlineData("æøå!", 6, 1, 4)]
    [InlineData("😀!", 4, 1, 3)]
    [InlineData("\uFEFFab", 4, 1, 2)]
    public void Lines_and_columns_count_characters(string text, int offset, int line, int column)
    {
        var map = new LineMap(Encoding.UTF8.GetBytes(text));

        map.LineOf(offset).ShouldBe(line);
        map.ColumnOf(offset).ShouldBe(column);
    }

    [Fact]
    public void A_place_is_the_same_as_counting_from_the_start()
    {
        string text = string.Concat(Enumerable.Range(0, 3000).Select(i => i % 7 == 0 ? "😀" : i % 5 == 0 ? "ø" : i % 211 == 0 ? "\n" : "x"));
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var map = new LineMap(utf8);
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLowSurrogate(text[i]))
            {
                continue;
            }

            string before = text[..i];
            int offset = Encoding.UTF8.GetByteCount(before);
            map.LineOf(offset).ShouldBe(before.Count(c => c == '\n') + 1);
            map.ColumnOf(offset).ShouldBe(i - before.LastIndexOf('\n'));
        }
    }

    [Fact]
    public void A_long_line_is_clipped_round_the_place()
    {
        (string text, int caret) = new LineMap(Encoding.UTF8.GetBytes(new string('ø', 500) + "!" + new string('å', 500))).Around(1000);

        text.Length.ShouldBeLessThan(130);
        text[caret].ShouldBe('!');
    }
}
