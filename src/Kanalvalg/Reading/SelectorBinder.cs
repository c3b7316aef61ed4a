namespace Kanalvalg;

/// <summary>
/// Binds selectors. Channel and system must be known. A route or a system must be one of the profile's routes where the profile
/// itself says so; a base speaks for many profiles, and a channel alone may be one that messages only come by.
/// </summary>
internal sealed class SelectorBinder(MergedProfile merged, BindingNames names)
{
    private readonly string[] _routes = [.. merged.Routes.Routes.Select(route => route.Id).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<RouteSelector> Bind(SyntaxNode holder, string member)
    {
        SyntaxNode[] texts = holder.Items(member);
        RouteSelector[] selectors = new RouteSelector[texts.Length];
        int count = 0;
        foreach (SyntaxNode text in texts)
        {
            if (text.Kind == SyntaxKind.String && Bind(text) is { } selector)
            {
                selectors[count++] = selector;
            }
        }

        return count == selectors.Length ? selectors : selectors.AsSpan(0, count).ToArray();
    }

    /// <summary>Reports what a route's id names that is unknown.</summary>
    public bool IsKnown(SyntaxNode id, RouteSelector selector)
    {
        bool known = true;
        if (selector.Channel is { } channel && !names.Channels.ContainsKey(channel))
        {
            names.Diagnostics.Report(id, Messages.UnknownChannel(id.Source.Quote(channel), names.Diagnostics.Nearest(channel, names.Channels.Keys)));
            known = false;
        }

        if (selector.System is { } system && !names.Systems.ContainsKey(system))
        {
            names.Diagnostics.Report(id, Messages.UnknownSystem(id.Source.Quote(system), names.Diagnostics.Nearest(system, names.Systems.Keys)));
            known = false;
        }

        return known;
    }

    private RouteSelector? Bind(SyntaxNode text)
    {
        if (!TextForm.Selector.Matches(text.Text))
        {
            return null;
        }

        RouteSelector selector = RouteSelector.Of(text.Text);
        if (!IsKnown(text, selector))
        {
            return null;
        }

        bool mustMatch = selector.System is not null && _routes.Length > 0 && text.Source == merged.Document.Source;
        if (mustMatch && !_routes.Any(route => selector.Matches(Route.Of(route))))
        {
            names.Diagnostics.Report(text, Messages.NoSuchRoute(text.Quote(), _routes, names.Diagnostics.Nearest(text.Text, _routes)));
        }

        return selector;
    }
}
