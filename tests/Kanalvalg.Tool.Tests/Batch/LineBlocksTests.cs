using System.Text;

namespace Kanalvalg.Tool.Tests;

/// <summary>Blocks are the file's lines, whole and in order, whatever the file and however it arrives; a line that no request can be is cut.</summary>
public sealed class LineBlocksTests
{
    private const int Largest = JsonSyntax.LargestRequest;

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("a\nb")]
    [InlineData("\n\na\r\n\n")]
    public void SmallFilesComeAsTheyAre(string text) => Read(text).ShouldBe(text);

    [Theory]
    [InlineData(1, 200_000)]
    [InlineData(7, 100_000)]
    [InlineData(1 << 16, 5_000_000)]
    public void ManyLinesComeAsTheyAreHoweverTheyArrive(int most, int length)
    {
        Random random = new(1);
        StringBuilder text = new();
        while (text.Length < length)
        {
            text.Append('x', random.Next(random.Next(10) == 0 ? 100_000 : 200)).Append('\n');
        }

        Read(text.ToString(), most).ShouldBe(text.ToString());
    }

    [Theory]
    [InlineData(Largest)]
    [InlineData(Largest - 1)]
    public void ALineAsLongAsARequestMayBeIsWhole(int length)
    {
        string text = "a\n" + new string('x', length) + "\nb\n";
        Read(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("\nb\n", 1)]
    [InlineData("\nb", 100_000)]
    [InlineData("\n\nb\n", 10_000_000)]
    [InlineData("", 3_000_000)]
    public void ALongerLineIsCutAndTheNextIsWhole(string rest, int more)
    {
        string read = Read("a\n" + new string('x', Largest + more) + rest);
        string[] lines = read.Split('\n', 3);
        lines[0].ShouldBe("a");
        lines[1].Length.ShouldBeGreaterThan(Largest, "it must still be refused as too long");
        lines[1].Length.ShouldBeLessThan(3 * Largest, "what is kept of it is bounded");
        lines[1].ShouldAllBe(letter => letter == 'x');
        ("\n" + (lines.Length > 2 ? lines[2] : "")).ShouldBe(rest.Length > 0 ? rest : "\n");
    }

    private static string Read(string text, int most = int.MaxValue)
    {
        LineBlocks blocks = new(new Trickle(Encoding.UTF8.GetBytes(text), most));
        StringBuilder read = new();
        while (blocks.Next() is { } block)
        {
            (read.Length == 0 || read[^1] == '\n').ShouldBeTrue("a block begins a line");
            read.Append(Encoding.UTF8.GetString(block));
        }

        return read.ToString();
    }

    /// <summary>A stream that gives no more than so many bytes at once, as a pipe may.</summary>
    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
