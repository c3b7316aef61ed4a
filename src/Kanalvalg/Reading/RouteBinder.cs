namespace Kanalvalg;

/// <summary>Binds the routes.</summary>
internal sealed class RouteBinder(MergedProfile merged, SelectorBinder selectors)
{
    public IReadOnlyList<RouteDefinition> Bind(Silent silent) => [.. merged.Routes.Routes.Select(route => Bind(route, silent)).OfType<RouteDefinition>()];

    /// <summary>What a route is that no rule speaks of.</summary>
    public static Silent? SilentOf(string? word) => word switch
    {
        "permit" => Silent.Permit,
        "forbid" => Silent.Forbid,
        "undecided" => Silent.Undecided,
        _ => null,
    };

    private RouteDefinition? Bind(MergedRoute route, Silent silent)
    {
        if (!TextForm.Route.Matches(route.Id) || !selectors.IsKnown(route.Node.Member("id")!, RouteSelector.Of(route.Id)))
        {
            return null;
        }

        return new RouteDefinition
        {
            Route = Route.Of(route.Id),
            Outbound = route.Outbound,
            Inbound = route.Inbound,
            Label = route.Node.Localized("label"),
            How = [.. route.Node.Objects("how").Select(SyntaxReading.Localized)],
            Silent = SilentOf(route.Node.Text("silent")) ?? silent,
        };
    }
}
