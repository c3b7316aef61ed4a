namespace Kanalvalg;

/// <summary>What is known of a party's secure mail.</summary>
public enum SecureMailStatus
{
    /// <summary>Not set up.</summary>
    None,

    /// <summary>A secure mailbox.</summary>
    Mailbox,

    /// <summary>Covered by direct addressing (Direkte adressering).</summary>
    DirectAddressing,
}
