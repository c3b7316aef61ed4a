namespace Kanalvalg;

/// <summary>Binds the rules, in order.</summary>
internal sealed class RuleBinder(MergedRules rules, BindingNames names, ConditionBinder conditions, EffectBinder effects, CoverageBinder coverage)
{
    private readonly IReadOnlyList<MergedRule> _rules = [.. rules.Rules];
    private static readonly BoundGroup Alone = new(null, Condition.Always);

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxNode, BoundGroup> _groups = [];

    public IReadOnlyList<Rule> Bind()
    {
        for (int i = 0; i < _rules.Count; i++)
        {
            _places[_rules[i].Node.Text("id") ?? ""] = i;
        }

        int[][] overrides = [.. _rules.Select(Overrides)];
        DependencyOrder.Of(_rules.Count, i => overrides[i], ReportCircle);
        return [.. _rules.Select((rule, i) => Bind(rule, i, overrides[i]))];
    }

    private int[] Overrides(MergedRule rule)
    {
        if (rule.Node.Items("overrides").Length == 0)
        {
            return [];
        }

        var places = new List<int>();
        foreach (SyntaxNode id in rule.Node.Texts("overrides"))
        {
            if (_places.TryGetValue(id.Text, out int place))
            {
                places.Add(place);
            }
            else if (!rules.IsDropped(id.Text))
            {
                names.Diagnostics.Report(id, Messages.UnknownRule(id.Quote(), names.Diagnostics.Nearest(id.Text, _places.Keys)));
            }
        }

        return [.. places];
    }

    private void ReportCircle(IReadOnlyList<int> circle)
    {
        SyntaxNode closing = _rules[circle[circle.Count - 1]].Node.Texts("overrides").First(id => _places.TryGetValue(id.Text, out int place) && place == circle[0]);
        names.Diagnostics.Report(closing, Messages.OverrideCircle(circle.Select(i => _rules[i].Node.Text("id") ?? "")));
    }

    private Rule Bind(MergedRule rule, int index, int[] overrides)
    {
        SyntaxNode node = rule.Node;
        (RuleGroup? group, Condition? groupWhen) = rule.Group is null ? Alone : GroupOf(rule.Group);
        Condition? when = conditions.Bind(node.Member("when"));
        return new Rule
        {
            Id = node.Text("id") ?? "",
            Index = index,
            Group = group,
            When = when is null || groupWhen is null ? Condition.Always : Condition.Join(groupWhen, when),
            Unless = conditions.Bind(node.Member("unless")),
            Effects = node.Member("then", SyntaxKind.Object) is { } then ? effects.Bind(then) : [],
            Overrides = overrides,
            InForce = node.Period("inForce", names.Diagnostics),
            Source = coverage.BindReference(node),
            Because = node.Localized("because"),
            Title = node.Localized("title"),
            Covers = coverage.Bind(node),
        };
    }

    private BoundGroup GroupOf(SyntaxNode node)
    {
        if (!_groups.TryGetValue(node, out BoundGroup? group))
        {
            SyntaxNode? when = node.Member("when");
            group = new BoundGroup(new RuleGroup(node.Localized("title")), when is null ? Condition.Always : conditions.Bind(when));
            _groups.Add(node, group);
        }

        return group;
    }

    private sealed record BoundGroup(RuleGroup? Group, Condition? When);
}
