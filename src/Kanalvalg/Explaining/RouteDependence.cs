namespace Kanalvalg;

/// <summary>Which unknown facts decide whether a route is open. Belongs to one rendering.</summary>
internal sealed class RouteDependence(Decision decision)
{
    private readonly DiagramAlgebra? _algebra = decision.NewAlgebra();
    private OutcomeFunctions? _functions;

    /// <summary>The facts in the catalogue's order; none where the profile's silence, not a fact, leaves the route undecided, or the cap on nodes is passed.</summary>
    public IReadOnlyList<FactDefinition> Of(RouteAssessment route)
    {
        if (_algebra is null)
        {
            return [];
        }

        try
        {
            _functions ??= new OutcomeFunctions(decision.Plan, _algebra);
            return [.. Questions.Behind(_algebra, _functions.Open[route.Place]).Select(fact => decision.Scenario.Space.Facts[fact])];
        }
        catch (DiagramLimitException)
        {
            return [];
        }
    }
}
