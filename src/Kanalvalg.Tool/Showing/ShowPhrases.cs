namespace Kanalvalg.Tool;

/// <summary>What the published form of a profile says beside its own texts, in each language.</summary>
internal static class ShowPhrases
{
    public static readonly LocalizedText Title = new("Retningslinjer for valg af kanal: {0}", "Retningslinjer for valg av kanal: {0}", "Rules for the choice of channel: {0}");
    public static readonly LocalizedText AppliesTo = new("Hvad reglerne gælder for", "Hva reglene gjelder for", "What the rules govern");
    public static readonly LocalizedText AllMessages = new("Alle beskeder", "Alle meldinger", "All messages");
    public static readonly LocalizedText InForceFrom = new("Gælder fra", "Gjelder fra", "In force from");
    public static readonly LocalizedText InForceUntil = new("Gælder til og med", "Gjelder til og med", "In force until");
    public static readonly LocalizedText Silence = new("Når ingen regel nævner en rute", "Når ingen regel nevner en rute", "Where no rule names a route");
    public static readonly LocalizedText SilencePermits = new("må den bruges", "kan den brukes", "it may be used");
    public static readonly LocalizedText SilenceForbids = new("må den ikke bruges", "skal den ikke brukes", "it must not be used");
    public static readonly LocalizedText SilenceLeaves = new("må et menneske afgøre det", "må et menneske avgjøre det", "a person must decide");
    public static readonly LocalizedText Routes = new("Ruterne, i rækkefølge", "Rutene, i rekkefølge", "The routes, in order");
    public static readonly LocalizedText Outbound = new("til at sende", "til å sende", "for sending");
    public static readonly LocalizedText Inbound = new("til at modtage", "til å motta", "for receiving");
    public static readonly LocalizedText Both = new("til at sende og modtage", "til å sende og motta", "for sending and receiving");
    public static readonly LocalizedText Rules = new("Reglerne", "Reglene", "The rules");
    public static readonly LocalizedText General = new("Generelt", "Generelt", "In general");
    public static readonly LocalizedText GroupWhen = new("Gælder for: {0}.", "Gjelder for: {0}.", "Where: {0}.");
    public static readonly LocalizedText When = new("Når", "Når", "When");
    public static readonly LocalizedText Follows = new("Gælder", "Gjelder", "What holds");
    public static readonly LocalizedText Unless = new("{0}, medmindre {1}", "{0}, med mindre {1}", "{0}, unless {1}");
    public static readonly LocalizedText Words = new("Ordene", "Ordene", "The words");
    public static readonly LocalizedText WordsIntro = new("Sådan bruges ordene i reglerne.", "Slik brukes ordene i reglene.", "This is what the words of the rules mean.");
    public static readonly LocalizedText Duties = new("Pligterne", "Pliktene", "The duties");
    public static readonly LocalizedText Duty = new("Pligt", "Plikt", "Duty");
    public static readonly LocalizedText Who = new("Hvem", "Hvem", "Who");
    public static readonly LocalizedText Phase = new("Hvornår", "Når", "At what time");
    public static readonly LocalizedText Deadline = new("Frist", "Frist", "Deadline");
    public static readonly LocalizedText Standing = new("Pligter, der altid gælder", "Plikter som alltid gjelder", "Standing duties");
    public static readonly LocalizedText Sources = new("Kilderne, og hvad der bærer dem", "Kildene, og hva som bærer dem", "The sources, and what carries them");
    public static readonly LocalizedText Statement = new("Udsagn", "Utsagn", "Statement");
    public static readonly LocalizedText Where = new("Sted", "Sted", "Place");
    public static readonly LocalizedText CarriedBy = new("Båret af", "Båret av", "Carried by");
    public static readonly LocalizedText NoRule = new("Ingen regel: {0}", "Ingen regel: {0}", "No rule: {0}");
    public static readonly LocalizedText RuleNamed = new("reglen {0}", "regelen {0}", "rule {0}");
    public static readonly LocalizedText DutyNamed = new("pligten {0}", "plikten {0}", "duty {0}");
    public static readonly LocalizedText TermNamed = new("ordet {0}", "ordet {0}", "term {0}");
    public static readonly LocalizedText AdviceNamed = new("rådet {0}", "rådet {0}", "advice {0}");

    public static readonly LocalizedText Always = new("altid", "alltid", "always");
    public static readonly LocalizedText Or = new(" eller ", " eller ", " or ");
    public static readonly LocalizedText NotThat = new("ikke {0}", "ikke {0}", "not {0}");
    public static readonly LocalizedText NoneOf = new("hverken {0}", "verken {0}", "none of {0}");
    public static readonly LocalizedText AtLeast = new("mindst {0}", "minst {0}", "at least {0}");
    public static readonly LocalizedText AtMost = new("højst {0}", "høyst {0}", "at most {0}");

    public static readonly LocalizedText Permit = new("Må bruges: {0}", "Kan brukes: {0}", "May be used: {0}");
    public static readonly LocalizedText Forbid = new("Må ikke bruges: {0}", "Skal ikke brukes: {0}", "Must not be used: {0}");
    public static readonly LocalizedText Cannot = new("Kan ikke lade sig gøre: {0}", "Lar seg ikke gjøre: {0}", "Cannot be done: {0}");
    public static readonly LocalizedText Only = new("Ingen anden rute må bruges end: {0}", "Ingen annen rute kan brukes enn: {0}", "No other route may be used than: {0}");
    public static readonly LocalizedText Prefer = new("Foretrækkes: {0}", "Foretrekkes: {0}", "Preferred: {0}");
    public static readonly LocalizedText Avoid = new("Frarådes: {0}", "Frarådes: {0}", "Not advised: {0}");
    public static readonly LocalizedText DutyOn = new("Ved {0}: {1}", "Ved {0}: {1}", "With {0}: {1}");
}
