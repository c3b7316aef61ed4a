namespace Kanalvalg;

/// <summary>What a message holds, attachments too, in the order of the catalogue.</summary>
[Flags]
public enum ContentCategories
{
    /// <summary>Nothing of what follows.</summary>
    None = 0,

    /// <summary>Personal data.</summary>
    Personal = 1 << 0,

    /// <summary>Confidential information.</summary>
    Confidential = 1 << 1,

    /// <summary>Sensitive personal data; implies <see cref="Personal"/>.</summary>
    Sensitive = 1 << 2,

    /// <summary>Information under statutory confidentiality; implies <see cref="Confidential"/>.</summary>
    Secrecy = 1 << 3,

    /// <summary>What is or can be exempt from public access.</summary>
    NonPublic = 1 << 4,

    /// <summary>A CPR number; implies <see cref="Confidential"/>.</summary>
    CprNumber = 1 << 5,

    /// <summary>Health data; implies <see cref="Sensitive"/>.</summary>
    Health = 1 << 6,

    /// <summary>Offences; implies <see cref="Confidential"/>.</summary>
    CriminalOffence = 1 << 7,

    /// <summary>Essential social problems; implies <see cref="Confidential"/>.</summary>
    SocialProblems = 1 << 8,

    /// <summary>A protected name and address; implies <see cref="Confidential"/>.</summary>
    ProtectedAddress = 1 << 9,

    /// <summary>Business secrets; implies <see cref="Confidential"/>.</summary>
    BusinessSecret = 1 << 10,
}
