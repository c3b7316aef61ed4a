namespace Kanalvalg;

/// <summary>Conditions: an object of tests by fact, and the combinators.</summary>
internal static class ConditionShape
{
    /// <summary>The members of a condition that are no facts.</summary>
    public static readonly IReadOnlyList<string> Combinators = ["any", "all", "not", "term"];

    public static readonly Shape Condition = new Shape.Named("condition", () => Definition!.Value);

    private static readonly Shape Values = new Shape.List(Shapes.Either(Shapes.Code, Shapes.Number), Least: 1, IsSet: true);
    private static readonly Shape Place = Shapes.Either(Shapes.Number, Shapes.Code);
    private static readonly Shape Operators = new Shape.Named("operators", () => OperatorsDefinition!);
    private static readonly Shape Test = new Shape.Named("test", () => TestDefinition!, "a value, a list of values, or an object such as `{ \"has\": […] }`");
    private static readonly Shape TestDefinition = Shapes.Either(Shapes.Boolean, Shapes.Code, Shapes.Number, Values, Operators);

    private static readonly Shape OperatorsDefinition = new Shape.Object(
    [
        new("not", Test, "The value is none of these, or the operators in it do not hold"),
        new("has", Shapes.Codes, "The set has any of these"),
        new("hasAll", Shapes.Codes, "The set has all of these"),
        new("hasNone", Shapes.Codes, "The set has none of these"),
        new("atLeast", Place, "The number, or the place on the scale, is at least this"),
        new("atMost", Place, "The number, or the place on the scale, is at most this"),
    ])
    {
        Least = 1,
    };

    // Late, for the catalogue's facts are read by way of shapes too. They stand here for the schemas' sake: an editor completes them.
    private static readonly Lazy<Shape> Definition = new(() => new Shape.Object(
        [
            new("any", new Shape.List(Condition, Least: 1), "At least one of these holds"),
            new("all", new Shape.List(Condition, Least: 1), "All of these hold"),
            new("not", Condition, "This does not hold"),
            new("term", Shapes.Code, "The term of this name holds"),
            .. FactCatalog.Facts.Select(fact => new ShapeMember(fact.Name, Test, fact.Label.ToString()) { Completion = () => TestOf(fact) }),
        ],
        new ShapeEntries(TextForm.Any, Test, "A test of a fact that the profile declares"))
    {
        KeepsOrder = true,
        InsteadOfRepeating = "each member once; what must hold besides stands in `all`",
    });

    private static Shape TestOf(FactDefinition fact)
    {
        Shape value = FactValueShape.One(fact);
        return fact.Type switch
        {
            FactType.Boolean => Shapes.Either(Shapes.Boolean, Operators),
            FactType.Set => new Shape.Object(
            [
                new("not", Test, "The operators in it do not hold"),
                new("has", Shapes.SetOf(value), "The set has any of these"),
                new("hasAll", Shapes.SetOf(value), "The set has all of these"),
                new("hasNone", Shapes.SetOf(value), "The set has none of these"),
            ])
            {
                Least = 1,
            },
            _ => Shapes.Either(value, Shapes.SetOf(value), Operators),
        };
    }
}
