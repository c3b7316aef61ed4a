using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kanalvalg.Tests.Syntax;

public class SyntaxTreeTests
{
    private static readonly string[] Names = ["a", "b1", "a b", "æ", "", "a name that is longer than what is remembered"];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 30)]
    [InlineData(3, 3_000)]
    [InlineData(4, 10_000)]
    public void A_tree_of_any_size_says_what_the_runtime_reads(int seed, int items)
    {
        Random random = new(seed);
        string json = "[" + string.Join(" , ", Enumerable.Range(0, items).Select(_ => Value(random, 0))) + "]";
        using JsonDocument expected = JsonDocument.Parse(json);

        Compare(SyntaxTestText.Tree(json), expected.RootElement, Encoding.UTF8.GetBytes(json), "$");
    }

    private static void Compare(SyntaxNode node, JsonElement expected, byte[] utf8, string path)
    {
        node.Path.ShouldBe(path);
        string written = expected.GetRawText();
        Encoding.UTF8.GetString(utf8, node.Offset, Math.Min(utf8.Length - node.Offset, 4)).ShouldStartWith(written[..1]);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                node.Kind.ShouldBe(SyntaxKind.Object);
                JsonProperty[] properties = [.. expected.EnumerateObject()];
                node.Members.Select(member => member.Name).ShouldBe(properties.Select(property => property.Name));
                node.Members.Length.ShouldBe(properties.Length);
                node.Items.IsEmpty.ShouldBeTrue();
                foreach ((SyntaxMember member, JsonProperty property) in node.Members.Zip(properties))
                {
                    utf8[member.NameOffset].ShouldBe((byte)'"');
                    member.Value.Parent!.Offset.ShouldBe(node.Offset);
                    node.Member(member.Name)!.Offset.ShouldBe(node.Members.First(one => one.Name == member.Name).Value.Offset);
                    Compare(member.Value, property.Value, utf8, node.PathOf(member.Name));
                }

                break;
            case JsonValueKind.Array:
                node.Kind.ShouldBe(SyntaxKind.Array);
                node.Items.Length.ShouldBe(expected.GetArrayLength());
                node.Members.IsEmpty.ShouldBeTrue();
                int index = 0;
                foreach ((SyntaxNode item, JsonElement other) in node.Items.Zip(expected.EnumerateArray()))
                {
                    Compare(item, other, utf8, path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]");
                    index++;
                }

                break;
            case JsonValueKind.String:
                (node.Kind, node.Text).ShouldBe((SyntaxKind.String, expected.GetString()!));
                break;
            case JsonValueKind.Number:
                (node.Kind, node.Text, node.Integer).ShouldBe((SyntaxKind.Number, written, expected.TryGetInt64(out long number) ? number : null));
                break;
            default:
                (node.Kind, node.Text).ShouldBe((Enum.Parse<SyntaxKind>(expected.ValueKind.ToString()), ""));
                break;
        }
    }

    private static string Value(Random random, int depth) => random.Next(depth < 5 ? 9 : 6) switch
    {
        0 => "true",
        1 => "false",
        2 => "null",
        3 => random.Next(-9, 1_000).ToString(CultureInfo.InvariantCulture) + (random.Next(3) == 0 ? ".5" : ""),
        4 => "\"v" + random.Next(40).ToString(CultureInfo.InvariantCulture) + "\"",
        5 => "\"" + Names[random.Next(Names.Length)] + "\\n\"",
        6 => "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))) + "]",
        _ => "{" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => "\"" + Names[random.Next(Names.Length)] + "\" : " + Value(random, depth + 1))) + "}",
    };
}
