namespace Kanalvalg;

/// <summary>What the national register says of a party's digital mailbox. Only <see cref="Connected"/> can receive.</summary>
public enum DigitalPostStatus
{
    /// <summary>Has a mailbox.</summary>
    Connected,

    /// <summary>Is exempt.</summary>
    Exempt,

    /// <summary>Is not connected.</summary>
    NotConnected,

    /// <summary>Awaits its registration.</summary>
    Awaiting,

    /// <summary>The mailbox is closed.</summary>
    Closed,
}
