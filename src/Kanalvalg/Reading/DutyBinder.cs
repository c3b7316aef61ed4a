namespace Kanalvalg;

/// <summary>Binds duties and advice.</summary>
internal sealed class DutyBinder(BindingNames names, SelectorBinder selectors, CoverageBinder coverage)
{
    private readonly FactValueReader _values = new(names.Diagnostics);

    public IReadOnlyList<Duty> BindDuties(IReadOnlyList<NamedEntry> entries) => [.. entries.Select(entry => names.Duties[entry.Name] = Bind(entry)).OfType<Duty>()];

    public IReadOnlyList<Advice> BindAdvice(IReadOnlyList<NamedEntry> entries) => [.. entries.Select(entry => (names.Advice[entry.Name] =
        new Advice(entry.Name, entry.Node.Localized("text"), coverage.Bind(entry.Node)))!)];

    private Duty Bind(NamedEntry entry)
    {
        SyntaxNode node = entry.Node;
        if (node.Member("from") is { } from && node.Member("within") is null)
        {
            names.Diagnostics.Report(from, Messages.NothingToCount());
        }

        return new Duty
        {
            Code = entry.Name,
            Actor = node.Text("actor") ?? "",
            Phase = node.Text("phase") switch
            {
                "before" => DutyPhase.Before,
                "atDispatch" => DutyPhase.AtDispatch,
                "after" => DutyPhase.After,
                "onReceipt" => DutyPhase.OnReceipt,
                _ => DutyPhase.Retention,
            },
            Text = node.Localized("text"),
            Within = Within(node.Member("within")),
            From = node.Text("from") switch
            {
                "receipt" => DeadlineStart.Receipt,
                "dispatch" => DeadlineStart.Dispatch,
                "decision" => DeadlineStart.Decision,
                _ => null,
            },
            Sends = selectors.Bind(node, "sends"),
            Achieves = Achieved(node.Member("achieves")),
            Covers = coverage.Bind(node),
        };
    }

    private static Deadline? Within(SyntaxNode? node) => node switch
    {
        { Kind: SyntaxKind.String } => DeadlineText.Parse(node.Text),
        { Kind: SyntaxKind.Object } when node.Member("workingDays")?.Integer is { } days and >= 0 and <= Deadline.Period.Most => new Deadline.WorkingDays((int)days),
        _ => null,
    };

    private List<AchievedFact> Achieved(SyntaxNode? ends)
    {
        var achieved = new List<AchievedFact>();
        foreach (SyntaxMember member in ends?.Members ?? default)
        {
            if (Achieved(ends!, member) is { } end)
            {
                achieved.Add(end);
            }
        }

        return achieved;
    }

    private AchievedFact? Achieved(SyntaxNode holder, SyntaxMember member)
    {
        if (!names.Facts.TryGetValue(member.Name, out FactDefinition? fact))
        {
            DiagnosticText message = Messages.UnknownFact(holder.Source.QuoteName(member.Name), names.Diagnostics.Nearest(member.Name, names.Facts.Keys));
            names.Diagnostics.Report(holder, member, message);
        }

        return fact is not null && _values.Read(fact, member.Value) is { } value ? new AchievedFact(fact, value) : null;
    }
}
