namespace Kanalvalg.Tool;

/// <summary>What the interview says beside the facts' own questions, in each language.</summary>
internal static class AskPhrases
{
    public static readonly LocalizedText Unknown = new("det ved jeg ikke", "det vet jeg ikke", "I do not know");
    public static readonly LocalizedText RestUnknown = new("resten ved jeg ikke", "resten vet jeg ikke", "I do not know about the rest");
    public static readonly LocalizedText Back = new("tilbage", "tilbake", "back");
    public static readonly LocalizedText Enough = new("nok: afgør nu", "nok: avgjør nå", "enough: decide now");
    public static readonly LocalizedText Decide = new("det passer: afgør", "det stemmer: avgjør", "that is right: decide");
    public static readonly LocalizedText NoneOfThem = new("ingen af dem", "ingen av dem", "none of them");

    public static readonly LocalizedText OnlyDuties = new(
        "Kanalen ligger fast. Resten gælder kun, hvad der skal gøres.",
        "Kanalen ligger fast. Resten gjelder bare hva som skal gjøres.",
        "The channel is settled. The rest is only about what must be done.");
    public static readonly LocalizedText AllAsked = new("Mere er der ikke at spørge om.", "Mer er det ikke å spørre om.", "There is nothing more to ask.");
    public static readonly LocalizedText Assumed = new(
        "Det her er vi gået ud fra. Vælg det, der er forkert.", "Dette har vi gått ut fra. Velg det som er feil.", "This was taken for granted. Choose what is wrong.");
    public static readonly LocalizedText CertainMembers = new("Det er der allerede: {0}.", "Dette er der allerede: {0}.", "Known already: {0}.");

    public static readonly LocalizedText SoFarOpen = new("Åbent, uanset hvad svarene bliver: {0}.", "Åpent uansett hva svarene blir: {0}.", "Open, whatever the answers are: {0}.");
    public static readonly LocalizedText SoFarShut = new("Lukket, uanset hvad svarene bliver: {0}.", "Lukket uansett hva svarene blir: {0}.", "Shut, whatever the answers are: {0}.");

    public static readonly LocalizedText ChooseOne = new("Svar med et af numrene.", "Svar med et av numrene.", "Answer with one of the numbers.");
    public static readonly LocalizedText ChooseSome = new(
        "Svar med numre, flere med mellemrum imellem, eller 0 for ingen.",
        "Svar med numre, flere med mellomrom mellom, eller 0 for ingen.",
        "Answer with numbers, several with spaces between, or 0 for none.");
    public static readonly LocalizedText SayNumber = new("Svar med et helt tal, 0 eller mere.", "Svar med et helt tall, 0 eller mer.", "Answer with a whole number, 0 or more.");
    public static readonly LocalizedText SayYesOrNo = new("Svar med {0} eller {1}.", "Svar med {0} eller {1}.", "Answer with {0} or {1}.");
    public static readonly LocalizedText PickSome = new(
        "Mellemrum vælger og fravælger, enter går videre.", "Mellomrom velger og velger bort, enter går videre.", "Space chooses and unchooses, enter goes on.");
    public static readonly LocalizedText MoreBelow = new("Flere ved at gå ned.", "Flere ved å gå ned.", "Move down for more.");
    public static readonly LocalizedText Refused = new("Det kan ikke passe sammen med de andre svar", "Det kan ikke stemme med de andre svarene", "That cannot stand beside the other answers");

    public static readonly LocalizedText SaveAs = new(
        "Gem henvendelsen i hvilken fil? Tomt gemmer den ikke.", "Lagre henvendelsen i hvilken fil? Tomt lagrer den ikke.", "Save the request in which file? Empty does not save it.");
    public static readonly LocalizedText Overwrite = new("Filen findes allerede. Skal den overskrives?", "Filen finnes allerede. Skal den overskrives?", "The file is there already. Overwrite it?");
    public static readonly LocalizedText Saved = new("Gemt i {0}", "Lagret i {0}", "Saved in {0}");
}
