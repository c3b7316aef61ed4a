namespace Kanalvalg;

/// <summary>The names of the catalogue's facts that the library itself works with.</summary>
internal static class FactNames
{
    public const string Direction = "direction";
    public const string Actor = "actor";
    public const string Systems = "systems";
    public const string Content = "message.content";
    public const string QuotesOriginal = "message.quotesOriginal";
    public const string SubjectHolds = "message.subject.holds";
    public const string SubjectGiven = "message.subject.given";
    public const string MessageArrivedBy = "message.arrivedBy";
    public const string ReplyArrivedBy = "inReplyTo.arrivedBy";
    public const string ReplyContent = "inReplyTo.content";
    public const string SenderKind = "sender.kind";
    public const string SenderInternal = "sender.internal";
    public const string RecipientKind = "recipient.kind";
    public const string RecipientInternal = "recipient.internal";
    public const string RecipientIdentifier = "recipient.identifier";
    public const string RecipientHasPNumber = "recipient.hasPNumber";
    public const string RecipientCount = "recipient.count";
}
