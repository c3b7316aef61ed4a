namespace Kanalvalg;

/// <summary>
/// Names routes: a channel (<c>digitalPost</c>), a route (<c>digitalPost/outlook</c>), a system (<c>*/outlook</c>) or all (<c>*</c>).
/// </summary>
public readonly record struct RouteSelector(string? Channel, string? System)
{
    /// <summary>The selector as written. Total: whether its names are known is for the profile to say.</summary>
    public static RouteSelector Of(string text)
    {
        int slash = text.IndexOf('/');
        string channel = slash < 0 ? text : text.Substring(0, slash);
        string? system = slash < 0 ? null : text.Substring(slash + 1);
        return new RouteSelector(channel == "*" ? null : channel, system);
    }

    /// <summary>Whether it names the route.</summary>
    public bool Matches(Route route) =>
        (Channel is null || Channel == route.Channel.Code) && (System is null || System == route.System?.Code);

    /// <summary>Whether it names the channel once its system is disregarded, as for what has already arrived.</summary>
    public bool MatchesChannel(string channel) => Channel is null || Channel == channel;

    /// <summary>The selector as profiles write it.</summary>
    public override string ToString() => (Channel ?? "*") + (System is null ? "" : "/" + System);
}
