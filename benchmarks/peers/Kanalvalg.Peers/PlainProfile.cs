using System.Text.Json.Nodes;

namespace Kanalvalg.Peers;

/// <summary>
/// A bound profile as plain data, bases merged and groups joined, from which each peer's rules are translated: rules with their conditions
/// and effects as the profile writes them, routes in order, duties.
/// </summary>
internal static class PlainProfile
{
    public static JsonObject Write(CompiledProfile compiled, DateTime day, ISet<FactDefinition> read)
    {
        JurisdictionProfile profile = compiled.Profile;
        ConditionWriter conditions = new(read);
        JsonNode[] inForce = InForce(compiled, conditions);
        return new JsonObject
        {
            ["id"] = profile.Id,
            ["sha256"] = profile.Sha256,
            ["scope"] = profile.Scope.Accept(conditions),
            ["outbound"] = Routes(compiled.Outbound),
            ["inbound"] = Routes(compiled.Inbound),
            ["duties"] = new JsonArray([.. profile.Duties.Select(duty => (JsonNode)new JsonObject
            {
                ["code"] = duty.Code,
                ["achieved"] = duty.Achieves.Count == 0 ? null : Achieved(duty, read),
            })]),
            ["rules"] = new JsonArray([.. profile.Rules.Where(rule => compiled.Order.InForce(rule.Index, day)).Select(rule => (JsonNode)new JsonObject
            {
                ["id"] = rule.Id,
                ["when"] = inForce[rule.Index],
                ["then"] = new JsonArray([.. rule.Effects.Select(Write).OfType<JsonNode>()]),
            })]),
        };
    }

    // A rule is in force when its condition holds and no rule that overrides it is in force: that too is told to the peers as one condition.
    private static JsonNode[] InForce(CompiledProfile compiled, ConditionWriter conditions)
    {
        JsonNode[] inForce = [.. compiled.Profile.Rules.Select(rule => rule.Condition.Accept(conditions))];
        foreach ((int rule, int[] by) in compiled.Order.Overrides)
        {
            inForce[rule] = ConditionWriter.Join("all", [inForce[rule], .. by.Select(other => ConditionWriter.Not(inForce[other].DeepClone()))]);
        }

        return inForce;
    }

    private static JsonNode Achieved(Duty duty, ISet<FactDefinition> read)
    {
        read.UnionWith(duty.Achieves.Select(end => end.Fact));
        return ConditionWriter.Join("all", duty.Achieves.Select(end => new JsonObject
        {
            ["fact"] = end.Fact.Name,
            ["is"] = new JsonArray(ConditionWriter.ValueOf(end.Fact, end.Value)),
        }));
    }

    private static JsonArray Routes(RoutePlan plan) => [.. plan.Routes.Select((route, place) => (JsonNode)new JsonObject
    {
        ["id"] = route.Route.Id,
        ["system"] = plan.Systems[place] < 0 ? null : route.Route.System!.Value.Code,
        ["silent"] = route.Silent.ToString(),
    })];

    private static JsonObject? Write(Effect effect) => effect switch
    {
        Effect.OnRoutes routes => new JsonObject { ["effect"] = routes.Kind.ToString(), ["routes"] = Selectors(routes.Selectors) },
        Effect.Oblige oblige => new JsonObject { ["effect"] = "Oblige", ["duty"] = oblige.Duty.Code, ["on"] = Selectors(oblige.On) },
        Effect.Settle settle => new JsonObject { ["effect"] = "Settle", ["as"] = settle.Settlement.ToString() },
        _ => null,
    };

    private static JsonArray Selectors(IReadOnlyList<RouteSelector> selectors) => [.. selectors.Select(selector => (JsonNode)selector.ToString())];
}
