namespace Kanalvalg;

/// <summary>Which Norwegian numbers are let in beside birth numbers and D-numbers.</summary>
[Flags]
public enum NationalIdentityNumberOptions
{
    /// <summary>Birth numbers and D-numbers of real persons only.</summary>
    None = 0,

    /// <summary>H-numbers too. A synthetic number with 40 added to the month cannot be told from one.</summary>
    AllowHNumber = 1,

    /// <summary>FH-numbers too.</summary>
    AllowFhNumber = 2,

    /// <summary>Synthetic numbers too: 80 (the tax administration's) or 65 (the health network's) added to the month.</summary>
    AllowSynthetic = 4,

    /// <summary>All of them.</summary>
    AllowAll = AllowHNumber | AllowFhNumber | AllowSynthetic,
}
