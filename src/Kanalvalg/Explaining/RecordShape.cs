namespace Kanalvalg;

/// <summary>
/// Decision records as JSON. Facts stand by where they come from; a value is what the fact is known to be or, where that is not known,
/// for each member of a set true, false or null for either, and for each value of a choice null for possible and false for ruled out.
/// </summary>
internal static class RecordShape
{
    public const int Version = 1;

    public const string Given = "given";
    public const string Derived = "derived";
    public const string Assumed = "assumed";

    /// <summary>What nobody has said, but not every value is possible.</summary>
    public const string Partly = "partly";

    /// <summary>What the library keeps for working facts out anew.</summary>
    public const string Kept = "kept";

    public const string KeptContent = "content";
    public const string KeptSenderDomain = "senderDomain";
    public const string KeptRecipientDomain = "recipientDomain";

    private static readonly Shape Value = Shapes.Either(
        Shapes.Boolean,
        Shapes.Number,
        Shapes.Code,
        Shapes.ListOf(Shapes.Code),
        Shapes.Map(TextForm.Code, Shapes.Either(Shapes.Boolean, Shapes.Nothing), "A value and whether it may be"));

    public static readonly Shape Record = Shapes.Object(
        new("record", new Shape.Integer(Version, Version), "The version of the format", Required: true),
        new("profile", Shapes.Object(
            new("id", Shapes.Id, "The profile's id", Required: true),
            new("version", Shapes.AnyText, "The profile's version", Required: true),
            new("sha256", Shapes.AnyText, "The SHA-256 over the profile and all that it extends", Required: true)), "The profile that decided", Required: true),
        new("scenario", Shapes.Object(
            new("direction", Shapes.Words("outbound", "inbound"), "Which way the communication goes", Required: true),
            new("at", Shapes.Date, "The day of the dispatch or receipt"),
            new("replyAt", Shapes.Date, "The day that the message that is answered came"),
            new("wanted", Shapes.Selector, "What the user was about to do"),
            Facts(Given, "Facts that the host stated"),
            Facts(Derived, "Facts that were worked out"),
            Facts(Assumed, "Facts that were assumed"),
            Facts(Partly, "Facts that nobody has said, but not every value is possible"),
            new(Kept, Shapes.Object(
                new(KeptContent, Value, "The content that the host stated"),
                new(KeptSenderDomain, Shapes.Code, "Whose domain the sender's address is at"),
                new(KeptRecipientDomain, Shapes.Code, "Whose domain the recipient's address is at")), "What facts are worked out from anew", Required: true)), "The facts that were decided on", Required: true),
        new("decision", DecisionShape.Decision, "The decision", Required: true));

    /// <summary>The name under which a fact that the library keeps for itself stands in <see cref="Kept"/>.</summary>
    public static IEnumerable<KeyValuePair<string, int>> KeptFacts(FactSpace space) =>
    [
        new(KeptContent, space.StatedContent),
        new(KeptSenderDomain, space.SenderDomain),
        new(KeptRecipientDomain, space.RecipientDomain),
    ];

    private static ShapeMember Facts(string name, string description) => new(name, Shapes.Map(TextForm.FactName, Value, "A fact"), description, Required: true);
}
