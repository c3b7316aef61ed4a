namespace Kanalvalg.Tests.Docs.Dokdistkanal;

/// <summary>
/// The decider of navikt/dokdistkanal told again in C#, return by return, asking for a fact no sooner than the source does.
/// It shares nothing with the sample's profile but the names of facts and codes.
/// </summary>
internal static class DokdistkanalInCode
{
    public static IReadOnlyDictionary<string, string> Channels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SKAL_IKKE_ARKIVERES"] = "PRINT",
        ["PREDEFINERT_LOKAL_PRINT"] = "LOKAL_PRINT",
        ["PREDEFINERT_INGEN_DISTRIBUSJON"] = "INGEN_DISTRIBUSJON",
        ["PREDEFINERT_TRYGDERETTEN"] = "TRYGDERETTEN",
        ["MOTTAKER_ER_IKKE_PERSON_ELLER_ORGANISASJON"] = "PRINT",
        ["ORGANISASJON_MED_INFOTRYGD_DOKUMENT"] = "PRINT",
        ["ORGANISASJON_MED_SERVICE_REGISTRY_INFO"] = "DPO",
        ["ORGANISASJON_ER_SLETTET"] = "PRINT",
        ["ORGANISASJON_ER_KONKURS"] = "PRINT",
        ["ORGANISASJON_MANGLER_NODVENDIG_ROLLER"] = "PRINT",
        ["ORGANISASJON_MED_ALTINN_INFO"] = "DPVT",
        ["PERSON_ER_IKKE_I_PDL"] = "PRINT",
        ["PERSON_ER_DOED"] = "PRINT",
        ["PERSON_HAR_UKJENT_ALDER"] = "PRINT",
        ["PERSON_ER_UNDER_18"] = "PRINT",
        ["FINNER_IKKE_DIGITAL_KONTAKTINFORMASJON"] = "PRINT",
        ["BRUKER_ER_RESERVERT"] = "PRINT",
        ["BRUKER_SDP_MANGLER_VARSELINFO"] = "PRINT",
        ["BRUKER_HAR_GYLDIG_SDP_ADRESSE"] = "SDP",
        ["BRUKER_MANGLER_EPOST_OG_TELEFON"] = "PRINT",
        ["BRUKER_OG_MOTTAKER_ER_FORSKJELLIG"] = "PRINT",
        ["DOKUMENT_ER_IKKE_ARKIVERT"] = "PRINT",
        ["TEMA_HAR_BEGRENSET_INNSYN"] = "PRINT",
        ["BRUKER_HAR_GYLDIG_EPOST_ELLER_MOBILNUMMER"] = "DITT_NAV",
        ["PERSON_STANDARD_PRINT"] = "PRINT",
    };

    /// <summary>The code of the return that is reached; null where the request is refused for want of a recipient.</summary>
    public static string? Decide(AskedFacts facts)
    {
        if (facts.Is("recipient.identifier", "none"))
        {
            return null;
        }

        return DocumentType(facts)
            ?? (facts.Is("recipient.identifier", "organisationNumber") ? Organisation(facts)
                : facts.Is("recipient.identifier", "nationalIdentityNumber") ? Person(facts)
                : "MOTTAKER_ER_IKKE_PERSON_ELLER_ORGANISASJON");
    }

    private static string? DocumentType(AskedFacts facts)
    {
        if (!facts.Is("dokumenttype.funnet"))
            return null;
        if (facts.Is("dokumenttype.arkivsystem", "INGEN"))
            return "SKAL_IKKE_ARKIVERES";
        if (facts.Is("dokumenttype.predefinertDistKanal", "LOKAL_PRINT"))
            return "PREDEFINERT_LOKAL_PRINT";
        if (facts.Is("dokumenttype.predefinertDistKanal", "INGEN_DISTRIBUSJON"))
            return "PREDEFINERT_INGEN_DISTRIBUSJON";
        return facts.Is("dokumenttype.predefinertDistKanal", "TRYGDERETTEN") ? "PREDEFINERT_TRYGDERETTEN" : null;
    }

    private static string Organisation(AskedFacts facts)
    {
        if (facts.Is("dokumenttype.art", "infotrygd"))
            return "ORGANISASJON_MED_INFOTRYGD_DOKUMENT";
        if (facts.Is("dpo.enabled") && facts.Is("forsendelse.avtalemelding") && facts.Is("serviceRegistry.avtaltMelding"))
            return "ORGANISASJON_MED_SERVICE_REGISTRY_INFO";
        if (facts.Is("underenhet.slettet"))
            return "ORGANISASJON_ER_SLETTET";
        if (!facts.Is("enhet.funnet"))
            return "MOTTAKER_ER_IKKE_PERSON_ELLER_ORGANISASJON";
        if (facts.Is("enhet.konkurs"))
            return "ORGANISASJON_ER_KONKURS";
        if (facts.Is("enhet.slettet"))
            return "ORGANISASJON_ER_SLETTET";
        return facts.Is("enhet.gyldigRolle") ? "ORGANISASJON_MED_ALTINN_INFO" : "ORGANISASJON_MANGLER_NODVENDIG_ROLLER";
    }

    private static string Person(AskedFacts facts)
    {
        if ((Population(facts) ?? Contact(facts)) is { } settled)
            return settled;
        if (!facts.Is("dokumenttype.art", "aarsoppgave") && !facts.Is("mottaker.erBruker"))
            return "BRUKER_OG_MOTTAKER_ER_FORSKJELLIG";
        if (!facts.Is("forsendelse.erArkivert"))
            return "DOKUMENT_ER_IKKE_ARKIVERT";
        if (facts.Is("forsendelse.tema", "FAR", "KTR", "KTA", "ARP", "ARS", "BBF"))
            return "TEMA_HAR_BEGRENSET_INNSYN";
        return CanBeNotified(facts) ? "BRUKER_HAR_GYLDIG_EPOST_ELLER_MOBILNUMMER" : "PERSON_STANDARD_PRINT";
    }

    private static string? Population(AskedFacts facts)
    {
        if (!facts.Is("person.funnet"))
            return "PERSON_ER_IKKE_I_PDL";
        if (facts.Is("person.doed"))
            return "PERSON_ER_DOED";
        if (!facts.Is("person.foedselsdatoKjent"))
            return "PERSON_HAR_UKJENT_ALDER";
        return facts.Number("recipient.age") < 18 ? "PERSON_ER_UNDER_18" : null;
    }

    private static string? Contact(AskedFacts facts)
    {
        if (!facts.Is("kontaktinfo.funnet"))
            return "FINNER_IKKE_DIGITAL_KONTAKTINFORMASJON";
        if (facts.Is("kontaktinfo.reservert"))
            return "BRUKER_ER_RESERVERT";
        if (facts.Is("dokumenttype.funnet") && facts.Is("dokumenttype.varslingSdp") && !CanBeNotified(facts))
            return "BRUKER_SDP_MANGLER_VARSELINFO";
        if (HasMailbox(facts) && facts.Number("forsendelse.stoerrelse") < 45 && facts.Number("forsendelse.antallDokumenter") <= 201)
            return "BRUKER_HAR_GYLDIG_SDP_ADRESSE";
        return CanBeNotified(facts) ? null : "BRUKER_MANGLER_EPOST_OG_TELEFON";
    }

    private static bool CanBeNotified(AskedFacts facts) =>
        facts.Is("kontaktinfo.kanVarsles") && (facts.Is("kontaktinfo.epostadresse") || facts.Is("kontaktinfo.mobiltelefonnummer"));

    private static bool HasMailbox(AskedFacts facts) =>
        facts.Is("kontaktinfo.gyldigSertifikat") && facts.Is("kontaktinfo.leverandoerAdresse") && facts.Is("kontaktinfo.brukerAdresse");
}
