namespace Kanalvalg;

/// <summary>What a rule in force does. A closed hierarchy: <see cref="OnRoutes"/>, <see cref="Oblige"/>, <see cref="Advise"/>, <see cref="Settle"/>.</summary>
internal abstract record Effect
{
    /// <summary>Speaks of routes.</summary>
    public sealed record OnRoutes(RouteEffect Kind, IReadOnlyList<RouteSelector> Selectors) : Effect;

    /// <summary>Lays a duty on someone; <see cref="On"/> limits it to routes, empty for all.</summary>
    public sealed record Oblige(Duty Duty, IReadOnlyList<RouteSelector> On) : Effect;

    /// <summary>Gives advice.</summary>
    public sealed record Advise(Advice Advice) : Effect;

    /// <summary>Settles what becomes of what has arrived. Inbound only.</summary>
    public sealed record Settle(Settlement Settlement) : Effect;
}

/// <summary>How a rule speaks of routes.</summary>
internal enum RouteEffect
{
    /// <summary>May be used.</summary>
    Permit,

    /// <summary>Must not be used.</summary>
    Forbid,

    /// <summary>Delivery is impossible.</summary>
    Cannot,

    /// <summary>No other route may be used.</summary>
    Only,

    /// <summary>Comes first, in the order listed; permits nothing.</summary>
    Prefer,

    /// <summary>Lawful, but comes last.</summary>
    Avoid,
}

/// <summary>What becomes of what has arrived, the strongest last.</summary>
internal enum Settlement
{
    /// <summary>Taken in.</summary>
    Accept,

    /// <summary>Passed on.</summary>
    Forward,

    /// <summary>Turned away.</summary>
    Reject,
}
