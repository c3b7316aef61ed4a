namespace Kanalvalg;

/// <summary>What files may say a fact's value is. Lists of codes stay open: a profile may add to them.</summary>
internal static class FactValueShape
{
    /// <summary>Any fact's value in a profile or a scenario: a truth, a number, a code, or the codes of a set.</summary>
    public static readonly Shape Any = Shapes.Either(Shapes.Boolean, Shapes.Number, Shapes.Code, new Shape.List(Shapes.Code, IsSet: true));

    /// <summary>Any fact's value in a request, where <c>null</c> says that it is unknown.</summary>
    public static readonly Shape Given = Shapes.Either(Shapes.Boolean, Shapes.Number, Shapes.Code, new Shape.List(Shapes.Code, IsSet: true), Members(Shapes.Code), Shapes.Nothing);

    /// <summary>One value of the fact; of a set, one member.</summary>
    public static Shape One(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => Shapes.Boolean,
        FactType.Number => Shapes.Number,
        _ => new Shape.Word(fact.Values, IsOpen: true),
    };

    /// <summary>The fact in a request.</summary>
    public static Shape InRequest(FactDefinition fact) => fact.Type == FactType.Set
        ? Shapes.Either(new Shape.List(One(fact), IsSet: true), Members(One(fact)), Shapes.Nothing)
        : Shapes.Either(One(fact), Shapes.Nothing);

    private static Shape.Object Members(Shape code) => new Shape.Object(
        code is Shape.Word { Words: var words } ? [.. words.Select(word => new ShapeMember(word, Truth, ""))] : [],
        new ShapeEntries(TextForm.Code, Truth, "Whether the set has it; null where it is unknown"));

    private static Shape Truth => Shapes.Either(Shapes.Boolean, Shapes.Nothing);
}
