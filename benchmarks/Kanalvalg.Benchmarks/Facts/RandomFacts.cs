namespace Kanalvalg.Benchmarks;

/// <summary>Random facts that can occur, the same for the same seed. Most are outbound and within every profile's scope, as most traffic is.</summary>
public sealed class RandomFacts(int seed, bool hasEncryptedMail)
{
    private readonly Random _random = new(seed);

    public KnownFacts Next()
    {
        bool outbound = Chance(80);
        PartyKind party = Any<PartyKind>();
        bool isReply = Chance(40);
        return new KnownFacts
        {
            Direction = outbound ? Direction.Outbound : Direction.Inbound,
            Actor = Chance(3) ? Actor.Archive : Chance(30) ? Actor.Councillor : Actor.Employee,
            Kind = Any<MessageKind>(),
            Stated = Content(),
            Subject = Chance(30) ? null : Chance(70) ? SubjectContents.None : (SubjectContents)_random.Next(1 << 5),
            CaseDocument = Chance(50),
            CaseSystemCopy = Chance(30),
            SharedDraft = Chance(30),
            IsSigned = Chance(50),
            Journalised = Chance(50),
            JournalDuty = Chance(50),
            OnCase = Chance(50),
            SignatureRequired = Chance(30),
            WrittenFormRequired = Chance(20),
            QuotesOriginal = !isReply || Chance(30) ? null : Chance(50),
            ReplyArrivedBy = isReply ? Channel(hasEncryptedMail) : Carrier.None,
            ReplyStated = isReply ? Content() : ContentCategories.None,
            Party = party,
            OwnAddress = Chance(50),
            DigitalPost = Chance(60) ? DigitalPostStatus.Connected : Any<DigitalPostStatus>(),
            SecureMail = Any<SecureMailStatus>(),
            Address = Any<KnownAddress>(),
            Identifier = Identifier(party),
            HasPNumber = Chance(30),
            PostalAddress = Chance(80),
            SameUnit = Chance(50),
            Checked = Any<RecipientCheck>(),
            Recipients = Chance(70) ? 1 : _random.Next(2, 20),
            ArrivedBy = outbound ? Carrier.None : Channel(hasEncryptedMail),
            Mailbox = Any<ReceivingMailbox>(),
            Systems = outbound ? (AtHand)(_random.Next(1 << 8) | _random.Next(1 << 8)) : AtHand.None,
        };
    }

    // A citizen never goes by a business's number.
    private IdentifierKind Identifier(PartyKind party) =>
        Chance(60) ? party == PartyKind.Citizen ? IdentifierKind.Cpr : IdentifierKind.Cvr
        : Any<IdentifierKind>() is var any && party == PartyKind.Citizen && any is IdentifierKind.Cvr or IdentifierKind.OrganisationNumber ? IdentifierKind.None
        : any;

    private ContentCategories Content() => Chance(40) ? ContentCategories.None : (ContentCategories)(_random.Next(1 << 11) & _random.Next(1 << 11));

    private Carrier Channel(bool encrypted) => (Carrier)_random.Next(1, encrypted ? 9 : 8);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Any<T>()
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        return values[_random.Next(values.Length)];
    }
}
