namespace Kanalvalg;

/// <summary>A rule as written and the group whose heading and condition it stands under.</summary>
internal sealed record MergedRule(SyntaxNode Node, SyntaxNode? Group);

/// <summary>
/// The rules of a lineage. A rule takes the place of an inherited one with its id; one that stands alone comes under the inherited
/// one's group, one in a group brings that along. Mutable until merged.
/// </summary>
internal sealed class MergedRules
{
    // As large as the first file of the lineage needs them; the profile itself seldom adds many.
    private List<MergedRule?> _rules = [];
    private Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);

    /// <summary>The rules that hold, in order.</summary>
    public MergedRule[] Rules
    {
        get
        {
            MergedRule[] rules = new MergedRule[_rules.Count];
            int count = 0;
            foreach (MergedRule? rule in _rules)
            {
                if (rule is not null)
                {
                    rules[count++] = rule;
                }
            }

            return count == rules.Length ? rules : rules.AsSpan(0, count).ToArray();
        }
    }

    /// <summary>Whether a rule of this id was inherited and then dropped: what overrides it overrides nothing, which is no fault.</summary>
    public bool IsDropped(string id) => _dropped.Contains(id) && !_places.ContainsKey(id);

    public void Add(ProfileDocument document, DiagnosticBag diagnostics)
    {
        Drop(document, diagnostics);
        if (_rules.Count == 0)
        {
            int count = CountOf(document);
            (_rules, _places) = (new(count), new(count, StringComparer.Ordinal));
        }

        foreach (SyntaxNode entry in document.Root.Objects("rules"))
        {
            if (entry.Member("rules") is null)
            {
                Place(new MergedRule(entry, null), diagnostics);
                continue;
            }

            foreach (SyntaxNode rule in entry.Objects("rules"))
            {
                Place(new MergedRule(rule, entry), diagnostics);
            }
        }
    }

    private static int CountOf(ProfileDocument document)
    {
        int count = 0;
        foreach (SyntaxNode entry in document.Root.Objects("rules"))
        {
            count += Math.Max(1, entry.Items("rules").Length);
        }

        return count;
    }

    private void Drop(ProfileDocument document, DiagnosticBag diagnostics)
    {
        foreach (SyntaxNode id in document.Root.Texts("without"))
        {
            if (_places.TryGetValue(id.Text, out int place))
            {
                _rules[place] = null;
                _places.Remove(id.Text);
                _dropped.Add(id.Text);
            }
            else if (!_dropped.Contains(id.Text))
            {
                diagnostics.Report(id, Messages.UnknownRule(id.Quote(), _places.Keys, diagnostics.Nearest(id.Text, _places.Keys)));
            }
        }
    }

    private void Place(MergedRule rule, DiagnosticBag diagnostics)
    {
        SyntaxNode? id = rule.Node.Member("id", SyntaxKind.String);
        if (id is null || !_places.TryGetValue(id.Text, out int place))
        {
            if (id is not null)
            {
                _places.Add(id.Text, _rules.Count);
            }

            _rules.Add(rule);
            return;
        }

        MergedRule other = _rules[place]!;
        if (other.Node.Source == rule.Node.Source)
        {
            diagnostics.Report(id, Messages.RepeatedId(id.Quote()));
            return;
        }

        diagnostics.Report(id, Messages.Replaced("rule", id.Quote(), other.Node.Source.FileName));
        _rules[place] = rule with { Group = rule.Group ?? other.Group };
    }
}
