namespace Kanalvalg;

/// <summary>The value of <c>recipient.identifier</c> that a given number makes: a bad number is a fact, not bad input.</summary>
internal static class IdentifierFact
{
    public static string Of(IdentifierScheme scheme, string number) => scheme switch
    {
        IdentifierScheme.Cpr => CprNumber.Read(number).ValueOrNull switch
        {
            null => "invalid",
            { IsReplacement: true } => "replacementCpr",
            _ => "cpr",
        },
        IdentifierScheme.Cvr => CvrNumber.Read(number).Success ? "cvr" : "invalid",
        IdentifierScheme.NationalIdentityNumber => NationalIdentityNumber.Read(number).Success ? "nationalIdentityNumber" : "invalid",
        _ => OrganisationNumber.Read(number).Success ? "organisationNumber" : "invalid",
    };
}
