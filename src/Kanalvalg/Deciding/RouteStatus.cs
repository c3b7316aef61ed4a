namespace Kanalvalg;

/// <summary>What a decision says of a route.</summary>
public enum RouteStatus
{
    /// <summary>Delivery is impossible, or the route's system is not at hand.</summary>
    Impossible,

    /// <summary>Must not be used.</summary>
    Forbidden,

    /// <summary>No rule speaks of it: open or not as the profile reads silence.</summary>
    Silent,

    /// <summary>Open or not depending on unknown facts, or left undecided by the profile's silence. Never to be used as it stands.</summary>
    Undecided,

    /// <summary>Lawful, but better not.</summary>
    Discouraged,

    /// <summary>May be used.</summary>
    Permitted,
}
