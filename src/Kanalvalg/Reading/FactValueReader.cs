namespace Kanalvalg;

/// <summary>Reads a fact's value as profiles write it: true or false, a code, a number, the list of a set's members.</summary>
internal sealed class FactValueReader(DiagnosticBag diagnostics)
{
    /// <summary>The value; <c>null</c>, reported, where it is none of the fact's.</summary>
    public FactValue? Read(FactDefinition fact, SyntaxNode node)
    {
        if (fact.Type == FactType.Set && node.Kind == SyntaxKind.Array)
        {
            return Members(fact, node) is { } members ? new FactValue(members) : null;
        }

        return One(fact, node);
    }

    /// <summary>The values, without those that are none of the fact's.</summary>
    public FactValue[] ReadAll(FactDefinition fact, SyntaxItems nodes)
    {
        FactValue[] values = new FactValue[nodes.Length];
        int count = 0;
        foreach (SyntaxNode node in nodes)
        {
            if (Read(fact, node) is { } value)
            {
                values[count++] = value;
            }
        }

        return count == values.Length ? values : values.AsSpan(0, count).ToArray();
    }

    /// <summary>One value: of a boolean, a choice or a number.</summary>
    public FactValue? One(FactDefinition fact, SyntaxNode node)
    {
        switch (fact.Type, node.Kind)
        {
            case (FactType.Boolean, SyntaxKind.True or SyntaxKind.False):
                return FactValue.Of(node.Kind == SyntaxKind.True);
            case (FactType.Choice, SyntaxKind.String):
                return Index(fact, node) is { } index ? new FactValue(index) : null;
            case (FactType.Number, SyntaxKind.Number):
                // Out of bounds it was reported with the shape.
                return node.Integer is { } number and >= 0 and <= FactDefinition.LargestNumber ? new FactValue(number) : null;
            default:
                diagnostics.Report(node, Messages.WrongValue(fact.Name, fact.Type, Expected(fact)));
                return null;
        }
    }

    /// <summary>The members that a list names, as bits; <c>null</c> where one is none of the set's.</summary>
    public long? Members(FactDefinition fact, SyntaxNode list)
    {
        long? members = 0;
        foreach (SyntaxNode item in list.Items)
        {
            int? index = item.Kind == SyntaxKind.String ? Index(fact, item) : null;
            members = index is { } bit ? members | (1L << bit) : null;
        }

        return members;
    }

    private static string Expected(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => Shapes.Boolean.Expectation,
        FactType.Number => Shapes.Number.Expectation,
        FactType.Set => "a list of " + Messages.OneOf(fact.Values),
        _ => Messages.OneOf(fact.Values),
    };

    private int? Index(FactDefinition fact, SyntaxNode code)
    {
        int index = fact.IndexOf(code.Text);
        if (index >= 0)
        {
            return index;
        }

        // What cannot be a code at all was reported with the shape.
        if (TextForm.Code.Matches(code.Text))
        {
            diagnostics.Report(code, Messages.UnknownValue(code.Quote(), fact.Name, fact.Values, diagnostics.Nearest(code.Text, fact.Values)));
        }

        return null;
    }
}
