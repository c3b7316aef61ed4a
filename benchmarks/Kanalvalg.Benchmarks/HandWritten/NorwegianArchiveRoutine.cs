namespace Kanalvalg.Benchmarks;

/// <summary>The rules of <c>no-archive-routine</c>, by hand.</summary>
public readonly record struct NorwegianArchiveRoutine : IHandWritten<NorwegianArchiveRoutine>
{
    private const int Mail = 0;
    private const int Encrypted = 1;
    private const int Letter = 2;

    public static string ProfileId => "no-archive-routine";

    public static string? Domain => null;

    public static IReadOnlyList<string> Outbound { get; } = ["ordinaryMail/mailSystem", "encryptedMail/mailSystem", "letter"];

    public static IReadOnlyList<string> Inbound => [];

    public Direction Direction { get; init; }

    public ContentCategories Content { get; init; }

    public bool CaseDocument { get; init; }

    public bool CaseSystemCopy { get; init; }

    public bool SharedDraft { get; init; }

    public bool IsSigned { get; init; }

    public bool Journalised { get; init; }

    public bool JournalDuty { get; init; }

    public bool SignatureRequired { get; init; }

    public bool WrittenFormRequired { get; init; }

    public bool IsInside { get; init; }

    public bool SameUnit { get; init; }

    public KnownAddress Address { get; init; }

    public bool PostalAddress { get; init; }

    public Carrier ArrivedBy { get; init; }

    public ReceivingMailbox Mailbox { get; init; }

    public AtHand Systems { get; init; }

    public static NorwegianArchiveRoutine Of(KnownFacts facts) => new()
    {
        Direction = facts.Direction,
        Content = facts.Content,
        CaseDocument = facts.CaseDocument,
        CaseSystemCopy = facts.CaseSystemCopy,
        SharedDraft = facts.SharedDraft,
        IsSigned = facts.IsSigned,
        Journalised = facts.Journalised,
        JournalDuty = facts.JournalDuty,
        SignatureRequired = facts.SignatureRequired,
        WrittenFormRequired = facts.WrittenFormRequired,
        IsInside = facts.IsInside(hasDomains: false),
        SameUnit = facts.SameUnit,
        Address = facts.Address,
        PostalAddress = facts.PostalAddress,
        ArrivedBy = facts.ArrivedBy,
        Mailbox = facts.Mailbox,
        Systems = facts.Systems,
    };

    public static HandDecision Decide(in NorwegianArchiveRoutine it) => it.Direction == Direction.Outbound ? Send(it) : Receive(it);

    private static HandDecision Send(in NorwegianArchiveRoutine it)
    {
        bool outside = !it.IsInside;
        bool nonPublic = (it.Content & ContentCategories.NonPublic) != 0;
        bool unfinished = it.CaseSystemCopy && !(it.IsSigned && it.Journalised);
        bool shared = unfinished && it.SharedDraft;
        bool held = unfinished && !shared && !(it.IsInside && it.SameUnit);

        RouteStatuses status = default;
        if (it.Address != KnownAddress.None && (it.Systems & AtHand.MailSystem) != 0)
        {
            bool barred = held
                || (it.CaseDocument && !it.Journalised)
                || (it.Content & ContentCategories.Secrecy) != 0
                || (outside && it.WrittenFormRequired);
            RouteStatus open = nonPublic ? RouteStatus.Discouraged : it.CaseDocument || shared ? RouteStatus.Permitted : RouteStatus.Silent;
            status[Mail] = barred || (outside && nonPublic) ? RouteStatus.Forbidden : open;
            status[Encrypted] = barred ? RouteStatus.Forbidden : open;
        }

        if (it.PostalAddress)
        {
            status[Letter] = held ? RouteStatus.Forbidden : shared ? RouteStatus.Permitted : RouteStatus.Silent;
        }

        int route = nonPublic && status.IsOpen(Letter) ? Letter
            : status.IsOpen(Mail) ? Mail
            : status.IsOpen(Encrypted) ? Encrypted
            : status.IsOpen(Letter) ? Letter
            : -1;
        Duties duties = Duties.None;
        if (route is Mail or Encrypted && it.CaseDocument)
        {
            duties |= Duties.AddArchiveReferences | Duties.RegisterDispatchMethod;
        }

        if (route == Encrypted && outside && nonPublic)
        {
            duties |= Duties.Encrypt;
        }

        return new HandDecision(route < 0 ? Verdict.Blocked : Verdict.Send, route, status, duties);
    }

    private static HandDecision Receive(in NorwegianArchiveRoutine it)
    {
        bool asMail = it.ArrivedBy is Carrier.OrdinaryMail or Carrier.SecureMail or Carrier.EncryptedMail;
        if (asMail && it.SignatureRequired)
        {
            return new HandDecision(Verdict.Reject, -1, default, Duties.None);
        }

        Duties duties = !asMail || !it.JournalDuty ? Duties.None
            : it.Mailbox == ReceivingMailbox.Official ? Duties.PrintForArchive
            : Duties.RouteToOfficialMailbox;
        return new HandDecision(Verdict.Accept, -1, default, duties);
    }
}
