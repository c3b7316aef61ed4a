namespace Kanalvalg;

/// <summary>Where a fact of a scenario comes from.</summary>
internal enum FactOrigin : byte
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>The host stated it, wholly or in part.</summary>
    Given,

    /// <summary>Worked out from what the host stated.</summary>
    Derived,

    /// <summary>The catalogue or the profile assumes it.</summary>
    Assumed,
}
