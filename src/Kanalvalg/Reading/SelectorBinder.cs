namespace Kanalvalg;

/// <summary>
/// Binds selectors. Channel and system must be known. A route or a system must be one of the profile's routes where the profile
/// itself says so; a base speaks for many profiles, and a channel alone may be one that messages only come by.
/// </summary>
internal sealed class SelectorBinder(MergedProfile merged, BindingNames names)
{
    private readonly string[] _routes = [.. merged.Routes.Routes.Select(route => route.Id).Distinct(StringComparer.Ordinal)];

    // Those that nothing was wrong with: files name the same routes again and again.
    private readonly Dictionary<string, KnownSelector> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<RouteSelector> Bind(SyntaxNode holder, string member) => Bind(holder.Items(member));

    public IReadOnlyList<RouteSelector> Bind(SyntaxItems items)
    {
        SyntaxItems texts = items.Of(SyntaxKind.String);
        if (texts.IsEmpty)
        {
            return [];
        }

        RouteSelector[] selectors = new RouteSelector[texts.Length];
        int count = 0;
        for (SyntaxItems.Enumerator text = texts.GetEnumerator(); text.MoveNext();)
        {
            if (_known.TryGetValue(text.CurrentText, out KnownSelector? known))
            {
                selectors[count++] = known.Selector;
            }
            else if (BindAnew(text.Current) is { } selector)
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
            names.Diagnostics.Report(id, Messages.UnknownChannel(id.Source.Quote(channel), names.Channels.Keys, names.Diagnostics.Nearest(channel, names.Channels.Keys)));
            known = false;
        }

        if (selector.System is { } system && !names.Systems.ContainsKey(system))
        {
            names.Diagnostics.Report(id, Messages.UnknownSystem(id.Source.Quote(system), names.Systems.Keys, names.Diagnostics.Nearest(system, names.Systems.Keys)));
            known = false;
        }

        return known;
    }

    private RouteSelector? BindAnew(SyntaxNode text)
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

        if (selector.System is null || _routes.Length == 0 || Array.Exists(_routes, route => selector.Matches(Route.Of(route))))
        {
            _known.Add(text.Text, new KnownSelector(selector));
        }
        else if (text.Source == merged.Document.Source)
        {
            names.Diagnostics.Report(text, Messages.NoSuchRoute(text.Quote(), _routes, names.Diagnostics.Nearest(text.Text, _routes)));
        }

        return selector;
    }

    private sealed record KnownSelector(RouteSelector Selector);
}
