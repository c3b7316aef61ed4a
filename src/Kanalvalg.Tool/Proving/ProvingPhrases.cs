namespace Kanalvalg.Tool;

/// <summary>What <c>verify</c> and <c>diff</c> say beside the findings' own texts, in each language.</summary>
internal static class ProvingPhrases
{
    public static readonly LocalizedText Of = new("{0} af {1} scenarier", "{0} av {1} scenarioer", "{0} of {1} scenarios");
    public static readonly LocalizedText Where = new("hvor", "der", "where");
    public static readonly LocalizedText More = new("og i andre tilfælde", "og i andre tilfeller", "and in other cases");
    public static readonly LocalizedText Example = new("for eksempel: {0}", "for eksempel: {0}", "for example: {0}");
    public static readonly LocalizedText Accepted = new("accepteret: {0}", "akseptert: {0}", "accepted: {0}");
    public static readonly LocalizedText Proved = new(
        "{0}: bevist over {1} scenarier; {2} invarianter holder, {3} gør ikke; {4} fund, deraf {5} accepteret",
        "{0}: bevist over {1} scenarioer; {2} invarianter holder, {3} gjør ikke; {4} funn, {5} av dem akseptert",
        "{0}: proved over {1} scenarios; {2} invariants hold, {3} do not; {4} findings, {5} of them accepted");
    public static readonly LocalizedText Stopped = new(
        "{0}: ikke bevist; {4} fund, deraf {5} accepteret",
        "{0}: ikke bevist; {4} funn, {5} av dem akseptert",
        "{0}: not proved; {4} findings, {5} of them accepted");

    // The report.
    public static readonly LocalizedText ReportTitle = new("Bevis for profilen: {0}", "Bevis for profilen: {0}", "Proof of the profile: {0}");
    public static readonly LocalizedText Succeeded = new(
        "Alt er bevist. Der er intet, som profilen ikke selv har gjort rede for.",
        "Alt er bevist. Det er ingenting som profilen ikke selv har gjort rede for.",
        "Everything is proved. Nothing is left that the profile does not account for.");
    public static readonly LocalizedText Failed = new(
        "Der er {0} fund, som profilen ikke har gjort rede for.",
        "Det er {0} funn som profilen ikke har gjort rede for.",
        "There are {0} findings that the profile does not account for.");
    public static readonly LocalizedText Subject = new("Hvad der er bevist", "Hva som er bevist", "What was proved");
    public static readonly LocalizedText Text = new("Tekst", "Tekst", "Text");
    public static readonly LocalizedText LatestText = new("den nyeste", "den nyeste", "the latest");
    public static readonly LocalizedText TextOn = new("som den gælder {0}", "slik den gjelder {0}", "as in force on {0}");
    public static readonly LocalizedText Scenarios = new("Scenarier", "Scenarioer", "Scenarios");
    public static readonly LocalizedText Spanning = new("Oplysninger, der kan variere", "Opplysninger som kan variere", "Facts that vary");
    public static readonly LocalizedText Method = new(
        "Alle scenarier er regnet igennem, ikke en stikprøve: reglerne er oversat til beslutningsdiagrammer over alle værdier, som oplysningerne kan have, og talt nøjagtigt.",
        "Alle scenarioer er regnet gjennom, ikke et utvalg: reglene er oversatt til beslutningsdiagrammer over alle verdier som opplysningene kan ha, og talt nøyaktig.",
        "All scenarios were worked through, not a sample: the rules were turned into decision diagrams over all values that the facts can have, and counted exactly.");
    public static readonly LocalizedText Invariants = new("Det, der altid skal holde", "Det som alltid skal holde", "What must always hold");
    public static readonly LocalizedText Invariant = new("Invariant", "Invariant", "Invariant");
    public static readonly LocalizedText Claim = new("Påstand", "Påstand", "Claim");
    public static readonly LocalizedText When = new("Når", "Når", "When");
    public static readonly LocalizedText Holds = new("Holder", "Holder", "Holds");
    public static readonly LocalizedText Yes = new("ja", "ja", "yes");
    public static readonly LocalizedText No = new("nej, i {0}", "nei, i {0}", "no, in {0}");
    public static readonly LocalizedText NotNow = new("gælder ikke denne dag", "gjelder ikke denne dagen", "not in force on this day");
    public static readonly LocalizedText Unknown = new("ikke bevist", "ikke bevist", "not proved");
    public static readonly LocalizedText OpenFindings = new("Fund, der mangler svar", "Funn som mangler svar", "Findings that want an answer");
    public static readonly LocalizedText AcceptedFindings = new("Fund, som profilen har gjort rede for", "Funn som profilen har gjort rede for", "Findings that the profile accounts for");
}
