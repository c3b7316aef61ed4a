namespace Kanalvalg;

/// <summary>Binds the invariants.</summary>
internal sealed class InvariantBinder(BindingNames names, ConditionBinder conditions, SelectorBinder selectors)
{
    public IReadOnlyList<Invariant> Bind(IReadOnlyList<SyntaxNode> invariants) => [.. invariants.Select(Bind)];

    private Invariant Bind(SyntaxNode node)
    {
        if (node.Member("never") is null && node.Member("always") is null)
        {
            names.Diagnostics.Report(node, Messages.NoClaim());
        }

        return new Invariant
        {
            Id = node.Text("id") ?? "",
            When = conditions.Bind(node.Member("when")) ?? Condition.Always,
            Never = Claim(node.Member("never", SyntaxKind.Object)),
            Always = Claim(node.Member("always", SyntaxKind.Object)),
            InForce = node.Period("inForce", names.Diagnostics),
            Because = node.Localized("because"),
        };
    }

    private Claim? Claim(SyntaxNode? node) => node is null ? null : new Claim
    {
        Permits = selectors.Bind(node, "permits"),
        Chooses = selectors.Bind(node, "chooses"),
        Obliges = names.FindAll(names.Duties, node.Texts("obliges"), Messages.UnknownDuty),
        Verdict = [.. node.Texts("verdict").Select(word => word.Text)],
    };
}
