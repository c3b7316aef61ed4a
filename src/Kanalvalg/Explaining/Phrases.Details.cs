namespace Kanalvalg;

/// <content>What is said of steps, routes, questions and rules.</content>
internal static partial class Phrases
{
    // Steps.
    public static readonly LocalizedText Who = new("Hvem: {0}.", "Hvem: {0}.", "Who: {0}.");
    public static readonly LocalizedText When = new("Hvornår: {0}.", "Når: {0}.", "When: {0}.");
    public static readonly LocalizedText Deadline = new("Frist: {0}.", "Frist: {0}.", "Deadline: {0}.");
    public static readonly LocalizedText DeadlineDay = new("{0}, senest {1}", "{0}, senest {1}", "{0}, by {1}");
    public static readonly LocalizedText FurtherDispatch = new(
        "Det kræver en forsendelse mere: {0}.", "Det krever en forsendelse til: {0}.", "It takes a further dispatch: {0}.");
    public static readonly LocalizedText Perhaps = new("Måske:", "Kanskje:", "Perhaps:");
    public static readonly LocalizedText DependsOn = new(
        "Kun hvis svarene fører til det. Det afhænger af: {0}.",
        "Bare hvis svarene fører til det. Det avhenger av: {0}.",
        "Only if the answers make it so. It depends on: {0}.");
    public static readonly LocalizedText DependsOnUnknown = new(
        "Kun hvis svarene fører til det. Det afhænger af det, der ikke er oplyst.",
        "Bare hvis svarene fører til det. Det avhenger av det som ikke er kjent.",
        "Only if the answers make it so. It depends on what is not known.");
    public static readonly LocalizedText Source = new("Kilde: {0}.", "Kilde: {0}.", "Source: {0}.");

    // Routes.
    public static readonly LocalizedText Via = new("{0} via {1}", "{0} via {1}", "{0} via {1}");
    public static readonly LocalizedText AnyRoute = new("enhver rute", "hvilken som helst rute", "any route");
    public static readonly LocalizedText AnyChannel = new("enhver kanal", "hvilken som helst kanal", "any channel");
    public static readonly LocalizedText SameDuties = new("Det samme skal gøres som ovenfor.", "Det samme skal gjøres som ovenfor.", "The same must be done as above.");
    public static readonly LocalizedText NoDuties = new("Der følger ingen pligter med.", "Det følger ingen plikter med.", "No duties go with it.");
    public static readonly LocalizedText Duties = new("Det skal gøres ad denne rute:", "Dette skal gjøres på denne ruten:", "What must be done on this route:");
    public static readonly LocalizedText Permitted = new("tilladt", "tillatt", "allowed");
    public static readonly LocalizedText Discouraged = new("tilladt, men frarådes", "tillatt, men frarådes", "allowed but not advised");
    public static readonly LocalizedText SilentOpen = new(
        "ikke nævnt i reglerne, og derfor tilladt", "ikke nevnt i reglene, og derfor tillatt", "not named by the rules, and therefore allowed");
    public static readonly LocalizedText SilentShut = new(
        "ikke nævnt i reglerne, og derfor ikke tilladt", "ikke nevnt i reglene, og derfor ikke tillatt", "not named by the rules, and therefore not allowed");
    public static readonly LocalizedText Forbidden = new("forbudt", "forbudt", "forbidden");
    public static readonly LocalizedText Impossible = new("kan ikke lade sig gøre", "lar seg ikke gjøre", "cannot be done");
    public static readonly LocalizedText Undecided = new("ikke afgjort endnu", "ikke avgjort ennå", "not settled yet");
    public static readonly LocalizedText RouteDependsOn = new("Det afhænger af: {0}.", "Det avhenger av: {0}.", "It depends on: {0}.");

    // The wanted route.
    public static readonly LocalizedText WantedOpen = new("Den må du bruge.", "Den kan du bruke.", "You may use it.");
    public static readonly LocalizedText WantedDiscouraged = new(
        "Den må du bruge, men den frarådes.", "Den kan du bruke, men den frarådes.", "You may use it, but it is not advised.");
    public static readonly LocalizedText WantedShut = new("Den må du ikke bruge.", "Den skal du ikke bruke.", "You must not use it.");
    public static readonly LocalizedText WantedImpossible = new("Den kan ikke bruges.", "Den kan ikke brukes.", "It cannot be used.");
    public static readonly LocalizedText WantedUndecided = new(
        "Det er ikke afgjort, om du må bruge den.", "Det er ikke avgjort om du kan bruke den.", "It is not settled whether you may use it.");
    public static readonly LocalizedText SeeAbove = new("Begrundelsen står ovenfor.", "Begrunnelsen står ovenfor.", "The reasons are given above.");
    public static readonly LocalizedText Opens = new("Dette åbner ruten:", "Dette åpner ruten:", "This opens the route:");
    public static readonly LocalizedText EachOpens = new("Hver af disse åbner ruten:", "Hver av disse åpner ruten:", "Each of these opens the route:");
    public static readonly LocalizedText NothingOpens = new(
        "Intet, som du kan gøre før afsendelsen, åbner den.", "Ingenting du kan gjøre før utsending, åpner den.", "Nothing that you can do before sending opens it.");

    // Arrival.
    public static readonly LocalizedText CameBy = new("Beskeden kom ad denne vej: {0} ({1}).", "Meldingen kom denne veien: {0} ({1}).", "The message came this way: {0} ({1}).");

    // Questions.
    public static readonly LocalizedText Answers = new("Mulige svar: {0}.", "Mulige svar: {0}.", "Possible answers: {0}.");
    public static readonly LocalizedText MayChange = new("Svaret kan ændre {0}.", "Svaret kan endre {0}.", "The answer may change {0}.");
    public static readonly LocalizedText MatterVerdict = new("udfaldet", "utfallet", "the outcome");
    public static readonly LocalizedText MatterRoute = new("ruten", "ruten", "the route");
    public static readonly LocalizedText MatterDuties = new("pligterne", "pliktene", "the duties");
    public static readonly LocalizedText FactValue = new("{0}: {1}", "{0}: {1}", "{0}: {1}");
    public static readonly LocalizedText NamelessFact = new(
        "et forhold, som profilen ikke har ord for", "et forhold som profilen ikke har ord for", "a matter that the profile has no words for");

    // Rules, sources and profile.
    public static readonly LocalizedText Rule = new("Regel", "Regel", "Rule");
    public static readonly LocalizedText InForce = new("I kraft", "I kraft", "In force");
    public static readonly LocalizedText Origin = new("Kilde", "Kilde", "Source");
    public static readonly LocalizedText Reason = new("Begrundelse", "Begrunnelse", "Reason");
    public static readonly LocalizedText NoRules = new("Ingen regel er i kraft.", "Ingen regel gjelder.", "No rule is in force.");
    public static readonly LocalizedText Profile = new("Profil", "Profil", "Profile");
    public static readonly LocalizedText Version = new("Version", "Versjon", "Version");
    public static readonly LocalizedText Fingerprint = new("Fingeraftryk (SHA-256)", "Fingeravtrykk (SHA-256)", "Fingerprint (SHA-256)");
    public static readonly LocalizedText Day = new("Dag", "Dag", "Day");
    public static readonly LocalizedText NoDay = new("ikke oplyst", "ikke kjent", "not given");
    public static readonly LocalizedText Result = new("Resultat", "Resultat", "Outcome");
    public static readonly LocalizedText RouteId = new("Rutens navn", "Rutens navn", "Name of the route");
}
