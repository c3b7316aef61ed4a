namespace Kanalvalg.Benchmarks;

/// <summary>The rules of <c>dk-nyborg</c>, by hand.</summary>
public readonly record struct Nyborg : IHandWritten<Nyborg>
{
    private const int PostOutlook = 0;
    private const int PostFagsystem = 1;
    private const int Mail = 2;
    private const int Secure = 3;
    private const int Letter = 4;
    private const int Sms = 5;
    private const int Phone = 6;

    private const int FromBorgerDk = 0;
    private const int FromVirkDk = 1;

    public static string ProfileId => "dk-nyborg";

    public static string? Domain => "nyborg.dk";

    public static IReadOnlyList<string> Outbound { get; } =
        ["digitalPost/outlook", "digitalPost/fagsystem", "ordinaryMail/outlook", "secureMail/outlook", "letter", "sms", "phone"];

    public static IReadOnlyList<string> Inbound { get; } = ["digitalPost/borgerDk", "digitalPost/virkDk"];

    public Direction Direction { get; init; }

    public Actor Actor { get; init; }

    public MessageKind Kind { get; init; }

    public ContentCategories Content { get; init; }

    public SubjectContents Subject { get; init; }

    public bool SubjectChecked { get; init; }

    public bool Journalised { get; init; }

    public bool JournalDuty { get; init; }

    public bool OriginalDeleted { get; init; }

    public Carrier ReplyArrivedBy { get; init; }

    public ContentCategories ReplyContent { get; init; }

    public PartyKind Party { get; init; }

    public bool IsInside { get; init; }

    public DigitalPostStatus DigitalPost { get; init; }

    public SecureMailStatus SecureMail { get; init; }

    public KnownAddress Address { get; init; }

    public IdentifierKind Identifier { get; init; }

    public bool PostalAddress { get; init; }

    public RecipientCheck Checked { get; init; }

    public Carrier ArrivedBy { get; init; }

    public AtHand Systems { get; init; }

    private bool IsProtected => (Content & (ContentCategories.Sensitive | ContentCategories.Confidential)) != 0 || (Subject & SubjectContents.Protected) != 0;

    private bool IsSensitive => (Content & ContentCategories.Sensitive) != 0;

    private bool AnswersSensitive => (ReplyContent & ContentCategories.Sensitive) != 0;

    private bool AnswersUnsafely => AnswersSensitive && ReplyArrivedBy is Carrier.OrdinaryMail or Carrier.Sms;

    private bool IsBriefAnswer => Kind is MessageKind.Acknowledgement or MessageKind.Referral;

    public static Nyborg Of(KnownFacts facts) => new()
    {
        Direction = facts.Direction,
        Actor = facts.Actor,
        Kind = facts.Kind,
        Content = facts.Content,
        Subject = facts.Subject.GetValueOrDefault(),
        SubjectChecked = facts.Subject is not null,
        Journalised = facts.Journalised,
        JournalDuty = facts.JournalDuty,
        OriginalDeleted = facts.QuotesOriginal == false,
        ReplyArrivedBy = facts.ReplyArrivedBy,
        ReplyContent = facts.ReplyContent,
        Party = facts.Party,
        IsInside = facts.IsInside(hasDomains: true),
        DigitalPost = facts.DigitalPost,
        SecureMail = facts.SecureMail,
        Address = facts.Address,
        Identifier = facts.Identifier,
        PostalAddress = facts.PostalAddress,
        Checked = facts.Checked,
        ArrivedBy = facts.ArrivedBy,
        Systems = facts.Systems,
    };

    public static HandDecision Decide(in Nyborg it) =>
        it.Actor is not (Actor.Employee or Actor.Councillor) ? HandDecision.Outside
        : it.Direction == Direction.Outbound ? Send(it)
        : Receive(it);

    private static HandDecision Send(in Nyborg it)
    {
        bool councillorToCitizen = it.Actor == Actor.Councillor && it.Party == PartyKind.Citizen;
        bool unsafely = it.AnswersUnsafely;

        // What a councillor answers a citizen with about a matter that came in with sensitive data.
        bool answersMail = councillorToCitizen && it.AnswersSensitive
            && it.ReplyArrivedBy is Carrier.OrdinaryMail or Carrier.SecureMail or Carrier.DigitalPost;
        bool answersSms = councillorToCitizen && it.AnswersSensitive && it.ReplyArrivedBy == Carrier.Sms;
        bool refuses = answersMail && !it.IsBriefAnswer;
        bool brief = answersMail && it.IsBriefAnswer;
        bool plain = councillorToCitizen && !it.AnswersSensitive && !it.IsProtected;

        RouteStatuses status = Judge(it, councillorToCitizen, answersSms, refuses, plain);
        int route = Choose(it, status, answersSms, brief, plain);
        return new HandDecision(
            route < 0 ? Verdict.Blocked : Verdict.Send, route, status, DutiesOn(it, route, brief, urge: !it.IsInside && unsafely && !councillorToCitizen));
    }

    private static RouteStatuses Judge(in Nyborg it, bool councillorToCitizen, bool answersSms, bool refuses, bool plain)
    {
        RouteStatuses status = default;
        bool outlook = (it.Systems & AtHand.Outlook) != 0;
        bool outside = !it.IsInside;
        bool unsafeForEmployee = outside && it.AnswersUnsafely && !councillorToCitizen;
        bool barred = refuses || (outside && it.Actor == Actor.Councillor && it.IsSensitive);
        bool sendsBadly = it.Subject != SubjectContents.None || (outside && it.Checked == RecipientCheck.Mismatched);
        if (it.DigitalPost == DigitalPostStatus.Connected && it.Identifier is IdentifierKind.Cpr or IdentifierKind.Cvr)
        {
            RouteStatus post = barred ? RouteStatus.Forbidden
                : outside && (it.Actor == Actor.Employee || it.Party != PartyKind.Internal) ? RouteStatus.Permitted
                : RouteStatus.Silent;
            status[PostOutlook] = !outlook ? RouteStatus.Impossible : sendsBadly ? RouteStatus.Forbidden : post;
            status[PostFagsystem] = (it.Systems & AtHand.Fagsystem) != 0 ? post : RouteStatus.Impossible;
        }

        if (outlook && it.Address != KnownAddress.None)
        {
            bool mayMail = !barred && !unsafeForEmployee && (it.IsInside || !it.IsProtected);
            status[Mail] = mayMail ? RouteStatus.Permitted : RouteStatus.Forbidden;
            if (it.SecureMail != SecureMailStatus.None)
            {
                bool business = outside && it.Party is PartyKind.Business or PartyKind.Association or PartyKind.SelfOwningInstitution;
                status[Secure] = barred || sendsBadly ? RouteStatus.Forbidden
                    : it.Party == PartyKind.Authority || (outside && business && it.SecureMail == SecureMailStatus.DirectAddressing) ? RouteStatus.Permitted
                    : RouteStatus.Silent;
            }
        }

        if (it.PostalAddress)
        {
            status[Letter] = refuses ? RouteStatus.Forbidden
                : it.Party == PartyKind.Citizen && (it.IsProtected || it.AnswersUnsafely) ? RouteStatus.Permitted
                : RouteStatus.Silent;
        }

        bool referral = it.Kind == MessageKind.Referral;
        status[Sms] = it.IsProtected || unsafeForEmployee || (answersSms && !referral) ? RouteStatus.Forbidden
            : answersSms || (plain && it.ReplyArrivedBy == Carrier.Sms) ? RouteStatus.Permitted
            : RouteStatus.Silent;
        status[Phone] = answersSms ? RouteStatus.Permitted : RouteStatus.Silent;
        return status;
    }

    // Messages by SMS and phone need a rule's leave, so that silence never opens them.
    private static int Choose(in Nyborg it, in RouteStatuses status, bool answersSms, bool brief, bool plain)
    {
        if (answersSms || (plain && it.ReplyArrivedBy == Carrier.Sms))
        {
            if (status[Sms] == RouteStatus.Permitted)
            {
                return Sms;
            }

            if (status[Phone] == RouteStatus.Permitted)
            {
                return Phone;
            }
        }

        bool mailFirst = it.IsInside || brief || (plain && it.ReplyArrivedBy == Carrier.OrdinaryMail);
        if (mailFirst && status.IsOpen(Mail))
        {
            return Mail;
        }

        if (it.Actor == Actor.Employee && !it.IsInside && status.IsOpen(PostFagsystem))
        {
            return PostFagsystem;
        }

        if (status.IsOpen(PostOutlook))
        {
            return PostOutlook;
        }

        if (status.IsOpen(PostFagsystem))
        {
            return PostFagsystem;
        }

        if (it.Party == PartyKind.Citizen && (it.IsProtected || it.AnswersUnsafely) && status.IsOpen(Letter))
        {
            return Letter;
        }

        return status.IsOpen(Mail) ? Mail : status.IsOpen(Secure) ? Secure : status.IsOpen(Letter) ? Letter : -1;
    }

    private static Duties DutiesOn(in Nyborg it, int route, bool brief, bool urge)
    {
        Duties duties = urge ? Duties.UrgeSafeChannels : Duties.None;
        if (route is PostOutlook or Mail or Secure)
        {
            duties |= Duties.PreciseSubject | (it.IsSensitive ? Duties.DeleteWithin | Duties.EmptyAllFolders : 0);
            duties |= it.IsSensitive && it.JournalDuty && !it.Journalised ? Duties.JournaliseBeforeDeletion : 0;
        }

        if (route is PostOutlook or Secure)
        {
            duties |= it.SubjectChecked && it.Subject == SubjectContents.None ? 0 : Duties.KeepSubjectClean;
            duties |= it.IsInside || it.Checked == RecipientCheck.Matched ? 0 : Duties.CheckRecipient;
        }

        if (route == PostOutlook && !it.IsInside)
        {
            duties |= it.Party switch
            {
                PartyKind.Citizen => Duties.AddressByCpr,
                PartyKind.Internal => Duties.None,
                _ => Duties.AddressByCvr,
            };
        }

        if (brief && !it.OriginalDeleted && route is PostOutlook or PostFagsystem or Mail or Secure)
        {
            duties |= Duties.DeleteOriginalText;
        }

        return duties;
    }

    private static HandDecision Receive(in Nyborg it)
    {
        RouteStatuses status = default;
        bool citizen = it.Party == PartyKind.Citizen;
        bool organisation = !citizen && !it.IsInside && it.Party != PartyKind.Internal;
        status[FromBorgerDk] = citizen ? RouteStatus.Permitted : RouteStatus.Silent;
        status[FromVirkDk] = organisation ? RouteStatus.Permitted : RouteStatus.Silent;
        int route = citizen ? FromBorgerDk : organisation ? FromVirkDk : -1;

        bool sensitiveMail = it.IsSensitive && it.ArrivedBy is Carrier.OrdinaryMail or Carrier.SecureMail or Carrier.DigitalPost;
        Duties duties = Duties.None;
        if (it.Actor == Actor.Employee && it.IsSensitive && !it.IsInside && it.ArrivedBy is Carrier.OrdinaryMail or Carrier.Sms)
        {
            duties |= Duties.UrgeSafeChannels;
        }

        if (sensitiveMail)
        {
            duties |= Duties.DeleteWithin | Duties.EmptyAllFolders;
            duties |= it.JournalDuty && !it.Journalised ? Duties.JournaliseBeforeDeletion : 0;
        }

        if (sensitiveMail && citizen && it.Actor == Actor.Councillor)
        {
            return new HandDecision(Verdict.Forward, route, status, duties | Duties.ForwardToDepartment | Duties.AgreeAnswerWithHead);
        }

        return new HandDecision(Verdict.Accept, route, status, duties);
    }
}
