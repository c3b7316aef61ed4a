namespace Kanalvalg;

/// <summary>Binds the rules, in order.</summary>
internal sealed class RuleBinder(MergedRules rules, BindingNames names, ConditionBinder conditions, EffectBinder effects, CoverageBinder coverage)
{
    private static readonly BoundGroup Alone = new(null, Condition.Always);

    private readonly MergedRule[] _rules = rules.Rules;
    private readonly Dictionary<SyntaxNode, BoundGroup> _groups = [];

    public IReadOnlyList<Rule> Bind()
    {
        int[][]? overrides = Overrides();
        Rule[] bound = new Rule[_rules.Length];
        for (int i = 0; i < bound.Length; i++)
        {
            bound[i] = Bind(_rules[i], i, overrides?[i] ?? []);
        }

        return bound;
    }

    // Null where no rule overrides another.
    private int[][]? Overrides()
    {
        if (Array.TrueForAll(_rules, rule => rule.Node.Items("overrides").IsEmpty))
        {
            return null;
        }

        var places = new Dictionary<string, int>(_rules.Length, StringComparer.Ordinal);
        for (int i = 0; i < _rules.Length; i++)
        {
            places[_rules[i].Node.Text("id") ?? ""] = i;
        }

        int[][] overrides = Array.ConvertAll(_rules, rule => OverriddenBy(rule, places));
        DependencyOrder.Of(_rules.Length, i => overrides[i], circle => ReportCircle(circle, places));
        return overrides;
    }

    private int[] OverriddenBy(MergedRule rule, Dictionary<string, int> places)
    {
        if (rule.Node.Items("overrides").IsEmpty)
        {
            return [];
        }

        var overridden = new List<int>();
        foreach (SyntaxNode id in rule.Node.Texts("overrides"))
        {
            if (places.TryGetValue(id.Text, out int place))
            {
                overridden.Add(place);
            }
            else if (!rules.IsDropped(id.Text))
            {
                names.Diagnostics.Report(id, Messages.UnknownRule(id.Quote(), places.Keys, names.Diagnostics.Nearest(id.Text, places.Keys)));
            }
        }

        return [.. overridden];
    }

    private void ReportCircle(IReadOnlyList<int> circle, Dictionary<string, int> places)
    {
        SyntaxNode closing = _rules[circle[circle.Count - 1]].Node.Texts("overrides").First(id => places.TryGetValue(id.Text, out int place) && place == circle[0]);
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
