namespace Kanalvalg;

/// <summary>Whom or what a Norwegian national identity number was given to.</summary>
public enum NationalIdentityNumberKind
{
    /// <summary>A birth number (fødselsnummer): a resident.</summary>
    BirthNumber,

    /// <summary>A D-number, 4 added to the first digit: a person with ties to Norway who is not resident.</summary>
    DNumber,

    /// <summary>An H-number, 40 added to the month: an aid number inside one enterprise, not to be sent out of it.</summary>
    HNumber,

    /// <summary>An FH-number, first digit 8 or 9: a national aid number in the health service, without a date in it.</summary>
    FhNumber,
}
