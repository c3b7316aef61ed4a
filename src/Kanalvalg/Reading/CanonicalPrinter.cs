namespace Kanalvalg;

/// <summary>Prints a tree with the members of each object in the order of its shape. Total: what has no shape is printed as it stands.</summary>
internal sealed class CanonicalPrinter(CanonicalJson text) : IShapeReader<SyntaxNode, bool>
{
    /// <summary>Prints; true always.</summary>
    public bool Print(SyntaxNode node, Shape? shape) => shape is not null && shape.Accepts(node.Kind) ? shape.Accept(this, node) : PrintAsItStands(node);

    public bool Read(Shape.Boolean shape, SyntaxNode argument) => PrintAsItStands(argument);

    public bool Read(Shape.Nothing shape, SyntaxNode argument) => PrintAsItStands(argument);

    public bool Read(Shape.Integer shape, SyntaxNode argument) => PrintAsItStands(argument);

    public bool Read(Shape.Text shape, SyntaxNode argument) => PrintAsItStands(argument);

    public bool Read(Shape.Word shape, SyntaxNode argument) => PrintAsItStands(argument);

    public bool Read(Shape.List shape, SyntaxNode argument) => PrintList(argument, shape.Item);

    public bool Read(Shape.Object shape, SyntaxNode argument)
    {
        text.Open('{');
        foreach (ShapeMember known in shape.KeepsOrder ? [] : shape.Members)
        {
            foreach (SyntaxMember member in argument.Members)
            {
                if (member.Name == known.Name)
                {
                    text.Name(member.Name);
                    Print(member.Value, known.Shape);
                }
            }
        }

        foreach (SyntaxMember member in argument.Members)
        {
            ShapeMember? known = shape.Find(member.Name);
            if (known is null || shape.KeepsOrder)
            {
                text.Name(member.Name);
                Print(member.Value, known?.Shape ?? shape.Others?.Value);
            }
        }

        text.Close('}');
        return true;
    }

    public bool Read(Shape.Either shape, SyntaxNode argument) => Print(argument, shape.For(argument.Kind));

    public bool Read(Shape.ByMember shape, SyntaxNode argument) => Print(argument, argument.Member(shape.Name) is null ? shape.Without : shape.With);

    public bool Read(Shape.Named shape, SyntaxNode argument) => Print(argument, shape.Shape);

    private bool PrintList(SyntaxNode node, Shape? item)
    {
        text.Open('[');
        foreach (SyntaxNode one in node.Items)
        {
            Print(one, item);
        }

        text.Close(']');
        return true;
    }

    private bool PrintAsItStands(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Object:
                return Read(Empty, node);
            case SyntaxKind.Array:
                return PrintList(node, null);
            case SyntaxKind.String:
                text.String(node.Text);
                return true;
            default:
                text.Literal(node.Kind switch { SyntaxKind.Number => node.Text, SyntaxKind.True => "true", SyntaxKind.False => "false", _ => "null" });
                return true;
        }
    }

    private static readonly Shape.Object Empty = new([]) { KeepsOrder = true };
}
