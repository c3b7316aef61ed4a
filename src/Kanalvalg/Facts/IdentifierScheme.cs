namespace Kanalvalg;

/// <summary>The types of number that a party can be given with. Always said, never inferred from a length.</summary>
internal enum IdentifierScheme
{
    Cpr,
    Cvr,
    NationalIdentityNumber,
    OrganisationNumber,
}
