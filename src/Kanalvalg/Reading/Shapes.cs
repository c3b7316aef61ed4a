namespace Kanalvalg;

/// <summary>The shapes that every format uses, and short ways to write others.</summary>
internal static class Shapes
{
    public static readonly Shape Boolean = new Shape.Boolean();
    public static readonly Shape Nothing = new Shape.Nothing();
    public static readonly Shape AnyText = new Shape.Text(TextForm.Any);
    public static readonly Shape Text = new Shape.Text(TextForm.NotEmpty);
    public static readonly Shape Code = new Shape.Text(TextForm.Code);
    public static readonly Shape Id = new Shape.Text(TextForm.Id);
    public static readonly Shape FactName = new Shape.Text(TextForm.FactName);
    public static readonly Shape Selector = new Shape.Text(TextForm.Selector);
    public static readonly Shape Date = new Shape.Text(TextForm.Date);
    public static readonly Shape Number = new Shape.Integer(0, FactDefinition.LargestNumber);

    public static readonly Shape Codes = SetOf(Code);
    public static readonly Shape Ids = SetOf(Id);
    public static readonly Shape Selectors = SetOf(Selector);

    /// <summary>A text by language. The order says which language the writer's own is.</summary>
    public static readonly Shape Localized = new Shape.Named("text", () => LocalizedDefinition!);

    public static readonly Shape Period = new Shape.Named("period", () => PeriodDefinition!);

    private static readonly Shape LocalizedDefinition = new Shape.Object(
    [
        new("da", Text, "The text in Danish"),
        new("nb", Text, "The text in Norwegian, bokmål"),
        new("en", Text, "The text in English"),
    ])
    {
        Least = 1,
        KeepsOrder = true,
    };

    private static readonly Shape PeriodDefinition = new Shape.Object(
    [
        new("from", Date, "The first day; left out where there is none"),
        new("until", Date, "The last day; left out where there is none"),
    ]);

    /// <summary>A list of at least one, without repetitions.</summary>
    public static Shape SetOf(Shape item) => new Shape.List(item, Least: 1, IsSet: true);

    public static Shape ListOf(Shape item) => new Shape.List(item);

    public static Shape Words(params string[] words) => new Shape.Word(words);

    public static Shape Either(params Shape[] alternatives) => new Shape.Either(alternatives);

    public static Shape Object(params ShapeMember[] members) => new Shape.Object(members);

    public static Shape Map(TextForm name, Shape value, string description) => new Shape.Object([], new ShapeEntries(name, value, description));
}
