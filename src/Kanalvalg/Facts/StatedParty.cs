namespace Kanalvalg;

/// <summary>What a host says of a party beside the facts: what facts are worked out from. Never leaves the encoder.</summary>
internal sealed class StatedParty
{
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Cpr { get; set; }

    public string? Cvr { get; set; }

    public string? NationalIdentityNumber { get; set; }

    public string? OrganisationNumber { get; set; }

    public string? PNumber { get; set; }

    /// <summary>The type of the number given.</summary>
    public IdentifierScheme Scheme =>
        Cpr is not null ? IdentifierScheme.Cpr
        : Cvr is not null ? IdentifierScheme.Cvr
        : NationalIdentityNumber is not null ? IdentifierScheme.NationalIdentityNumber
        : IdentifierScheme.OrganisationNumber;

    /// <summary>The number given, as written.</summary>
    public string? Number => Cpr ?? Cvr ?? NationalIdentityNumber ?? OrganisationNumber;

    /// <summary>How many of the four identifying numbers are given; more than one is an error.</summary>
    public int Numbers => (Cpr is null ? 0 : 1) + (Cvr is null ? 0 : 1) + (NationalIdentityNumber is null ? 0 : 1) + (OrganisationNumber is null ? 0 : 1);
}
