namespace Kanalvalg;

/// <summary>
/// Checks a tree against a shape and reports all that differs: the whole file, not the first fault. What it has reported, later
/// stages pass over in silence.
/// </summary>
internal sealed class ShapeChecker(SyntaxTree tree, DiagnosticBag diagnostics) : IShapeReader<int, bool>
{
    // Of so few each is compared with each; of more a table is made.
    private const int Few = 8;

    /// <summary>Whether the tree has the shape.</summary>
    public static bool Check(SyntaxNode root, Shape shape, DiagnosticBag diagnostics) => new ShapeChecker(root.Tree, diagnostics).Check(root.Index, shape);

    public bool Read(Shape.Boolean shape, int argument) => true;

    public bool Read(Shape.Nothing shape, int argument) => true;

    public bool Read(Shape.Integer shape, int argument)
    {
        SyntaxNode number = NodeAt(argument);
        return (number.Integer is { } value && value >= shape.Least && value <= shape.Most)
            || Refuse(argument, Messages.BadNumber(number.Quote(), shape.Expectation));
    }

    public bool Read(Shape.Text shape, int argument) =>
        shape.Form.Matches(tree.TextOf(argument)) || Refuse(argument, shape.Form.Refusal(NodeAt(argument).Quote()) with { Expected = shape.Expectation });

    public bool Read(Shape.Word shape, int argument)
    {
        string text = tree.TextOf(argument);
        return shape.Words.Contains(text)
            || (shape.IsOpen && TextForm.Code.Matches(text))
            || Refuse(argument, Messages.UnknownWord(NodeAt(argument).Quote(), shape.Expectation, diagnostics.Nearest(text, shape.Words)));
    }

    public bool Read(Shape.List shape, int argument)
    {
        int count = CountIn(argument);
        bool right = count >= shape.Least || Refuse(argument, Messages.EmptyList());
        HashSet<string>? seen = shape.IsSet && count > Few ? new(StringComparer.Ordinal) : null;
        int end = tree.After(argument);
        for (int item = argument + 1; item < end; item = tree.After(item))
        {
            right &= Check(item, shape.Item);
            if (shape.IsSet && tree[item].Kind is SyntaxKind.String or SyntaxKind.Number
                && (seen is null ? IsAmongItems(argument, item) : !seen.Add((tree[item].Kind == SyntaxKind.String ? "\"" : "") + tree.TextOf(item))))
            {
                right = Refuse(item, Messages.RepeatedItem(NodeAt(item).Quote()));
            }
        }

        return right;
    }

    public bool Read(Shape.Object shape, int argument)
    {
        int count = CountIn(argument);
        bool right = count >= shape.Least || Refuse(argument, Messages.EmptyObject());
        HashSet<string>? seen = count > Few ? new(StringComparer.Ordinal) : null;
        int end = tree.After(argument);
        for (int member = argument + 1; member < end; member = tree.After(member))
        {
            if (seen is null ? IsAmongMembers(argument, member) : !seen.Add(NameOf(member)))
            {
                diagnostics.Report(NodeAt(argument), NodeAt(member).AsMember(), Messages.RepeatedMember(tree.Source.QuoteName(NameOf(member)), shape.InsteadOfRepeating));
                right = false;
            }

            right &= CheckMember(shape, argument, member);
        }

        for (int i = 0; i < shape.Members.Count; i++)
        {
            ShapeMember member = shape.Members[i];
            right &= !member.Required || tree.Find(argument, member.Name) >= 0 || Refuse(argument, Messages.MissingMember(member.Name, member.Description));
        }

        return right;
    }

    public bool Read(Shape.Either shape, int argument) => shape.For(tree[argument].Kind)!.Accept(this, argument);

    public bool Read(Shape.ByMember shape, int argument) => (tree.Find(argument, shape.Name) < 0 ? shape.Without : shape.With).Accept(this, argument);

    public bool Read(Shape.Named shape, int argument) => shape.Shape.Accept(this, argument);

    private bool Check(int value, Shape shape)
    {
        SyntaxKind kind = tree[value].Kind;
        return shape.Accepts(kind) ? shape.Accept(this, value) : Refuse(value, Messages.WrongType(kind, shape.Expectation));
    }

    private bool IsAmongItems(int list, int before)
    {
        for (int item = list + 1; item < before; item = tree.After(item))
        {
            if (tree[item].Kind == tree[before].Kind && tree.TextOf(item) == tree.TextOf(before))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAmongMembers(int holder, int before)
    {
        for (int member = holder + 1; member < before; member = tree.After(member))
        {
            if (NameOf(member) == NameOf(before))
            {
                return true;
            }
        }

        return false;
    }

    private bool CheckMember(Shape.Object shape, int holder, int member)
    {
        string text = NameOf(member);
        if (shape.Find(text) is { } known)
        {
            return Check(member, known.Shape);
        }

        Quoted name = tree.Source.QuoteName(text);
        if (shape.Others is not { } others)
        {
            IEnumerable<string> names = shape.Members.Select(one => one.Name);
            diagnostics.Report(NodeAt(holder), NodeAt(member).AsMember(), Messages.UnknownMember(name, names, diagnostics.Nearest(text, names)));
            return false;
        }

        bool right = others.Name.Matches(text);
        if (!right)
        {
            diagnostics.Report(NodeAt(holder), NodeAt(member).AsMember(), others.Name.Refusal(name) with { Expected = others.Name.Expectation });
        }

        return Check(member, others.Value) && right;
    }

    private SyntaxNode NodeAt(int value) => new(tree, value);

    private string NameOf(int member) => tree.Texts[tree[member].Name];

    private int CountIn(int holder)
    {
        int count = 0;
        int end = tree.After(holder);
        for (int value = holder + 1; value < end; value = tree.After(value))
        {
            count++;
        }

        return count;
    }

    private bool Refuse(int at, DiagnosticText message)
    {
        diagnostics.Report(NodeAt(at), message);
        return false;
    }
}
