namespace Kanalvalg;

/// <summary>A kind of finding: its code, which docs/diagnostics.md explains, how much it weighs, and its text with a place for each name.</summary>
internal sealed record FindingKind(string Code, DiagnosticSeverity Severity, LocalizedText Text)
{
    public static readonly FindingKind BrokenInvariant = Error(
        "KV2001",
        "invarianten {0} holder ikke: {1}",
        "invarianten {0} holder ikke: {1}",
        "the invariant {0} does not hold: {1}");

    public static readonly FindingKind Gap = Warning(
        "KV2002",
        "ingen vej er åben",
        "ingen vei er åpen",
        "no route is open");

    public static readonly FindingKind Silence = Warning(
        "KV2003",
        "ingen regel taler om {0}, og profilens tavshed afgør sagen",
        "ingen regel sier noe om {0}, og profilens taushet avgjør saken",
        "no rule speaks of {0}, and silence decides");

    public static readonly FindingKind OnlyAgainstOnly = Warning(
        "KV2004",
        "reglerne {0} tillader hver kun veje, som de andre udelukker",
        "reglene {0} tillater hver bare veier som de andre utelukker",
        "each of the rules {0} allows only routes that the others exclude");

    public static readonly FindingKind OnlyAgainstForbid = Warning(
        "KV2005",
        "af reglerne {0} forbyder nogle det eneste, som andre tillader",
        "av reglene {0} forbyr noen det eneste som andre tillater",
        "of the rules {0} some forbid all that others allow");

    public static readonly FindingKind Contradiction = Warning(
        "KV2010",
        "reglen {0} kan aldrig være i kraft: dens betingelse modsiger sig selv",
        "regelen {0} kan aldri være i kraft: betingelsen motsier seg selv",
        "the rule {0} can never be in force: its condition contradicts itself");

    public static readonly FindingKind CannotOccur = Warning(
        "KV2010",
        "reglen {0} kan aldrig være i kraft: hvad den forlanger, kan ikke forekomme",
        "regelen {0} kan aldri være i kraft: det den krever, kan ikke forekomme",
        "the rule {0} can never be in force: what it asks for cannot occur");

    public static readonly FindingKind OutsideScope = Warning(
        "KV2010",
        "reglen {0} kan aldrig være i kraft: den ligger uden for det område, som profilen gælder for",
        "regelen {0} kan aldri være i kraft: den ligger utenfor området som profilen gjelder for",
        "the rule {0} can never be in force: it lies outside the scope");

    public static readonly FindingKind AlwaysOverridden = Warning(
        "KV2010",
        "reglen {0} kan aldrig være i kraft: den tilsidesættes altid af {1}",
        "regelen {0} kan aldri være i kraft: den settes alltid til side av {1}",
        "the rule {0} can never be in force: it is always overridden by {1}");

    public static readonly FindingKind ChangesNothing = Warning(
        "KV2011",
        "reglen {0} ændrer ingen afgørelse, ingen pligt og ingen begrundelse",
        "regelen {0} endrer ingen avgjørelse, ingen plikt og ingen begrunnelse",
        "the rule {0} changes no decision, no duty and no reason");

    public static readonly FindingKind Implied = Warning(
        "KV2012",
        "reglen {0} føjer intet til {1}, som altid er i kraft, når den er det",
        "regelen {0} tilføyer ingenting til {1}, som alltid er i kraft når den er det",
        "the rule {0} adds nothing to {1}, which is in force whenever it is");

    public static readonly FindingKind IdleOverride = Warning(
        "KV2013",
        "reglen {0} tilsidesætter {1}, men de to mødes aldrig",
        "regelen {0} setter {1} til side, men de to møtes aldri",
        "the rule {0} overrides {1}, but the two never meet");

    public static readonly FindingKind UncarriedStatement = Warning(
        "KV2014",
        "udsagnet {0} bæres hverken af en regel, et begreb, en pligt eller et råd, og intet siger hvorfor",
        "utsagnet {0} bæres verken av en regel, et begrep, en plikt eller et råd, og ingenting sier hvorfor",
        "the statement {0} is carried by no rule, term, duty or advice, and nothing says why");

    public static readonly FindingKind IdlyCarriedStatement = Warning(
        "KV2015",
        "udsagnet {0} bæres kun af noget, der aldrig kommer i brug: {1}",
        "utsagnet {0} bæres bare av noe som aldri kommer i bruk: {1}",
        "the statement {0} is carried only by what never comes into use: {1}");

    public static readonly FindingKind RouteNeverChosen = Warning(
        "KV2020",
        "vejen {0} vælges aldrig",
        "veien {0} velges aldri",
        "the route {0} is never chosen");

    public static readonly FindingKind UnusedTerm = Warning(
        "KV2021",
        "begrebet {0} bruges ikke",
        "begrepet {0} brukes ikke",
        "the term {0} is never used");

    public static readonly FindingKind UnusedDuty = Warning(
        "KV2022",
        "pligten {0} pålægges aldrig",
        "plikten {0} pålegges aldri",
        "the duty {0} is never laid on anyone");

    public static readonly FindingKind UnusedAdvice = Warning(
        "KV2023",
        "rådet {0} gives aldrig",
        "rådet {0} gis aldri",
        "the advice {0} is never given");

    public static readonly FindingKind UnusedFact = Warning(
        "KV2024",
        "oplysningen {0} bruges ikke",
        "opplysningen {0} brukes ikke",
        "the fact {0} is never used");

    public static readonly FindingKind OpeningRise = Warning(
        "KV2030",
        "{1} er lukket og åbner sig, når {0} rummer mere",
        "{1} er stengt og åpner seg når {0} rommer mer",
        "{1} is shut, and opens when {0} holds more");

    public static readonly FindingKind IdleAcceptance = Warning(
        "KV2040",
        "{0} er accepteret, men findes ikke",
        "{0} er akseptert, men finnes ikke",
        "{0} is accepted, but is not found");

    public static readonly FindingKind TooLarge = Error(
        "KV2090",
        "analysen standsede ved grænsen på {0} knuder; hvad der mangler, er ikke bevist",
        "analysen stanset ved grensen på {0} noder; det som mangler, er ikke bevist",
        "the analysis ended at the cap of {0} nodes; what is missing is not proved");

    private static FindingKind Error(string code, string da, string nb, string en) => new(code, DiagnosticSeverity.Error, new LocalizedText(da, nb, en));

    private static FindingKind Warning(string code, string da, string nb, string en) => new(code, DiagnosticSeverity.Warning, new LocalizedText(da, nb, en));
}
