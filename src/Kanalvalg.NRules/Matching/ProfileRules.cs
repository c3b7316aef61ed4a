using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Kanalvalg.NRules;

/// <summary>
/// The rules of a profile as NRules rules, one each. A rule fires exactly where it is in force: its tests, its days and "no rule that
/// overrides it is in force" are all conditions of it, so that an event never says more than the decision does.
/// </summary>
internal sealed class ProfileRules
{
    /// <summary>The name of the property that holds the place of the rule in its profile.</summary>
    public const string Index = "Index";

    /// <summary>The name of the property that holds what the rule rests on.</summary>
    public const string Source = "Source";

    private static readonly ParameterExpression WorldParameter = Expression.Parameter(typeof(World), ConditionTests.WorldName);

    private readonly IReadOnlyList<Rule> _rules;
    private readonly List<LambdaExpression>[] _tests;
    private readonly ILookup<int, int> _overriding;
    private readonly int[] _priorities;

    public ProfileRules(CompiledProfile profile)
    {
        ConditionTests tests = new(profile.Space);
        _rules = profile.Profile.Rules;
        _tests = [.. _rules.Select(rule => tests.Of(rule.Condition).ToList())];
        foreach (Rule rule in _rules.Where(rule => rule.InForce != default))
        {
            _tests[rule.Index].Add(tests.Of(rule.InForce));
        }

        SortForSharing();
        _overriding = _rules.SelectMany(rule => rule.Overrides.Select(over => (over, rule.Index))).ToLookup(pair => pair.over, pair => pair.Index);

        // Who overrides fires first, or the overridden would fire and be taken back, and both be seen in the events.
        _priorities = new int[_rules.Count];
        int last = 0;
        foreach ((int rule, _) in profile.Order.Overrides)
        {
            _priorities[rule] = --last;
        }
    }

    /// <summary>One NRules rule for each of the profile's, in its order.</summary>
    public IReadOnlyList<IRuleDefinition> Build() => [.. _rules.Select(Build)];

    private IRuleDefinition Build(Rule rule)
    {
        RuleBuilder builder = new();
        builder.Name(rule.Id);
        builder.Description(rule.Because.ToString());
        builder.Tags(rule.Effects.Select(Tag).Distinct());
        builder.Property(Index, rule.Index);
        builder.Property(Source, rule.Source);
        builder.Priority(_priorities[rule.Index]);
        PatternBuilder world = builder.LeftHandSide().Pattern(typeof(World), ConditionTests.WorldName);
        _tests[rule.Index].ForEach(world.Condition);
        foreach (int other in _overriding[rule.Index])
        {
            Unless(other, builder.LeftHandSide().Not().Pattern(typeof(InForce), "overriding" + other));
        }

        ParameterExpression context = Expression.Parameter(typeof(IContext), "context");
        builder.RightHandSide().Action(Expression.Lambda<Action<IContext, World>>(
            Expression.Call(typeof(InForce), nameof(InForce.Insert), null, context, WorldParameter, Expression.Constant(rule.Index)), context, WorldParameter));
        return builder.Build();
    }

    // A rule that overrides in the other world: where it is certain, this one cannot be possible; where it is possible, this one cannot be certain.
    private static void Unless(int other, PatternBuilder pattern)
    {
        ParameterExpression overriding = pattern.Declaration.ToParameterExpression();
        pattern.Condition(Expression.Lambda(
            Expression.Equal(Expression.Property(overriding, nameof(InForce.Rule)), Expression.Constant(other)), overriding));
        pattern.Condition(Expression.Lambda(
            Expression.ReferenceEqual(Expression.Property(overriding, nameof(InForce.World)), Expression.Property(WorldParameter, nameof(World.Other))),
            overriding, WorldParameter));
    }

    // Nodes are shared from the front, so what most rules ask is asked first. Tests are total: the order changes no truth.
    private void SortForSharing()
    {
        Dictionary<string, int> uses = _tests.SelectMany(tests => tests).GroupBy(Text).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        for (int rule = 0; rule < _tests.Length; rule++)
        {
            _tests[rule] = [.. _tests[rule].OrderByDescending(test => uses[Text(test)]).ThenBy(Text, StringComparer.Ordinal)];
        }
    }

    private static string Text(LambdaExpression test) => test.Body.ToString();

    private static string Tag(Effect effect) => effect switch
    {
        Effect.OnRoutes routes => routes.Kind.ToString(),
        _ => effect.GetType().Name,
    };
}
