namespace Kanalvalg;

/// <summary>What a look-up of the recipient has shown.</summary>
public enum RecipientCheck
{
    /// <summary>Nobody has looked.</summary>
    NotChecked,

    /// <summary>The name matches.</summary>
    Matched,

    /// <summary>The name is somebody else's.</summary>
    Mismatched,
}
