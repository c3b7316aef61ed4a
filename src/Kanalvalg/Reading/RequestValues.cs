namespace Kanalvalg;

/// <summary>The value of one fact as a request writes it.</summary>
internal static class RequestValues
{
    /// <summary>The value; <c>null</c> where it is none, and then reported here only where a member of a set is at fault.</summary>
    public static StatedFact? Read(FactDefinition fact, SyntaxNode node, DiagnosticBag diagnostics) => (fact.Type, node.Kind) switch
    {
        (FactType.Boolean, SyntaxKind.True or SyntaxKind.False) => StatedFact.Known(FactValue.Of(node.Kind == SyntaxKind.True)),
        (FactType.Number, SyntaxKind.Number) when node.Integer is >= 0 and <= FactDefinition.LargestNumber => StatedFact.Known(new FactValue(node.Integer.Value)),
        (FactType.Choice, SyntaxKind.String) when fact.PlaceOf(node.Text) is { } place => StatedFact.Known(new FactValue(place)),
        (FactType.Set, SyntaxKind.Array) => OfList(fact, node, diagnostics),
        (FactType.Set, SyntaxKind.Object) => OfObject(fact, node, diagnostics),
        _ => null,
    };

    // What a list does not name, the set has not.
    private static StatedFact? OfList(FactDefinition fact, SyntaxNode node, DiagnosticBag diagnostics)
    {
        long members = 0;
        bool good = true;
        foreach (SyntaxNode item in node.Items)
        {
            int member = item.Kind == SyntaxKind.String ? fact.IndexOf(item.Text) : -1;
            if (member < 0)
            {
                diagnostics.Report(item, Messages.RequestValue(fact.Name, fact, item.Kind == SyntaxKind.String ? diagnostics.Nearest(item.Text, fact.Values) : null));
                good = false;
            }
            else
            {
                members |= 1L << member;
            }
        }

        return good ? StatedFact.Known(new FactValue(members)) : null;
    }

    // What an object does not name, or names with null, is unknown.
    private static StatedFact? OfObject(FactDefinition fact, SyntaxNode node, DiagnosticBag diagnostics)
    {
        (long present, long denied, long seen) = (0, 0, 0);
        bool good = true;
        foreach (SyntaxMember member in node.Members)
        {
            int place = fact.IndexOf(member.Name);
            bool wrong = place < 0 || member.Value.Kind is not (SyntaxKind.True or SyntaxKind.False or SyntaxKind.Null);
            if (wrong || ((seen >> place) & 1) != 0)
            {
                diagnostics.Report(node, member, wrong ? Messages.RequestValue(fact.Name, fact, place < 0 ? diagnostics.Nearest(member.Name, fact.Values) : null) : Messages.RequestRepeated());
                good = false;
                continue;
            }

            seen |= 1L << place;
            present |= member.Value.Kind == SyntaxKind.True ? 1L << place : 0;
            denied |= member.Value.Kind == SyntaxKind.False ? 1L << place : 0;
        }

        return good ? StatedFact.Partly(present, denied) : null;
    }
}
