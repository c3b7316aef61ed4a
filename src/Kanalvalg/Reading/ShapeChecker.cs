namespace Kanalvalg;

/// <summary>
/// Checks a tree against a shape and reports all that differs: the whole file, not the first fault. What it has reported, later
/// stages pass over in silence.
/// </summary>
internal sealed class ShapeChecker(DiagnosticBag diagnostics) : IShapeReader<SyntaxNode, bool>
{
    // Of so few each is compared with each; of more a table is made.
    private const int Few = 8;

    /// <summary>Whether the tree has the shape.</summary>
    public bool Check(SyntaxNode node, Shape shape)
    {
        if (shape.Accepts(node.Kind))
        {
            return shape.Accept(this, node);
        }

        return Refuse(node, Messages.WrongType(node.Kind, shape.Expectation));
    }

    public bool Read(Shape.Boolean shape, SyntaxNode argument) => true;

    public bool Read(Shape.Nothing shape, SyntaxNode argument) => true;

    public bool Read(Shape.Integer shape, SyntaxNode argument) =>
        (argument.Integer is { } value && value >= shape.Least && value <= shape.Most)
        || Refuse(argument, Messages.BadNumber(argument.Quote(), shape.Expectation));

    public bool Read(Shape.Text shape, SyntaxNode argument) =>
        shape.Form.Matches(argument.Text) || Refuse(argument, shape.Form.Refusal(argument.Quote()) with { Expected = shape.Expectation });

    public bool Read(Shape.Word shape, SyntaxNode argument) =>
        shape.Words.Contains(argument.Text)
        || (shape.IsOpen && TextForm.Code.Matches(argument.Text))
        || Refuse(argument, Messages.UnknownWord(argument.Quote(), shape.Expectation, diagnostics.Nearest(argument.Text, shape.Words)));

    public bool Read(Shape.List shape, SyntaxNode argument)
    {
        SyntaxNode[] items = argument.Items;
        bool right = items.Length >= shape.Least || Refuse(argument, Messages.EmptyList());
        HashSet<string>? seen = shape.IsSet && items.Length > Few ? new(StringComparer.Ordinal) : null;
        for (int i = 0; i < items.Length; i++)
        {
            SyntaxNode item = items[i];
            right &= Check(item, shape.Item);
            if (shape.IsSet && item.Kind is SyntaxKind.String or SyntaxKind.Number
                && (seen is null ? IsAmong(items, i) : !seen.Add((item.Kind == SyntaxKind.String ? "\"" : "") + item.Text)))
            {
                right = Refuse(item, Messages.RepeatedItem(item.Quote()));
            }
        }

        return right;
    }

    public bool Read(Shape.Object shape, SyntaxNode argument)
    {
        SyntaxMember[] members = argument.Members;
        bool right = members.Length >= shape.Least || Refuse(argument, Messages.EmptyObject());
        HashSet<string>? seen = members.Length > Few ? new(StringComparer.Ordinal) : null;
        for (int i = 0; i < members.Length; i++)
        {
            SyntaxMember member = members[i];
            if (seen is null ? IsAmong(members, i) : !seen.Add(member.Name))
            {
                diagnostics.Report(argument, member, Messages.RepeatedMember(argument.Source.QuoteName(member.Name)));
                right = false;
            }

            right &= CheckMember(shape, argument, member);
        }

        foreach (ShapeMember member in shape.Required)
        {
            right &= argument.Member(member.Name) is not null || Refuse(argument, Messages.MissingMember(member.Name, member.Description));
        }

        return right;
    }

    public bool Read(Shape.Either shape, SyntaxNode argument) => shape.For(argument.Kind)!.Accept(this, argument);

    public bool Read(Shape.ByMember shape, SyntaxNode argument) =>
        (argument.Member(shape.Name) is null ? shape.Without : shape.With).Accept(this, argument);

    public bool Read(Shape.Named shape, SyntaxNode argument) => shape.Shape.Accept(this, argument);

    private static bool IsAmong(SyntaxNode[] items, int before)
    {
        for (int i = 0; i < before; i++)
        {
            if (items[i].Kind == items[before].Kind && items[i].Text == items[before].Text)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAmong(SyntaxMember[] members, int before)
    {
        for (int i = 0; i < before; i++)
        {
            if (members[i].Name == members[before].Name)
            {
                return true;
            }
        }

        return false;
    }

    private bool CheckMember(Shape.Object shape, SyntaxNode holder, SyntaxMember member)
    {
        if (shape.Find(member.Name) is { } known)
        {
            return Check(member.Value, known.Shape);
        }

        Quoted name = holder.Source.QuoteName(member.Name);
        if (shape.Others is not { } others)
        {
            IEnumerable<string> names = shape.Members.Select(one => one.Name);
            diagnostics.Report(holder, member, Messages.UnknownMember(name, names, diagnostics.Nearest(member.Name, names)));
            return false;
        }

        bool right = others.Name.Matches(member.Name);
        if (!right)
        {
            diagnostics.Report(holder, member, others.Name.Refusal(name) with { Expected = others.Name.Expectation });
        }

        return Check(member.Value, others.Value) && right;
    }

    private bool Refuse(SyntaxNode at, DiagnosticText message)
    {
        diagnostics.Report(at, message);
        return false;
    }
}
