namespace Kanalvalg;

/// <summary>Which unknown facts decide whether a route is open. Belongs to one rendering.</summary>
internal sealed class RouteDependence(Decision decision)
{
    private OutcomeFunctions? _functions;

    /// <summary>The facts in the catalogue's order; none where the profile's silence, not a fact, leaves the route undecided, or the cap on nodes is passed.</summary>
    public IReadOnlyList<FactDefinition> Of(RouteAssessment route)
    {
        if (decision.Algebra is not { } algebra)
        {
            return [];
        }

        try
        {
            _functions ??= new OutcomeFunctions(decision.Plan, algebra);
            return [.. Questions.Behind(algebra, _functions.Open[route.Place]).Select(fact => decision.Scenario.Space.Facts[fact])];
        }
        catch (DiagramLimitException)
        {
            return [];
        }
    }
}
