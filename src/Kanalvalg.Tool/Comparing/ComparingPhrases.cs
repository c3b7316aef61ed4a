namespace Kanalvalg.Tool;

/// <summary>What <c>diff</c> says, in each language.</summary>
internal static class ComparingPhrases
{
    public static readonly LocalizedText Title = new("Forskel: {0} og {1}", "Forskjell: {0} og {1}", "Difference: {0} and {1}");
    public static readonly LocalizedText TextOn = new("{0} som den gælder {1}", "{0} slik den gjelder {1}", "{0} as in force on {1}");
    public static readonly LocalizedText Same = new(
        "De to afgør det samme i alle {0} scenarier.", "De to avgjør det samme i alle {0} scenarioer.", "The two decide the same in all {0} scenarios.");
    public static readonly LocalizedText Differ = new("De to afgør forskelligt i {0}.", "De to avgjør ulikt i {0}.", "The two decide differently in {0}.");
    public static readonly LocalizedText NotCompared = new(
        "Ikke alt kunne sammenlignes: beregningen blev for stor.", "Ikke alt kunne sammenlignes: beregningen ble for stor.", "Not everything could be compared: the analysis grew too large.");
    public static readonly LocalizedText Incomparable = new(
        "De to kan ikke sammenlignes: oplysningerne {0} er ikke af samme type.",
        "De to kan ikke sammenlignes: opplysningene {0} er ikke av samme type.",
        "The two cannot be compared: the facts {0} are not of the same type.");
    public static readonly LocalizedText Laxer = new("Lempeligere i", "Lempeligere i", "Laxer in");
    public static readonly LocalizedText Stricter = new("Strengere i", "Strengere i", "Stricter in");
    public static readonly LocalizedText Verdict = new("Andet svar i", "Annet svar i", "Another verdict in");
    public static readonly LocalizedText Route = new("Anden rute i", "Annen rute i", "Another route in");
    public static readonly LocalizedText Duties = new("Samme svar, andre pligter i", "Samme svar, andre plikter i", "The same outcome with other duties in");
    public static readonly LocalizedText Everything = new("Hvor der er forskel", "Hvor det er forskjell", "Where there is a difference");

    public static readonly LocalizedText Outbound = new("Udgående", "Utgående", "Outbound");
    public static readonly LocalizedText Inbound = new("Indgående", "Inngående", "Inbound");
    public static readonly LocalizedText Outcome = new("{0}: før {1}, nu {2}", "{0}: før {1}, nå {2}", "{0}: was {1}, is now {2}");
    public static readonly LocalizedText Recommendation = new(
        "{0}: afsenderen fik anbefalet {1}, nu {2}", "{0}: avsenderen fikk anbefalt {1}, nå {2}", "{0}: the sender was recommended {1}, now {2}");
    public static readonly LocalizedText Opened = new("{0}: {1} åbner sig", "{0}: {1} åpner seg", "{0}: {1} opens");
    public static readonly LocalizedText Shut = new("{0}: {1} lukker sig", "{0}: {1} stenger seg", "{0}: {1} is shut");
    public static readonly LocalizedText DutyAdded = new("{0}: ny pligt: {1}", "{0}: ny plikt: {1}", "{0}: a new duty: {1}");
    public static readonly LocalizedText DutyDropped = new("{0}: en pligt falder bort: {1}", "{0}: en plikt faller bort: {1}", "{0}: a duty falls away: {1}");
    public static readonly LocalizedText DutyChanged = new("{0}: en pligt er en anden: {1}", "{0}: en plikt er en annen: {1}", "{0}: a duty is another: {1}");

    public static readonly LocalizedText Nothing = new("intet", "ingenting", "nothing");
    public static readonly LocalizedText Blocked = new("ingen rute", "ingen rute", "no route");
    public static readonly LocalizedText Undecided = new("uafgjort", "uavgjort", "undecided");
    public static readonly LocalizedText NotRegulated = new("ikke reguleret", "ikke regulert", "not regulated");
    public static readonly LocalizedText Impossible = new("umuligt", "umulig", "impossible");
    public static readonly LocalizedText Accept = new("tages imod", "tas imot", "taken in");
    public static readonly LocalizedText Forward = new("gives videre", "gis videre", "passed on");
    public static readonly LocalizedText Reject = new("afvises", "avvises", "turned away");

    public static readonly LocalizedText Among = new("Blandt dem, hvor", "Blant dem, der", "Among these, where");
    public static readonly LocalizedText Counts = new(
        "{0}; lempeligere i {1}, strengere i {2}", "{0}; lempeligere i {1}, strengere i {2}", "{0}; laxer in {1}, stricter in {2}");
    public static readonly LocalizedText ReasonsBefore = new("Før", "Før", "Before");
    public static readonly LocalizedText ReasonsAfter = new("Nu", "Nå", "Now");
    public static readonly LocalizedText NoRule = new("ingen regel", "ingen regel", "no rule");
    public static readonly LocalizedText Example = new("Eksempel", "Eksempel", "Example");
}
