namespace Kanalvalg;

/// <summary>A route as written and the directions for which it still counts.</summary>
internal sealed record MergedRoute(SyntaxNode Node, string Id, bool Outbound, bool Inbound);

/// <summary>The routes of a lineage. A route takes the place of an inherited one with the same id and a direction in common. Mutable until merged.</summary>
internal sealed class MergedRoutes
{
    // A place holds one route, or two where one direction of an inherited route was replaced.
    private readonly List<List<MergedRoute>> _places = [];
    private readonly Dictionary<string, int> _outbound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _inbound = new(StringComparer.Ordinal);

    public IEnumerable<MergedRoute> Routes => _places.SelectMany(place => place);

    public void Add(ProfileDocument document, DiagnosticBag diagnostics)
    {
        foreach (SyntaxNode node in document.Root.Objects("routes"))
        {
            if (node.Text("id") is { } id)
            {
                string? direction = node.Text("direction");
                Place(new MergedRoute(node, id, Outbound: direction != "inbound", Inbound: direction is "inbound" or "both"), diagnostics);
            }
        }
    }

    private void Place(MergedRoute route, DiagnosticBag diagnostics)
    {
        int place = _places.Count;
        foreach (bool inbound in Directions(route))
        {
            if (!PlacesOf(inbound).TryGetValue(route.Id, out int taken))
            {
                continue;
            }

            SyntaxNode id = route.Node.Member("id")!;
            int index = _places[taken].FindIndex(one => inbound ? one.Inbound : one.Outbound);
            MergedRoute other = _places[taken][index];
            if (other.Node.Source == route.Node.Source)
            {
                diagnostics.Report(id, Messages.RepeatedId(id.Quote()));
                return;
            }

            if (place == _places.Count)
            {
                diagnostics.Report(id, Messages.Replaced("route", id.Quote(), other.Node.Source.FileName));
            }

            _places[taken][index] = inbound ? other with { Inbound = false } : other with { Outbound = false };
            _places[taken].RemoveAll(one => !one.Inbound && !one.Outbound);
            place = Math.Min(place, taken);
        }

        if (place == _places.Count)
        {
            _places.Add([]);
        }

        _places[place].Add(route);
        foreach (bool inbound in Directions(route))
        {
            PlacesOf(inbound)[route.Id] = place;
        }
    }

    private Dictionary<string, int> PlacesOf(bool inbound) => inbound ? _inbound : _outbound;

    private static bool[] Directions(MergedRoute route) => (route.Outbound, route.Inbound) switch
    {
        (true, true) => [false, true],
        (true, false) => [false],
        _ => [true],
    };
}
