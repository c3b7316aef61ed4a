namespace Kanalvalg;

/// <summary>A truth of strong Kleene logic.</summary>
public enum Truth
{
    /// <summary>It does not hold, whatever the unknown facts are.</summary>
    False,

    /// <summary>It holds or not, depending on unknown facts.</summary>
    Unknown,

    /// <summary>It holds, whatever the unknown facts are.</summary>
    True,
}
