namespace Kanalvalg.Benchmarks;

/// <summary>The rules of <c>dk-varde</c>, by hand.</summary>
public readonly record struct Varde : IHandWritten<Varde>
{
    private const int PostOutlook = 0;
    private const int PostDoc2Mail = 1;
    private const int PostIoManager = 2;
    private const int Secure = 3;
    private const int Mail = 4;
    private const int PrintDoc2Mail = 5;
    private const int PrintIoManager = 6;

    private const int FromBorgerDk = 0;
    private const int FromVirkDk = 1;
    private const int FromSecure = 2;
    private const int FromDoc2Mail = 3;
    private const int FromIoManager = 4;

    public static string ProfileId => "dk-varde";

    public static string? Domain => "varde.dk";

    public static IReadOnlyList<string> Outbound { get; } =
    [
        "digitalPost/outlook", "digitalPost/doc2mail", "digitalPost/ioManager", "secureMail/outlook", "ordinaryMail/outlook",
        "remotePrint/doc2mail", "remotePrint/ioManager",
    ];

    public static IReadOnlyList<string> Inbound { get; } =
        ["digitalPost/borgerDk", "digitalPost/virkDk", "secureMail", "digitalPost/doc2mail", "digitalPost/ioManager"];

    public Direction Direction { get; init; }

    public Actor Actor { get; init; }

    public MessageKind Kind { get; init; }

    public ContentCategories Content { get; init; }

    public SubjectContents Subject { get; init; }

    public bool SignatureRequired { get; init; }

    public PartyKind Party { get; init; }

    public bool IsInside { get; init; }

    public DigitalPostStatus DigitalPost { get; init; }

    public SecureMailStatus SecureMail { get; init; }

    public KnownAddress Address { get; init; }

    public IdentifierKind Identifier { get; init; }

    public bool HasPNumber { get; init; }

    public bool PostalAddress { get; init; }

    public int Recipients { get; init; }

    public Carrier ArrivedBy { get; init; }

    public AtHand Systems { get; init; }

    public static Varde Of(KnownFacts facts) => new()
    {
        Direction = facts.Direction,
        Actor = facts.Actor,
        Kind = facts.Kind,
        Content = facts.Content,
        Subject = facts.Subject.GetValueOrDefault(),
        SignatureRequired = facts.SignatureRequired,
        Party = facts.Party,
        IsInside = facts.IsInside(hasDomains: true),
        DigitalPost = facts.DigitalPost,
        SecureMail = facts.SecureMail,
        Address = facts.Address,
        Identifier = facts.Identifier,
        HasPNumber = facts.HasPNumber,
        PostalAddress = facts.PostalAddress,
        Recipients = facts.Recipients,
        ArrivedBy = facts.ArrivedBy,
        Systems = facts.Systems,
    };

    public static HandDecision Decide(in Varde it)
    {
        if (it.Actor is not (Actor.Employee or Actor.Councillor))
        {
            return HandDecision.Outside;
        }

        bool isProtected = (it.Content & (ContentCategories.Sensitive | ContentCategories.Confidential)) != 0 || (it.Subject & SubjectContents.Protected) != 0;
        bool isPrivate = it.Party is PartyKind.Citizen or PartyKind.Business or PartyKind.Association;
        return it.Direction == Direction.Outbound ? Send(it, isProtected, isPrivate) : Receive(it, isProtected);
    }

    private static HandDecision Send(in Varde it, bool isProtected, bool isPrivate)
    {
        RouteStatuses status = Judge(it, isProtected, isPrivate);
        int route = it.IsInside ? (status.IsOpen(Mail) ? Mail : -1)
            : isPrivate ? FirstPrivate(it, status)
            : FirstAuthority(it, status);
        return new HandDecision(route < 0 ? Verdict.Blocked : Verdict.Send, route, status, DutiesOn(it, isPrivate, route));
    }

    private static RouteStatuses Judge(in Varde it, bool isProtected, bool isPrivate)
    {
        RouteStatuses status = default;
        bool outlook = (it.Systems & AtHand.Outlook) != 0;
        bool doc2Mail = (it.Systems & AtHand.Doc2mail) != 0;
        bool ioManager = (it.Systems & AtHand.IoManager) != 0;
        if (it.DigitalPost == DigitalPostStatus.Connected && it.Identifier is IdentifierKind.Cpr or IdentifierKind.Cvr)
        {
            RouteStatus post = it.IsInside ? RouteStatus.Forbidden : RouteStatus.Permitted;
            status[PostOutlook] = outlook ? post : RouteStatus.Impossible;
            status[PostDoc2Mail] = doc2Mail ? post : RouteStatus.Impossible;
            status[PostIoManager] = ioManager ? post : RouteStatus.Impossible;
        }

        if (outlook && it.SecureMail != SecureMailStatus.None)
        {
            status[Secure] = it.IsInside ? RouteStatus.Forbidden
                : isPrivate ? (isProtected ? RouteStatus.Forbidden : RouteStatus.Silent)
                : it.Address == KnownAddress.None ? RouteStatus.Forbidden
                : it.Address == KnownAddress.Main && it.SecureMail == SecureMailStatus.Mailbox ? RouteStatus.Discouraged
                : RouteStatus.Permitted;
        }

        if (outlook)
        {
            bool mayMail = it.IsInside || (!isProtected && (isPrivate || it.Address != KnownAddress.None));
            status[Mail] = mayMail ? RouteStatus.Permitted : RouteStatus.Forbidden;
        }

        if (it.PostalAddress)
        {
            RouteStatus print = isPrivate ? RouteStatus.Permitted : RouteStatus.Forbidden;
            status[PrintDoc2Mail] = doc2Mail ? print : RouteStatus.Impossible;
            status[PrintIoManager] = ioManager ? print : RouteStatus.Impossible;
        }

        return status;
    }

    private static int FirstPrivate(in Varde it, in RouteStatuses status)
    {
        int post = FirstPost(it, status);
        return post >= 0 ? post
            : status.IsOpen(PrintDoc2Mail) ? PrintDoc2Mail
            : status.IsOpen(PrintIoManager) ? PrintIoManager
            : status.IsOpen(Secure) ? Secure
            : status.IsOpen(Mail) ? Mail
            : -1;
    }

    private static int FirstAuthority(in Varde it, in RouteStatuses status)
    {
        if (it.Address == KnownAddress.Person && status.IsOpen(Secure))
        {
            return Secure;
        }

        int post = FirstPost(it, status);
        return post >= 0 ? post
            : status[Secure] == RouteStatus.Permitted ? Secure
            : status.IsOpen(Mail) ? Mail
            : status.IsOpen(Secure) ? Secure
            : -1;
    }

    private static int FirstPost(in Varde it, in RouteStatuses status)
    {
        bool many = it.Recipients >= 2;
        return !many && status.IsOpen(PostOutlook) ? PostOutlook
            : status.IsOpen(PostDoc2Mail) ? PostDoc2Mail
            : status.IsOpen(PostIoManager) ? PostIoManager
            : status.IsOpen(PostOutlook) ? PostOutlook
            : -1;
    }

    private static Duties DutiesOn(in Varde it, bool isPrivate, int route)
    {
        if (it.IsInside)
        {
            return it.Kind == MessageKind.InternalAgreement ? Duties.ConfirmByMail : Duties.None;
        }

        Duties duties = Duties.ShowSenderDetails | (it.SignatureRequired ? Duties.FacsimileSignature : 0);
        if (isPrivate)
        {
            return duties;
        }

        if (route == Secure && (it.Address == KnownAddress.Person || (it.Address == KnownAddress.Main && it.SecureMail == SecureMailStatus.DirectAddressing)))
        {
            duties |= Duties.CheckDirectAddressing;
        }

        if (route is PostOutlook or PostDoc2Mail or PostIoManager && it.Party != PartyKind.Internal)
        {
            duties |= Duties.AddressByCvr | (it.HasPNumber ? Duties.AddPNumber : 0);
        }

        return duties;
    }

    private static HandDecision Receive(in Varde it, bool isProtected)
    {
        RouteStatuses status = default;
        status[FromBorgerDk] = RouteStatus.Silent;
        status[FromVirkDk] = RouteStatus.Silent;
        status[FromSecure] = RouteStatus.Silent;
        status[FromDoc2Mail] = RouteStatus.Silent;
        status[FromIoManager] = RouteStatus.Silent;
        bool business = it.Party is PartyKind.Business or PartyKind.Association;
        bool authority = !it.IsInside && !business && it.Party != PartyKind.Citizen;
        int route = -1;
        if (it.Party == PartyKind.Citizen)
        {
            status[FromBorgerDk] = RouteStatus.Permitted;
            route = FromBorgerDk;
        }
        else if (business || authority)
        {
            status[FromBorgerDk] = business && isProtected ? RouteStatus.Forbidden : RouteStatus.Silent;
            status[FromVirkDk] = RouteStatus.Permitted;
            status[FromSecure] = RouteStatus.Permitted;
            status[FromDoc2Mail] = RouteStatus.Permitted;
            status[FromIoManager] = RouteStatus.Permitted;
            route = business ? FromVirkDk : FromSecure;
        }

        Duties duties = Duties.None;
        if (it.ArrivedBy == Carrier.OrdinaryMail && !it.IsInside && isProtected)
        {
            duties |= Duties.ContactSender;
        }

        if (authority && it.ArrivedBy == Carrier.DigitalPost)
        {
            duties |= Duties.NameForForwarding;
        }

        return new HandDecision(Verdict.Accept, route, status, duties);
    }
}
