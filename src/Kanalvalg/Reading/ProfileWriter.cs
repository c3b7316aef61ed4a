namespace Kanalvalg;

/// <summary>Prints a document in canonical form: members in the format's order, without comments.</summary>
internal static class ProfileWriter
{
    /// <summary>For people: indented by two, a line feed at the end of each line.</summary>
    public static string Write(ProfileDocument document) => Write(document, indented: true);

    /// <summary>For hashing: without white space.</summary>
    public static string WriteCompact(ProfileDocument document) => Write(document, indented: false);

    private static string Write(ProfileDocument document, bool indented)
    {
        var text = new CanonicalJson(indented);
        new CanonicalPrinter(text).Print(document.Root, FormatShapes.Profile);
        return text.ToString();
    }
}
