using System.Text.Json.Nodes;

namespace Kanalvalg.Tests.Reading;

/// <summary>Makes up JSON of a shape: everything that the format allows, members in any order, whether or not names mean anything.</summary>
internal sealed class ShapeGenerator(Random random) : IShapeReader<int, JsonNode?>
{
    private static readonly Dictionary<TextForm, string[]> Texts = new()
    {
        [TextForm.Any] = ["", "a", "\"\\/\b\f\n\r\t\u0001", "æøå 😀\u2028"],
        [TextForm.NotEmpty] = ["en tekst", "\"\\", "æøå 😀", "\u007f x"],
        [TextForm.Code] = ["a", "citizen", "x-1_Y"],
        [TextForm.Id] = ["V18", "1.b-c_d"],
        [TextForm.FactName] = ["a", "recipient.kind", "a.b.c1"],
        [TextForm.Route] = ["phone", "digitalPost/outlook"],
        [TextForm.Selector] = ["phone", "digitalPost/outlook", "*/outlook", "*"],
        [TextForm.Date] = ["2026-03-02", "2024-02-29"],
        [TextForm.DateOrTime] = ["2026-03-02", "2026-03-02T09:30:00+01:00"],
        [TextForm.Within] = ["promptly", "P30D", "P1Y2M3W4D"],
        [TextForm.Finding] = ["KV2002", "KV2003 R16", "KV2017 digitalPost/outlook", "KV2099 message.content"],
        [TextForm.Domain] = ["varde.dk"],
    };

    public JsonNode? Make(Shape shape, int depth) => shape.Accept(this, depth);

    public JsonNode Read(Shape.Boolean shape, int argument) => random.Next(2) == 0;

    public JsonNode? Read(Shape.Nothing shape, int argument) => null;

    public JsonNode Read(Shape.Integer shape, int argument) => random.Next(3) switch { 0 => shape.Least, 1 => shape.Most, _ => random.NextInt64(shape.Least, shape.Most) };

    public JsonNode Read(Shape.Text shape, int argument) => Text(shape.Form);

    public JsonNode Read(Shape.Word shape, int argument) => shape.Words[random.Next(shape.Words.Count)];

    public JsonNode Read(Shape.List shape, int argument)
    {
        var list = new JsonArray();
        for (int count = argument > 10 ? shape.Least : random.Next(shape.Least, shape.Least + 3); count > 0; count--)
        {
            JsonNode? item = Make(shape.Item, argument + 1);
            if (!shape.IsSet || list.All(other => !JsonNode.DeepEquals(other, item)))
            {
                list.Add(item);
            }
        }

        return list;
    }

    public JsonNode Read(Shape.Object shape, int argument)
    {
        var made = new JsonObject();
        ShapeMember[] members = [.. shape.Members];
        random.Shuffle(members);
        foreach (ShapeMember member in members)
        {
            bool isDeep = argument > 6;
            if (member.Required || (!isDeep && random.Next(shape.Members.Count) < 4))
            {
                made[member.Name] = Make(member.Completion?.Invoke() ?? member.Shape, argument + 1);
            }
        }

        if (shape.Others is { } others && argument <= 6)
        {
            for (int count = random.Next(3); count > 0; count--)
            {
                string name = Text(others.Name);
                if (shape.Find(name) is null)
                {
                    made[name] = Make(others.Value, argument + 1);
                }
            }
        }

        if (made.Count < shape.Least)
        {
            (string name, Shape value) = shape.Others is { } other ? (Text(other.Name), other.Value) : (members[0].Name, members[0].Shape);
            made[name] = Make(value, argument + 1);
        }

        return made;
    }

    // Deep down only what holds nothing further.
    public JsonNode? Read(Shape.Either shape, int argument) => Make(shape.Alternatives[argument > 6 ? 0 : random.Next(shape.Alternatives.Count)], argument);

    public JsonNode? Read(Shape.ByMember shape, int argument) => Make(random.Next(2) == 0 ? shape.With : shape.Without, argument);

    public JsonNode? Read(Shape.Named shape, int argument) => Make(shape.Shape, argument);

    private string Text(TextForm form) => Texts[form][random.Next(Texts[form].Length)];
}
