using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Facts;

/// <summary>A code is found where reading the list finds it first, whatever its length and however much it resembles another.</summary>
public sealed class CodeIndexTests
{
    [Fact]
    public void ACodeIsFoundWhereTheListHasItFirst()
    {
        Dice dice = new(1);
        int found = 0;
        for (int i = 0; i < 2_000; i++)
        {
            List<string> codes = [.. dice.Many(0, 40, () => Code(dice))];
            CodeIndex index = new(codes);
            foreach (string code in (string[])[.. codes, .. dice.Many(20, 20, () => Code(dice)), .. codes.Select(code => Near(code, dice))])
            {
                index[new string(code.AsSpan())].ShouldBe(codes.IndexOf(code), code);
                found += codes.Contains(code) ? 1 : 0;
            }
        }

        found.ShouldBeGreaterThan(30_000);
    }

    [Fact]
    public void NoCodeIsNone() => new CodeIndex(["a", ""])[null].ShouldBe(-1);

    // Of few letters, so that many codes resemble each other.
    private static string Code(Dice dice) => new(dice.Many(0, dice.One([3, 5, 9, 13, 18, 40]), () => dice.One(['a', 'b', 'A', '\0', '\uD800'])));

    private static string Near(string code, Dice dice)
    {
        int at = dice.Number(0, code.Length);
        return dice.Number(0, 2) switch
        {
            0 => code.Insert(at, "a"),
            1 when at < code.Length => code.Remove(at, 1),
            _ when at < code.Length => code.Remove(at, 1).Insert(at, "b"),
            _ => code,
        };
    }
}
