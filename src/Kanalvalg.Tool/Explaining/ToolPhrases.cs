namespace Kanalvalg.Tool;

/// <summary>What the tool says beside the library's <see cref="Phrases"/>, in each language.</summary>
internal static class ToolPhrases
{
    public static readonly LocalizedText RestsOn = new("Det bygger på disse oplysninger:", "Det bygger på disse opplysningene:", "It rests on these facts:");
    public static readonly LocalizedText Unknown = new("ikke oplyst", "ikke oppgitt", "not known");
    public static readonly LocalizedText Assumed = new("antaget, ingen har sagt andet", "antatt, ingen har sagt noe annet", "assumed, nobody has said otherwise");
}
