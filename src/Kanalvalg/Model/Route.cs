namespace Kanalvalg;

/// <summary>A channel through a system, <c>digitalPost/outlook</c>, or a channel alone, <c>phone</c>.</summary>
public readonly record struct Route(Channel Channel, SendingSystem? System)
{
    /// <summary>The route with this id; the id is not checked against any profile.</summary>
    public static Route Of(string id)
    {
        int slash = id.IndexOf('/');
        return slash < 0
            ? new Route(new Channel(id), null)
            : new Route(new Channel(id.Substring(0, slash)), new SendingSystem(id.Substring(slash + 1)));
    }

    /// <summary>The route's id as profiles write it.</summary>
    public string Id => System is { } system ? Channel.Code + "/" + system.Code : Channel.Code;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
