namespace Kanalvalg;

/// <summary>Binds the findings that a profile accepts. Whether there are such findings only analysis can tell.</summary>
internal sealed class AcceptanceBinder(DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<AcceptedFinding> Bind(IEnumerable<SyntaxNode> acceptances) => [.. acceptances.Select(Bind)];

    private AcceptedFinding Bind(SyntaxNode node)
    {
        SyntaxNode? finding = node.Member("finding", SyntaxKind.String);
        if (finding is not null && !_seen.Add(finding.Text))
        {
            diagnostics.Report(finding, Messages.AcceptedTwice(finding.Quote()));
        }

        return new AcceptedFinding(finding?.Text ?? "", node.Localized("because"));
    }
}
