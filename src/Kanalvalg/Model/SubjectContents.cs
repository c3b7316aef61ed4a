namespace Kanalvalg;

/// <summary>What a subject line holds.</summary>
[Flags]
public enum SubjectContents
{
    /// <summary>Nothing of what follows.</summary>
    None = 0,

    /// <summary>A CPR number.</summary>
    CprNumber = 1 << 0,

    /// <summary>A CVR number.</summary>
    CvrNumber = 1 << 1,

    /// <summary>Another identifying number.</summary>
    OtherNumber = 1 << 2,

    /// <summary>A name.</summary>
    Name = 1 << 3,

    /// <summary>Something else that is protected; only the host can know.</summary>
    Protected = 1 << 4,
}
