namespace Kanalvalg;

/// <summary>From conditions that hold to rules in force: the days a rule is in force, and the rules that override it. Immutable.</summary>
internal sealed class RuleOrder
{
    private readonly int[] _dated;
    private readonly DatePeriod[] _periods;

    // Overridden rules with those that override them, an overriding rule's own line before any that needs it.
    private readonly (int Rule, int[] By)[] _overrides;

    public RuleOrder(IReadOnlyList<Rule> rules)
    {
        _periods = [.. rules.Select(rule => rule.InForce)];
        _dated = [.. Enumerable.Range(0, rules.Count).Where(rule => _periods[rule] != default)];
        ILookup<int, int> by = rules.SelectMany(rule => rule.Overrides.Select(over => (over, rule.Index))).ToLookup(pair => pair.over, pair => pair.Index);
        _overrides = [.. Sorted(rules.Count, by).Where(by.Contains).Select(rule => (rule, by[rule].ToArray()))];
    }

    /// <summary>The rules in an order in which every rule follows those that override it, with those.</summary>
    public IReadOnlyList<(int Rule, int[] By)> Overrides => _overrides;

    /// <summary>Whether a rule's text is in force on the day.</summary>
    public bool InForce(int rule, DateTime? day) => _periods[rule].Covers(day);

    /// <summary>Takes away what is not in force. A rule is in force when its condition holds and no rule that overrides it is in force.</summary>
    public void Apply(DateTime? day, Span<ulong> certain, Span<ulong> possible)
    {
        foreach (int rule in _dated)
        {
            if (!_periods[rule].Covers(day))
            {
                RuleTruths.Clear(certain, rule);
                RuleTruths.Clear(possible, rule);
            }
        }

        foreach ((int rule, int[] by) in _overrides)
        {
            foreach (int other in by)
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
    private static List<int> Sorted(int rules, ILookup<int, int> by)
    {
        List<int> sorted = [];
        bool[] done = new bool[rules];
        bool[] entered = new bool[rules];
        Stack<int> left = new();
        for (int start = 0; start < rules; start++)
        {
            left.Push(start);
            while (left.Count > 0)
            {
                int rule = left.Peek();
                if (entered[rule])
                {
                    left.Pop();
                    if (!done[rule])
                    {
                        done[rule] = true;
                        sorted.Add(rule);
                    }

                    continue;
                }

                entered[rule] = true;
                foreach (int other in by[rule])
                {
                    if (!entered[other])
                    {
                        left.Push(other);
                    }
                }
            }
        }

        return sorted;
    }
}
