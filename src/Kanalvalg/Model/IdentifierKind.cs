namespace Kanalvalg;

/// <summary>Which identifying number of the recipient is known.</summary>
public enum IdentifierKind
{
    /// <summary>A CPR number.</summary>
    Cpr,

    /// <summary>A replacement CPR number (erstatningspersonnummer).</summary>
    ReplacementCpr,

    /// <summary>A CVR number.</summary>
    Cvr,

    /// <summary>A Norwegian national identity number.</summary>
    NationalIdentityNumber,

    /// <summary>A Norwegian organisation number.</summary>
    OrganisationNumber,

    /// <summary>None.</summary>
    None,

    /// <summary>A number that cannot be one.</summary>
    Invalid,
}
