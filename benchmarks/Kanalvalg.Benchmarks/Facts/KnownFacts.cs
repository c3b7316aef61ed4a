namespace Kanalvalg.Benchmarks;

/// <summary>What carries a communication, as an enumeration: hand-written code would not compare texts.</summary>
public enum Carrier
{
    None,
    OrdinaryMail,
    SecureMail,
    DigitalPost,
    RemotePrint,
    Letter,
    Sms,
    Phone,
    EncryptedMail,
}

/// <summary>The systems that a user has at hand, as flags, in the order of the catalogue.</summary>
[Flags]
public enum AtHand
{
    None = 0,
    Outlook = 1 << 0,
    Fagsystem = 1 << 1,
    IoManager = 1 << 2,
    Doc2mail = 1 << 3,
    OneTooX = 1 << 4,
    MailSystem = 1 << 5,
    BorgerDk = 1 << 6,
    VirkDk = 1 << 7,
}

/// <summary>
/// All facts of one communication that any built-in profile reads, every one known. The engine's requests and the hand-written code's
/// structs are both made from it.
/// </summary>
public sealed record KnownFacts
{
    public Direction Direction { get; init; }

    public Actor Actor { get; init; }

    public MessageKind Kind { get; init; }

    /// <summary>What the host states; <see cref="Content"/> is all that leaves.</summary>
    public ContentCategories Stated { get; init; }

    /// <summary>What the subject line holds; <c>null</c> when nobody has looked, so that it is assumed to hold nothing.</summary>
    public SubjectContents? Subject { get; init; }

    public bool CaseDocument { get; init; }

    public bool CaseSystemCopy { get; init; }

    public bool SharedDraft { get; init; }

    public bool IsSigned { get; init; }

    public bool Journalised { get; init; }

    public bool JournalDuty { get; init; }

    public bool OnCase { get; init; }

    public bool SignatureRequired { get; init; }

    public bool WrittenFormRequired { get; init; }

    /// <summary>Whether it still holds the text that it answers; <c>null</c> when nobody has said, so that it is assumed not to.</summary>
    public bool? QuotesOriginal { get; init; }

    /// <summary>How the message that this one answers came; <see cref="Carrier.None"/> when it answers none.</summary>
    public Carrier ReplyArrivedBy { get; init; }

    public ContentCategories ReplyStated { get; init; }

    /// <summary>The other party: the recipient outbound, the sender inbound.</summary>
    public PartyKind Party { get; init; }

    /// <summary>Whether the other party's mail address is at the body's own domain.</summary>
    public bool OwnAddress { get; init; }

    public DigitalPostStatus DigitalPost { get; init; }

    public SecureMailStatus SecureMail { get; init; }

    public KnownAddress Address { get; init; }

    public IdentifierKind Identifier { get; init; }

    public bool HasPNumber { get; init; }

    public bool PostalAddress { get; init; }

    public bool SameUnit { get; init; }

    public RecipientCheck Checked { get; init; }

    public int Recipients { get; init; }

    /// <summary>How it arrived; inbound only.</summary>
    public Carrier ArrivedBy { get; init; }

    public ReceivingMailbox Mailbox { get; init; }

    public AtHand Systems { get; init; }

    /// <summary>What the message that this one answers holds.</summary>
    public ContentCategories ReplyContent => Closed(ReplyStated);

    /// <summary>All that leaves with the message: what is stated, what it quotes, what its subject shows, and what these imply.</summary>
    public ContentCategories Content => Closed(Stated)
        | (QuotesOriginal == true ? ReplyContent : 0)
        | (Subject.GetValueOrDefault().HasFlag(SubjectContents.CprNumber) ? Closed(ContentCategories.CprNumber) : 0);

    /// <summary>Whether the other party is inside the body. Without domains of its own only whoever is called internal is.</summary>
    public bool IsInside(bool hasDomains) =>
        hasDomains ? Party is PartyKind.Internal or PartyKind.SelfOwningInstitution && OwnAddress : Party == PartyKind.Internal;

    private static ContentCategories Closed(ContentCategories content)
    {
        const ContentCategories Confidential = ContentCategories.CprNumber | ContentCategories.CriminalOffence | ContentCategories.SocialProblems
            | ContentCategories.ProtectedAddress | ContentCategories.BusinessSecret | ContentCategories.Secrecy;
        content |= (content & ContentCategories.Health) != 0 ? ContentCategories.Sensitive : 0;
        content |= (content & ContentCategories.Sensitive) != 0 ? ContentCategories.Personal : 0;
        return content | ((content & Confidential) != 0 ? ContentCategories.Confidential : 0);
    }
}
