namespace Kanalvalg;

/// <summary>The effects of a profile's rules by what they do, each in rule order: one pass over the rules serves all that ask. Immutable.</summary>
internal sealed class RuleEffects
{
    private readonly Dictionary<string, List<RouteRule>> _obliging = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _advising = new(StringComparer.Ordinal);
    private readonly List<RouteRule>[] _onRoutes = [[], [], [], [], [], []];
    private readonly List<int>[] _settling = [[], [], []];

    public RuleEffects(JurisdictionProfile profile)
    {
        foreach (Rule rule in profile.Rules)
        {
            for (int i = 0; i < rule.Effects.Count; i++)
            {
                Add(rule.Index, rule.Effects[i]);
            }
        }
    }

    /// <summary>The rules that speak of routes in this way.</summary>
    public IReadOnlyList<RouteRule> OnRoutes(RouteEffect kind) => _onRoutes[(int)kind];

    /// <summary>The rules that lay the duty on someone.</summary>
    public IReadOnlyList<RouteRule> Obliging(Duty duty) => _obliging.TryGetValue(duty.Code, out List<RouteRule>? rules) ? rules : [];

    /// <summary>The rules that give the advice.</summary>
    public int[] Advising(Advice advice) => _advising.TryGetValue(advice.Code, out List<int>? rules) ? rules.ToArray() : [];

    /// <summary>The rules that settle an arrival so.</summary>
    public int[] Settling(Settlement settlement) => _settling[(int)settlement].ToArray();

    private void Add(int rule, Effect effect)
    {
        switch (effect)
        {
            case Effect.OnRoutes on:
                _onRoutes[(int)on.Kind].Add(new RouteRule(rule, on.Selectors));
                break;
            case Effect.Oblige oblige:
                ListOf(_obliging, oblige.Duty.Code).Add(new RouteRule(rule, oblige.On));
                break;
            case Effect.Advise advise when ListOf(_advising, advise.Advice.Code) is var rules && (rules.Count == 0 || rules[rules.Count - 1] != rule):
                rules.Add(rule);
                break;
            case Effect.Settle settle when _settling[(int)settle.Settlement] is var rules && (rules.Count == 0 || rules[rules.Count - 1] != rule):
                rules.Add(rule);
                break;
        }
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}

/// <summary>A rule and the routes that an effect of it names.</summary>
internal sealed record RouteRule(int Rule, IReadOnlyList<RouteSelector> Routes);
