namespace Kanalvalg;

/// <summary>A fact as a profile declares or refines it, and as the catalogue does, which says a little more.</summary>
internal static class FactShape
{
    public static readonly Shape Profile = new Shape.Named("fact", () => ProfileDefinition!);

    public static readonly Shape Channel = Shapes.Object(new ShapeMember("label", Shapes.Localized, "What it is called", Required: true));

    private static readonly ShapeMember[] Members =
    [
        new("type", Shapes.Words("boolean", "choice", "set", "number"), "What its values are; left out to refine a known fact"),
        new("values", Shapes.Either(Shapes.Codes, ValueLabels(Shapes.Localized)), "The values of a choice or the members of a set; for a known fact, further ones"),
        new("ordered", Shapes.Boolean, "Whether the values of a choice are a scale, lowest first"),
        new("otherwise", Shapes.Code, "The value that a code which is not listed is read as"),
        new("assume", Shapes.Either(FactValueShape.Any, Shapes.Nothing), "The value taken when the host leaves the fact out; null for none"),
        new("actionable", ActionableValues(), "The value or values that the user can bring about before sending"),
        new("remedy", Shapes.Localized, "What the user does to bring an actionable value about"),
        new("label", Shapes.Localized, "The fact's words"),
        new("question", Shapes.Localized, "The question that asks for it"),
    ];

    private static readonly Shape ProfileDefinition = Shapes.Object(Members);

    /// <summary>The file of the catalogue.</summary>
    public static readonly Shape Catalogue = Shapes.Object(
        new ShapeMember(
            "facts",
            Shapes.Map(
                TextForm.FactName,
                Shapes.Object(
                [
                    .. Members,
                    new("only", Shapes.Words("outbound", "inbound"), "The only direction it is a fact of"),
                    new("implies", Shapes.Map(TextForm.Code, Shapes.Codes, "The members that this one implies"), "What members of a set imply"),
                ]),
                "A fact"),
            "The facts",
            Required: true),
        new ShapeMember("channels", Shapes.Map(TextForm.Code, Channel, "A channel"), "The channels", Required: true),
        new ShapeMember("systems", Shapes.Map(TextForm.Code, Channel, "A system"), "The systems", Required: true));

    private static Shape.Object ValueLabels(Shape label) =>
        new Shape.Object([], new ShapeEntries(TextForm.Code, label, "A value and what it is called")) { Least = 1, KeepsOrder = true };

    // For a set, a list of codes is one value and a list of lists is several.
    private static Shape ActionableValues() => Shapes.Either(
        Shapes.Boolean,
        Shapes.Number,
        Shapes.Code,
        new Shape.List(Shapes.Either(Shapes.Boolean, Shapes.Number, Shapes.Code, new Shape.List(Shapes.Code, IsSet: true)), IsSet: true));
}
