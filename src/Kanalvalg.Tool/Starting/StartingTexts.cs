namespace Kanalvalg.Tool;

/// <summary>The comments and texts of a new profile, by their place in the templates.</summary>
internal static class StartingTexts
{
    public static readonly IReadOnlyDictionary<string, LocalizedText> All = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        ["editor"] = new(
            "Med skemaet ved siden af hjælper din editor dig, mens du skriver. Linjer som denne er kommentarer.",
            "Med skjemaet ved siden av hjelper editoren deg mens du skriver. Linjer som denne er kommentarer.",
            "With the schema beside this file your editor helps you as you write. Lines like this one are comments."),
        ["title"] = new("Myndighedens navn, som medarbejderne kender det.", "Organets navn slik de ansatte kjenner det.", "The body's name as its employees know it."),
        ["silent"] = new(
            "Hvad en rute er, når ingen regel nævner den: permit, forbid eller undecided.",
            "Hva en rute er når ingen regel nevner den: permit, forbid eller undecided.",
            "What a route is when no rule names it: permit, forbid or undecided."),
        ["sources"] = new(
            "De dokumenter, reglerne bygger på. Hvert udsagn bæres af en regel, eller siger hvorfor ikke (context).",
            "Dokumentene reglene bygger på. Hvert utsagn bæres av en regel, eller sier hvorfor ikke (context).",
            "The documents that the rules rest on. Each statement is carried by a rule, or says why not (context)."),
        ["guideline"] = new("Retningslinjer for post", "Retningslinjer for post", "Guidelines for mail"),
        ["place"] = new("Afsnit 1", "Avsnitt 1", "Section 1"),
        ["routes"] = new("En kanal og det system, der sendes fra; de bedste først.", "En kanal og systemet det sendes fra; de beste først.", "A channel and the system it is sent from; the best first."),
        ["route"] = new("Almindelig mail fra Outlook", "Vanlig e-post fra Outlook", "Ordinary mail from Outlook"),
        ["how"] = new("Skriv mailen i Outlook, og send den.", "Skriv e-posten i Outlook og send den.", "Write the mail in Outlook, and send it."),
        ["rules"] = new(
            "Hvornår (when) noget følger (then), og hvorfor (because). Flere effekter: forbid, only, prefer, avoid, oblige, advise.",
            "Når (when) noe følger (then), og hvorfor (because). Flere virkninger: forbid, only, prefer, avoid, oblige, advise.",
            "When something follows (then), and why (because). Other effects: forbid, only, prefer, avoid, oblige, advise."),
        ["because"] = new(
            "Det, der hverken er følsomt eller fortroligt, må sendes som almindelig mail.",
            "Det som verken er sensitivt eller fortrolig, kan sendes som vanlig e-post.",
            "What is neither sensitive nor confidential may go by ordinary mail."),
        ["scenarios"] = new(
            "Det, der er aftalt: henvendelser, og hvad profilen skal afgøre om dem.",
            "Det som er avtalt: meldinger, og hva profilen skal avgjøre om dem.",
            "What was agreed: requests, and what the profile must decide of them."),
        ["scenario"] = new("En hverdagsmail uden beskyttede oplysninger", "En hverdagsmelding uten beskyttede opplysninger", "An everyday mail without protected data"),
        ["expect"] = new(
            "Skriv kun det, der er aftalt; alt andet må komme, som det vil.",
            "Skriv bare det som er avtalt; alt annet kan bli som det vil.",
            "Write only what was agreed; all else may come as it will."),
    };
}
