namespace Kanalvalg;

/// <summary>Where what has arrived landed.</summary>
public enum ReceivingMailbox
{
    /// <summary>In the official mailbox.</summary>
    Official,

    /// <summary>In another.</summary>
    Other,
}
