namespace Kanalvalg;

/// <summary>
/// The sentences of a rendered decision, each with its Danish, Norwegian and English beside one another. The labels that fill them are
/// nouns of any gender and number, so each sentence is built to hold any of them.
/// </summary>
internal static partial class Phrases
{
    public static readonly LocalizedText Title = new("Valg af kanal: {0}", "Valg av kanal: {0}", "Choice of channel: {0}");

    // The answer.
    public static readonly LocalizedText Send = new("Send beskeden sådan: {0}.", "Send meldingen slik: {0}.", "Send the message like this: {0}.");
    public static readonly LocalizedText SendDiscouraged = new(
        "Ruten er tilladt, men frarådes. Ingen bedre rute er åben.",
        "Ruten er tillatt, men frarådes. Ingen bedre rute er åpen.",
        "The route is allowed but not advised. No better route is open.");
    public static readonly LocalizedText SendSilent = new(
        "Ingen regel nævner ruten, og ingen regel forbyder den.",
        "Ingen regel nevner ruten, og ingen regel forbyr den.",
        "No rule names the route, and none forbids it.");
    public static readonly LocalizedText Blocked = new(
        "Beskeden kan ikke sendes, som den er: ingen rute er åben.",
        "Meldingen kan ikke sendes slik den er: ingen rute er åpen.",
        "The message cannot be sent as it is: no route is open.");
    public static readonly LocalizedText UndecidedSend = new(
        "Det kan ikke afgøres endnu, hvordan beskeden skal sendes: der mangler svar.",
        "Det kan ikke avgjøres ennå hvordan meldingen skal sendes: det mangler svar.",
        "It cannot be settled yet how to send the message: answers are missing.");
    public static readonly LocalizedText UndecidedReceive = new(
        "Det kan ikke afgøres endnu, hvad der skal ske med beskeden: der mangler svar.",
        "Det kan ikke avgjøres ennå hva som skal skje med meldingen: det mangler svar.",
        "It cannot be settled yet what to do with the message: answers are missing.");
    public static readonly LocalizedText UndecidedByRules = new(
        "Reglerne tager ikke stilling til beskeden. Et menneske må afgøre det.",
        "Reglene tar ikke stilling til meldingen. Et menneske må avgjøre det.",
        "The rules do not settle the matter. A person must decide.");
    public static readonly LocalizedText Fallback = new(
        "Kan det ikke vente, er dette lovligt, uanset hvad svarene bliver: {0}.",
        "Kan det ikke vente, er dette lovlig uansett hva svarene blir: {0}.",
        "If it cannot wait, this is lawful whatever the answers are: {0}.");
    public static readonly LocalizedText NotRegulated = new(
        "Reglerne taler ikke om denne besked: den ligger uden for det område, de gælder for.",
        "Reglene sier ikke noe om denne meldingen: den ligger utenfor området de gjelder for.",
        "The rules do not speak of this message: it lies outside what they govern.");
    public static readonly LocalizedText Accept = new("Tag imod beskeden.", "Ta imot meldingen.", "Take the message in.");
    public static readonly LocalizedText Forward = new("Giv beskeden videre.", "Gi meldingen videre.", "Pass the message on.");
    public static readonly LocalizedText Reject = new("Afvis beskeden.", "Avvis meldingen.", "Turn the message away.");
    public static readonly LocalizedText Recommend = new(
        "Anbefal afsenderen at skrive sådan: {0}.", "Anbefal avsenderen å skrive slik: {0}.", "Recommend the sender to write like this: {0}.");
    public static readonly LocalizedText NotExact = new(
        "Så meget er uoplyst, at svaret ikke kunne regnes helt igennem. Det siger mindre, end det kunne, men ikke noget forkert.",
        "Så mye er ukjent at svaret ikke kunne regnes helt ut. Det sier mindre enn det kunne, men ikke noe galt.",
        "So much is unknown that the answer could not be worked out in full. It says less than it could, but nothing wrong.");

    // The headings.
    public static readonly LocalizedText Steps = new(
        "Det skal gøres, i denne rækkefølge", "Dette skal gjøres, i denne rekkefølgen", "What must be done, in this order");
    public static readonly LocalizedText StepsAnyway = new(
        "Det gælder, uanset hvilken rute det bliver", "Dette gjelder uansett hvilken rute det blir", "What holds whichever route it will be");
    public static readonly LocalizedText How = new("Sådan bruges ruten: {0}", "Slik brukes ruten: {0}", "How to use the route: {0}");
    public static readonly LocalizedText Alternatives = new("Andre ruter, der er tilladt", "Andre ruter som er tillatt", "Other routes that are allowed");
    public static readonly LocalizedText Open = new("Ruter, der er tilladt", "Ruter som er tillatt", "Routes that are allowed");
    public static readonly LocalizedText SenderMayUse = new("Ruter, som afsenderen må bruge", "Ruter som avsenderen kan bruke", "Routes that the sender may use");
    public static readonly LocalizedText Excluded = new(
        "Ruter, der ikke må bruges, og hvorfor", "Ruter som ikke skal brukes, og hvorfor", "Routes that must not be used, and why");
    public static readonly LocalizedText Unsettled = new("Ruter, der ikke er afgjort endnu", "Ruter som ikke er avgjort ennå", "Routes that are not settled yet");
    public static readonly LocalizedText Wanted = new("Den rute, du ville bruge: {0}", "Ruten du ville bruke: {0}", "The route that you wanted to use: {0}");
    public static readonly LocalizedText Questions = new("Spørgsmål, der skal besvares", "Spørsmål som må besvares", "Questions to answer");
    public static readonly LocalizedText Assumed = new("Det er vi gået ud fra", "Dette har vi gått ut fra", "What we took it to be");
    public static readonly LocalizedText AssumedIntro = new(
        "Ingen har sagt andet. Er noget af det forkert, bliver svaret et andet.",
        "Ingen har sagt noe annet. Er noe av det feil, blir svaret et annet.",
        "Nobody has said otherwise. If any of it is wrong, the answer will be another.");
    public static readonly LocalizedText Advice = new("Det er værd at vide", "Verdt å vite", "Worth knowing");
    public static readonly LocalizedText Arrival = new("Sådan kom beskeden", "Slik kom meldingen", "How the message came");
    public static readonly LocalizedText Reference = new("Reglerne og deres kilder", "Reglene og kildene deres", "The rules and their sources");
    public static readonly LocalizedText ReferenceSources = new("Kilderne", "Kildene", "The sources");
    public static readonly LocalizedText ReferenceProfile = new("Det er afgjort efter", "Det er avgjort etter", "What it was decided by");
}
