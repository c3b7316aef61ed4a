namespace Kanalvalg;

/// <summary>Binds the terms, each after those that it uses.</summary>
internal sealed class TermBinder(IReadOnlyList<NamedEntry> terms, BindingNames names, ConditionBinder conditions, CoverageBinder coverage)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The terms that are without fault, in the profile's order.</summary>
    public IReadOnlyList<Term> Bind()
    {
        for (int i = 0; i < terms.Count; i++)
        {
            _places.Add(terms[i].Name, i);
        }

        List<SyntaxNode>[] uses = [.. terms.Select(term => UsesIn(term.Node.Member("when")))];
        int[][] restsOn = [.. uses.Select(names => names.Select(name => _places[name.Text]).ToArray())];

        // In a circle the term met last finds the first not bound, which here counts as reported: the circle is.
        foreach (NamedEntry term in terms)
        {
            names.Terms[term.Name] = null;
        }

        IReadOnlyList<int> order = DependencyOrder.Of(terms.Count, i => restsOn[i], circle =>
        {
            SyntaxNode closing = uses[circle[circle.Count - 1]].First(use => _places[use.Text] == circle[0]);
            names.Diagnostics.Report(closing, Messages.TermCircle(circle.Select(i => terms[i].Name)));
        });
        foreach (int i in order)
        {
            Condition? when = conditions.BindTerm(terms[i].Name, terms[i].Node.Member("when"));
            IReadOnlyList<string> covers = coverage.Bind(terms[i].Node);
            names.Terms[terms[i].Name] = when is null ? null : new Term(terms[i].Name, when, terms[i].Node.Localized("label"), covers);
        }

        return [.. terms.Select(term => names.Terms[term.Name]).OfType<Term>()];
    }

    // Where the terms are named that a condition uses; a member called term inside a test is none of these.
    private List<SyntaxNode> UsesIn(SyntaxNode? condition)
    {
        var uses = new List<SyntaxNode>();
        Collect(condition, uses);
        return uses;
    }

    private void Collect(SyntaxNode? condition, List<SyntaxNode> uses)
    {
        foreach (SyntaxMember member in condition?.Members ?? default)
        {
            if (member.Name == "term" && member.Value.Kind == SyntaxKind.String && _places.ContainsKey(member.Value.Text))
            {
                uses.Add(member.Value);
            }
            else if (member.Name == "not")
            {
                Collect(member.Value, uses);
            }
            else if (member.Name is "any" or "all")
            {
                foreach (SyntaxNode part in member.Value.Items)
                {
                    Collect(part, uses);
                }
            }
        }
    }
}
