namespace Kanalvalg;

/// <summary>From conditions that hold to rules in force: the days a rule is in force, and the rules that override it. Immutable.</summary>
internal sealed class RuleOrder
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly int[] _dated;

    // Overridden rules with those that override them, an overriding rule's own line before any that needs it.
    private readonly Overridden[] _overrides;

    public RuleOrder(IReadOnlyList<Rule> rules)
    {
        _rules = rules;
        var by = new List<int>?[rules.Count];
        List<int> dated = [];
        for (int place = 0; place < rules.Count; place++)
        {
            Rule rule = rules[place];
            if (rule.InForce.From is not null || rule.InForce.Until is not null)
            {
                dated.Add(rule.Index);
            }

            for (int i = 0; i < rule.Overrides.Count; i++)
            {
                (by[rule.Overrides[i]] ??= []).Add(rule.Index);
            }
        }

        _dated = dated.ToArray();
        _overrides = Sorted(by);
    }

    /// <summary>The rules in an order in which every rule follows those that override it, with those.</summary>
    public IReadOnlyList<Overridden> Overrides => _overrides;

    /// <summary>Whether a rule's text is in force on the day.</summary>
    public bool InForce(int rule, DateTime? day) => _rules[rule].InForce.Covers(day);

    /// <summary>Takes away what is not in force. A rule is in force when its condition holds and no rule that overrides it is in force.</summary>
    public void Apply(DateTime? day, Span<ulong> certain, Span<ulong> possible)
    {
        foreach (int rule in _dated)
        {
            if (!_rules[rule].InForce.Covers(day))
            {
                RuleTruths.Clear(certain, rule);
                RuleTruths.Clear(possible, rule);
            }
        }

        foreach (Overridden overridden in _overrides)
        {
            int rule = overridden.Rule;
            foreach (int other in overridden.By)
            {
                if (RuleTruths.Has(certain, other))
                {
                    RuleTruths.Clear(possible, rule);
                }

                if (RuleTruths.Has(possible, other))
                {
                    RuleTruths.Clear(certain, rule);
                }
            }
        }
    }

    // Depth first without recursion: chains of overrides may be as long as the profile.
    private static Overridden[] Sorted(List<int>?[] by)
    {
        List<Overridden> sorted = [];
        bool[] done = new bool[by.Length];
        bool[] entered = new bool[by.Length];
        List<int> left = [];
        for (int start = 0; start < by.Length; start++)
        {
            if (by[start] is null)
            {
                continue;
            }

            left.Add(start);
            while (left.Count > 0)
            {
                int rule = left[left.Count - 1];
                if (entered[rule])
                {
                    left.RemoveAt(left.Count - 1);
                    if (!done[rule] && by[rule] is { } overriding)
                    {
                        sorted.Add(new Overridden(rule, overriding.ToArray()));
                    }

                    done[rule] = true;
                    continue;
                }

                entered[rule] = true;
                foreach (int other in by[rule] ?? [])
                {
                    if (!entered[other])
                    {
                        left.Add(other);
                    }
                }
            }
        }

        return sorted.ToArray();
    }
}

/// <summary>A rule and those that override it.</summary>
internal sealed record Overridden(int Rule, int[] By);
