namespace Kanalvalg.Benchmarks;

/// <summary>The rules of <c>dk-randers</c>, by hand.</summary>
public readonly record struct Randers : IHandWritten<Randers>
{
    private const int PostOutlook = 0;
    private const int PostFagsystem = 1;
    private const int PostOneTooX = 2;
    private const int Secure = 3;
    private const int Mail = 4;
    private const int PrintOneTooX = 5;
    private const int PrintFagsystem = 6;

    public static string ProfileId => "dk-randers";

    public static string? Domain => "randers.dk";

    public static IReadOnlyList<string> Outbound { get; } =
    [
        "digitalPost/outlook", "digitalPost/fagsystem", "digitalPost/oneTooX", "secureMail/outlook", "ordinaryMail/outlook",
        "remotePrint/oneTooX", "remotePrint/fagsystem",
    ];

    public static IReadOnlyList<string> Inbound => [];

    public Direction Direction { get; init; }

    public Actor Actor { get; init; }

    public MessageKind Kind { get; init; }

    public ContentCategories Content { get; init; }

    public SubjectContents Subject { get; init; }

    public bool SubjectChecked { get; init; }

    public bool Journalised { get; init; }

    public bool JournalDuty { get; init; }

    public bool OnCase { get; init; }

    public PartyKind Recipient { get; init; }

    public bool IsInside { get; init; }

    public DigitalPostStatus DigitalPost { get; init; }

    public SecureMailStatus SecureMail { get; init; }

    public KnownAddress Address { get; init; }

    public IdentifierKind Identifier { get; init; }

    public bool PostalAddress { get; init; }

    public AtHand Systems { get; init; }

    public static Randers Of(KnownFacts facts) => new()
    {
        Direction = facts.Direction,
        Actor = facts.Actor,
        Kind = facts.Kind,
        Content = facts.Content,
        Subject = facts.Subject.GetValueOrDefault(),
        SubjectChecked = facts.Subject is not null,
        Journalised = facts.Journalised,
        JournalDuty = facts.JournalDuty,
        OnCase = facts.OnCase,
        Recipient = facts.Party,
        IsInside = facts.IsInside(hasDomains: true),
        DigitalPost = facts.DigitalPost,
        SecureMail = facts.SecureMail,
        Address = facts.Address,
        Identifier = facts.Identifier,
        PostalAddress = facts.PostalAddress,
        Systems = facts.Systems,
    };

    public static HandDecision Decide(in Randers it)
    {
        if (it.Direction != Direction.Outbound || it.Actor is not (Actor.Employee or Actor.Councillor))
        {
            return HandDecision.Outside;
        }

        bool isProtected = (it.Content & (ContentCategories.Sensitive | ContentCategories.Confidential)) != 0 || (it.Subject & SubjectContents.Protected) != 0;
        RouteStatuses status = Judge(it, isProtected);
        int route = it.IsInside ? FirstInside(status) : FirstOutside(it, isProtected, status);
        return new HandDecision(route < 0 ? Verdict.Blocked : Verdict.Send, route, status, DutiesOn(it, route));
    }

    private static RouteStatuses Judge(in Randers it, bool isProtected)
    {
        RouteStatuses status = default;
        bool outlook = (it.Systems & AtHand.Outlook) != 0;
        bool fagsystem = (it.Systems & AtHand.Fagsystem) != 0;
        bool oneTooX = (it.Systems & AtHand.OneTooX) != 0;
        bool connected = it.DigitalPost == DigitalPostStatus.Connected;
        if (connected && it.Identifier is IdentifierKind.Cpr or IdentifierKind.Cvr)
        {
            status[PostOutlook] = outlook ? RouteStatus.Permitted : RouteStatus.Impossible;
            status[PostFagsystem] = fagsystem ? RouteStatus.Permitted : RouteStatus.Impossible;
            status[PostOneTooX] = oneTooX ? RouteStatus.Permitted : RouteStatus.Impossible;
        }

        if (outlook && it.SecureMail != SecureMailStatus.None)
        {
            const SubjectContents Unclean = SubjectContents.CprNumber | SubjectContents.OtherNumber | SubjectContents.Protected;
            status[Secure] = (it.Subject & Unclean) != 0 ? RouteStatus.Forbidden : RouteStatus.Permitted;
        }

        if (outlook && it.Address != KnownAddress.None)
        {
            status[Mail] = isProtected && !it.IsInside ? RouteStatus.Forbidden : RouteStatus.Permitted;
        }

        if (it.PostalAddress)
        {
            RouteStatus print = connected ? RouteStatus.Silent : RouteStatus.Permitted;
            status[PrintOneTooX] = oneTooX ? print : RouteStatus.Impossible;
            status[PrintFagsystem] = fagsystem ? print : RouteStatus.Impossible;
        }

        return status;
    }

    private static int FirstInside(in RouteStatuses status)
    {
        if (status.IsOpen(Mail))
        {
            return Mail;
        }

        int post = FirstPost(status, fromCase: false);
        return post >= 0 ? post : status.IsOpen(Secure) ? Secure : FirstPrint(status, fromCase: false);
    }

    private static int FirstOutside(in Randers it, bool isProtected, in RouteStatuses status)
    {
        bool isPrivate = it.Recipient is PartyKind.Citizen or PartyKind.Business or PartyKind.Association;
        bool easy = it.Kind != MessageKind.Letter && !isProtected;
        if (it.OnCase && status.IsOpen(PostFagsystem) && (isPrivate || !isProtected))
        {
            return PostFagsystem;
        }

        if (easy && status.IsOpen(Mail))
        {
            return Mail;
        }

        if (!isPrivate && isProtected && status.IsOpen(Secure))
        {
            return Secure;
        }

        int post = FirstPost(status, it.OnCase);
        if (post >= 0)
        {
            return post;
        }

        if (isPrivate && !easy)
        {
            int print = FirstPrint(status, it.OnCase);
            if (print >= 0)
            {
                return print;
            }
        }

        return status.IsOpen(Secure) ? Secure : status.IsOpen(Mail) ? Mail : FirstPrint(status, fromCase: false);
    }

    private static int FirstPost(in RouteStatuses status, bool fromCase) =>
        fromCase && status.IsOpen(PostFagsystem) ? PostFagsystem
        : status.IsOpen(PostOutlook) ? PostOutlook
        : status.IsOpen(PostFagsystem) ? PostFagsystem
        : status.IsOpen(PostOneTooX) ? PostOneTooX
        : -1;

    private static int FirstPrint(in RouteStatuses status, bool fromCase) =>
        fromCase && status.IsOpen(PrintFagsystem) ? PrintFagsystem
        : status.IsOpen(PrintOneTooX) ? PrintOneTooX
        : status.IsOpen(PrintFagsystem) ? PrintFagsystem
        : -1;

    private static Duties DutiesOn(in Randers it, int route)
    {
        Duties duties = Duties.None;
        if (it.JournalDuty && !it.Journalised && route is PostOutlook or PostOneTooX or PrintOneTooX or Secure)
        {
            duties |= Duties.Journalise;
        }

        if (route == Secure)
        {
            duties |= it.JournalDuty ? Duties.JournaliseReceipt : 0;
            duties |= it.SubjectChecked && it.Subject == SubjectContents.None ? 0 : Duties.KeepSubjectClean;
        }

        return duties;
    }
}
