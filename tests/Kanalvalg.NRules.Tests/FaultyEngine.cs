using System.Linq.Expressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Kanalvalg.NRules.Tests;

/// <summary>The adapter with something wrong in it: the rules that it builds, altered before NRules compiles them.</summary>
internal static class FaultyEngine
{
    /// <summary>An engine whose rules were altered, and to whose events someone listens.</summary>
    public static DecisionEngine Compile(
        JurisdictionProfile profile, Func<IReadOnlyList<IRuleDefinition>, IEnumerable<IRuleDefinition>> alter,
        Action<ISessionFactory>? listen = null, ILogger? logger = null) =>
        DecisionEngine.Compile(profile, compiled =>
        {
            RuleNetwork network = RuleNetwork.Compile(alter(new ProfileRules(compiled).Build()), logger ?? NullLogger.Instance, CancellationToken.None);
            listen?.Invoke(network.Factory);
            return new SessionMatcher(network, profile.Rules.Count);
        });

    /// <summary>The rules with the first that fits replaced.</summary>
    public static IEnumerable<IRuleDefinition> First(this IReadOnlyList<IRuleDefinition> rules, Func<IRuleDefinition, bool> fits, Func<IRuleDefinition, IRuleDefinition> alter)
    {
        IRuleDefinition? first = rules.FirstOrDefault(fits);
        return rules.Select(rule => rule == first ? alter(rule) : rule);
    }

    public static bool IsOverridden(this IRuleDefinition rule) => rule.LeftHandSide.ChildElements.OfType<NotElement>().Any();

    public static IRuleDefinition WithoutOneOverride(this IRuleDefinition rule) =>
        Changed(rule, left: Element.AndGroup(rule.LeftHandSide.ChildElements.Except(rule.LeftHandSide.ChildElements.OfType<NotElement>().Take(1))));

    public static IRuleDefinition WithCondition(this IRuleDefinition rule, Expression<Func<World, bool>> condition) => Changed(rule, left: Element.AndGroup(
        rule.LeftHandSide.ChildElements.Select(element => element is PatternElement pattern
            ? Element.Pattern(pattern.Declaration, [.. pattern.Expressions, Element.Condition(condition)], pattern.Source)
            : element)));

    public static IRuleDefinition WithFilter(this IRuleDefinition rule, Expression<Func<World, bool>> filter) =>
        Changed(rule, filters: Element.FilterGroup(Element.Filter(FilterType.Predicate, filter)));

    public static IRuleDefinition WithAction(this IRuleDefinition rule, Expression<Action<IContext, World>> action) =>
        Changed(rule, right: Element.ActionGroup(Element.Action(action)));

    /// <summary>A rule that yields what it asks not to be there: it takes itself back and fires again, for ever.</summary>
    public static IRuleDefinition Restless()
    {
        RuleBuilder builder = new();
        builder.Name("restless");
        builder.LeftHandSide().Not().Pattern(typeof(Noise), "noise");
        builder.RightHandSide().Action((Expression<Action<IContext>>)(context => context.InsertLinked("noise", new Noise())));
        return builder.Build();
    }

    private static IRuleDefinition Changed(IRuleDefinition rule, GroupElement? left = null, FilterGroupElement? filters = null, ActionGroupElement? right = null) =>
        Element.RuleDefinition(rule.Name, rule.Description, rule.Priority, rule.Repeatability, rule.Tags, rule.Properties, rule.DependencyGroup,
            left ?? rule.LeftHandSide, filters ?? rule.FilterGroup, right ?? rule.RightHandSide);

    private sealed class Noise;
}
