namespace Kanalvalg;

/// <summary>What a request holds beside facts: what facts are worked out from, by path.</summary>
internal static class RequestPaths
{
    public static readonly IReadOnlyList<ShapeMember> All =
    [
        new("at", new Shape.Text(TextForm.DateOrTime), "The date, or time, of the dispatch or receipt; it picks the rules in force"),
        new("wanted", Shapes.Selector, "What the user is about to do, answered on its own"),
        new("inReplyTo.at", new Shape.Text(TextForm.DateOrTime), "The date, or time, at which the message that is answered came"),
        new("message.subject.text", Shapes.AnyText, "The subject line; it never leaves the library"),
        .. Party("sender"),
        .. Party("recipient"),
        new("recipient.pNumber", Shapes.AnyText, "The number of the production unit"),
    ];

    /// <summary>The paths alone.</summary>
    public static readonly ISet<string> Names = new HashSet<string>(All.Select(path => path.Name), StringComparer.Ordinal);

    private static IEnumerable<ShapeMember> Party(string party) =>
    [
        new(party + ".email", Shapes.AnyText, "The mail address; its domain says whether the party is inside"),
        new(party + ".name", Shapes.AnyText, "The name, for finding it in the subject line"),
        new(party + ".cpr", Shapes.AnyText, "The Danish person number"),
        new(party + ".cvr", Shapes.AnyText, "The Danish business number"),
        new(party + ".nationalIdentityNumber", Shapes.AnyText, "The Norwegian person number"),
        new(party + ".organisationNumber", Shapes.AnyText, "The Norwegian organisation number"),
    ];
}
