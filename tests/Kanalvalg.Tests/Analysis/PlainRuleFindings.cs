using Kanalvalg.Tests.Deciding;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Analysis;

/// <summary>Rules that are never in force, that change nothing, that add nothing to another, or that override in vain.</summary>
internal sealed class PlainRuleFindings(ProfileText text, DecisionEngine engine, PlainScenarios scenarios, DateTime? day)
{
    private const string ArrivedBy = "message.arrivedBy";

    private readonly IReadOnlyList<Rule> _rules = engine.Profile.Rules;
    private readonly PlainScenario[][] _inForce = [.. engine.Profile.Rules.Select(rule => scenarios.All.Where(scenario => scenario.IsInForce(rule)).ToArray())];

    public IEnumerable<PlainFinding> All()
    {
        foreach (Rule rule in _rules.Where(rule => rule.InForce.Covers(day)))
        {
            PlainScenario[] inForce = _inForce[rule.Index];
            if (inForce.Length == 0)
                yield return new PlainFinding("KV2010", rule.Id, inForce);
            else if (!inForce.Any(scenario => PlainReasons.Name(rule, scenario.Decision)) && ChangesNothing(rule))
                yield return new PlainFinding("KV2011", rule.Id, inForce);
            else if (_rules.FirstOrDefault(other => AddsNothingTo(other, rule)) is { } other && ChangesNothing(rule))
                yield return new PlainFinding("KV2012", rule.Id + " " + other.Id, inForce);
            foreach (Rule overridden in rule.Overrides.Select(over => _rules[over]))
            {
                if (inForce.Length > 0 && overridden.InForce.Covers(day) && !inForce.Any(scenario => PlainLogic.Holds(overridden.Condition, scenario.Decision.Scenario)))
                    yield return new PlainFinding("KV2013", rule.Id + " " + overridden.Id, inForce);
            }
        }
    }

    private bool ChangesNothing(Rule rule)
    {
        DecisionEngine without = text.WithoutRule(rule.Id).Compile();
        return scenarios.All.SelectMany(Stated).All(request => engine.Encode(request.ToJson()).Scenario is not { } scenario
            || IsSame(engine.Decide(scenario), without.Decide(without.Encode(request.ToJson()).OrThrow())));
    }

    // A host may say how a message came though no scenario tells it: then the decision shows what becomes of that channel.
    private IEnumerable<NaiveRequest> Stated(PlainScenario scenario) => scenario.IsOutbound || scenario.Request.Facts.GetValueOrDefault(ArrivedBy) is not null
        ? [scenario.Request]
        : [scenario.Request, .. engine.Profile.Facts.Single(fact => fact.Name == ArrivedBy).Values.Select(channel => scenario.Request.With(ArrivedBy, channel))];

    // The same verdict, route, statuses, steps and advice; the same order of the routes that are open, with the same duties.
    private static bool IsSame(Decision one, Decision other) =>
        (one.Verdict, one.Route) == (other.Verdict, other.Route)
        && one.Statuses().Take(one.Plan.Routes.Length).SequenceEqual(other.Statuses().Take(other.Plan.Routes.Length)) && one.Arrival?.Status == other.Arrival?.Status
        && Open(one).SequenceEqual(Open(other))
        && one.Steps.Select(step => step.Duty).SequenceEqual(other.Steps.Select(step => step.Duty))
        && one.Advice.Select(advice => advice.Advice).SequenceEqual(other.Advice.Select(advice => advice.Advice));

    private static IEnumerable<string> Open(Decision decision) =>
        decision.WhyNot(RouteSelector.Of("*")).Where(route => route.IsOpen).Select(route => route.Route + ": " + string.Join(" ", route.Duties.Select(duty => duty.Duty)));

    // Of two that do the same and are in force together, the later adds nothing to the earlier.
    private bool AddsNothingTo(Rule other, Rule rule)
    {
        if (other == rule || !DoesAll(other, rule) || !_inForce[rule.Index].All(scenario => scenario.IsInForce(other)))
            return false;
        bool alike = _inForce[rule.Index].Length == _inForce[other.Index].Length && DoesAll(rule, other);
        return !alike || rule.Index > other.Index;
    }

    private bool DoesAll(Rule other, Rule rule) =>
        rule.Overrides.All(other.Overrides.Contains) && rule.Effects.All(effect => other.Effects.Any(more => Does(more, effect)));

    private bool Does(Effect more, Effect effect) => (more, effect) switch
    {
        (Effect.OnRoutes one, Effect.OnRoutes two) => one.Kind == two.Kind && (one.Kind is RouteEffect.Prefer or RouteEffect.Avoid
            ? one.Selectors.SequenceEqual(two.Selectors)
            : Named(one).SetEquals(Named(two)) || (one.Kind != RouteEffect.Only && Named(two).IsSubsetOf(Named(one)))),
        (Effect.Oblige one, Effect.Oblige two) => one.Duty.Code == two.Duty.Code && (one.On.Count == 0 || (two.On.Count > 0 && two.On.All(one.On.Contains))),
        (Effect.Advise one, Effect.Advise two) => one.Advice.Code == two.Advice.Code,
        (Effect.Settle one, Effect.Settle two) => one.Settlement == two.Settlement,
        _ => false,
    };

    private HashSet<Route> Named(Effect.OnRoutes effect) =>
        [.. engine.Compiled.Outbound.Places.Concat(engine.Compiled.Inbound.Places).Where(route => effect.Selectors.Any(selector => selector.Matches(route)))];
}
