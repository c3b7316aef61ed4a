namespace Kanalvalg;

/// <summary>The value of <c>recipient.identifier</c> that a given number makes: a bad number is a fact, not bad input. No allocation.</summary>
internal static class IdentifierFact
{
    public static IdentifierKind Of(IdentifierScheme scheme, string number)
    {
        Span<char> digits = stackalloc char[NationalIdentityNumber.Length];
        ReadOnlySpan<char> text = number.AsSpan();
        return scheme switch
        {
            IdentifierScheme.Cpr when CprNumber.Read(text, digits) is null => CprNumber.IsReplacementOf(digits) ? IdentifierKind.ReplacementCpr : IdentifierKind.Cpr,
            IdentifierScheme.Cvr when CvrNumber.Read(text, digits) is null => IdentifierKind.Cvr,
            IdentifierScheme.NationalIdentityNumber when NationalIdentityNumber.Read(text, digits) is null => IdentifierKind.NationalIdentityNumber,
            IdentifierScheme.OrganisationNumber when OrganisationNumber.Read(text, digits) is null => IdentifierKind.OrganisationNumber,
            _ => IdentifierKind.Invalid,
        };
    }
}
