namespace Kanalvalg;

/// <summary>Binds what a test demands of a fact's value: a value, a list of values, or operators.</summary>
internal sealed class PredicateBinder(DiagnosticBag diagnostics)
{
    // Values up to this one are tested for alone again and again: one predicate serves all.
    private const int MostShared = 64;

    private readonly FactValueReader _values = new(diagnostics);
    private readonly FactPredicate.OneOf?[] _shared = new FactPredicate.OneOf?[MostShared];

    /// <summary>The predicate; <c>null</c> where part of it is at fault.</summary>
    public FactPredicate? Bind(FactDefinition fact, SyntaxNode test)
    {
        switch (test.Kind)
        {
            case SyntaxKind.Object:
                return Operators(fact, test);
            case SyntaxKind.Array when fact.Type is FactType.Choice or FactType.Number:
                return OneOf(fact, test.Items);
            case SyntaxKind.Null:
                return null;
            case SyntaxKind.Array:
            case not SyntaxKind.Array when fact.Type == FactType.Set:
                diagnostics.Report(test, Messages.WrongValue(fact.Name, fact.Type, Expected(fact)));
                return null;
            default:
                return _values.Read(fact, test) is { } value ? One(value) : null;
        }
    }

    private static string Expected(FactDefinition fact) =>
        fact.Type == FactType.Set ? Allowed(fact) + " with a list of its members" : Shapes.Boolean.Expectation;

    private static string Allowed(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => "true or false",
        FactType.Choice when !fact.Ordered => "a value, a list of values, or `not` with these",
        FactType.Set => Messages.OneOf(["has", "hasAll", "hasNone", "not"]),
        _ => Messages.OneOf(["not", "atLeast", "atMost"]),
    };

    private FactPredicate.OneOf? OneOf(FactDefinition fact, SyntaxItems items)
    {
        if (items.Single is { } only)
        {
            return _values.Read(fact, only) is { } value ? One(value) : null;
        }

        FactValue[] values = _values.ReadAll(fact, items);
        return values.Length == 0 || values.Length < items.Length ? null : new FactPredicate.OneOf(values);
    }

    private FactPredicate.OneOf One(FactValue value) =>
        value.Raw is >= 0 and < MostShared ? _shared[value.Raw] ??= new FactPredicate.OneOf(new[] { value }) : new FactPredicate.OneOf(new[] { value });

    private FactPredicate? Operators(FactDefinition fact, SyntaxNode test)
    {
        if (test.Members.Single is { } only)
        {
            return Operator(fact, test, only);
        }

        FactPredicate[] parts = new FactPredicate[test.Members.Length];
        int count = 0;
        foreach (SyntaxMember member in test.Members)
        {
            if (Operator(fact, test, member) is { } part)
            {
                parts[count++] = part;
            }
        }

        return count < parts.Length || count == 0 ? null : new FactPredicate.Both(parts);
    }

    private FactPredicate? Operator(FactDefinition fact, SyntaxNode holder, SyntaxMember member)
    {
        bool isSet = fact.Type == FactType.Set;
        bool isScale = fact.Type is FactType.Choice or FactType.Number;
        switch (member.Name)
        {
            case "not":
                return Bind(fact, member.Value) is { } inner ? new FactPredicate.Not(inner) : null;
            case "has" when isSet:
                return Members(fact, member.Value) is { } any ? new FactPredicate.Has(any) : null;
            case "hasAll" when isSet:
                return Members(fact, member.Value) is { } all ? new FactPredicate.HasAll(all) : null;
            case "hasNone" when isSet:
                return Members(fact, member.Value) is { } none ? new FactPredicate.HasNone(none) : null;
            case "atLeast" when isScale:
                return Place(fact, holder, member) is { } least ? new FactPredicate.AtLeast(least) : null;
            case "atMost" when isScale:
                return Place(fact, holder, member) is { } most ? new FactPredicate.AtMost(most) : null;
            case "has" or "hasAll" or "hasNone" or "atLeast" or "atMost":
                diagnostics.Report(holder, member, Messages.WrongOperator(member.Name, fact.Name, fact.Type, Allowed(fact)));
                return null;
            default:
                // No operator at all: reported with the shape.
                return null;
        }
    }

    private long? Members(FactDefinition fact, SyntaxNode list) => !list.Items.IsEmpty ? _values.Members(fact, list) : null;

    private long? Place(FactDefinition fact, SyntaxNode holder, SyntaxMember member)
    {
        if (fact.Type == FactType.Choice && !fact.Ordered)
        {
            diagnostics.Report(holder, member, Messages.UnorderedScale(member.Name, fact.Name));
            return null;
        }

        return member.Value.Kind is SyntaxKind.String or SyntaxKind.Number ? _values.One(fact, member.Value)?.Raw : null;
    }
}
