namespace Kanalvalg;

/// <summary>Where the facts that the typed model has words for stand among a profile's, found by name once. Immutable and thread-safe.</summary>
internal sealed class TypedFacts(FactSpace space)
{
    public readonly int Actor = space[FactNames.Actor];
    public readonly int MessageKind = space["message.kind"];
    public readonly int Content = space[FactNames.Content];
    public readonly int SubjectHolds = space[FactNames.SubjectHolds];
    public readonly int CaseDocument = space["message.caseDocument"];
    public readonly int CaseSystemCopy = space["message.caseSystemCopy"];
    public readonly int SharedDraft = space["message.sharedDraft"];
    public readonly int Signed = space["message.signed"];
    public readonly int Journalised = space["message.journalised"];
    public readonly int JournalDuty = space["message.journalDuty"];
    public readonly int OnCase = space["message.onCase"];
    public readonly int SignatureRequired = space["message.signatureRequired"];
    public readonly int WrittenFormRequired = space["message.writtenFormRequired"];
    public readonly int QuotesOriginal = space[FactNames.QuotesOriginal];
    public readonly int PhysicalEnclosure = space["message.physicalEnclosure"];
    public readonly int Urgent = space["message.urgent"];
    public readonly int DataSubjects = space["message.dataSubjects"];
    public readonly int MessageArrivedBy = space[FactNames.MessageArrivedBy];
    public readonly int ReplyArrivedBy = space[FactNames.ReplyArrivedBy];
    public readonly int ReplyContent = space[FactNames.ReplyContent];
    public readonly int Address = space["recipient.address"];
    public readonly int Identifier = space[FactNames.RecipientIdentifier];
    public readonly int HasPNumber = space[FactNames.RecipientHasPNumber];
    public readonly int PostalAddress = space["recipient.postalAddress"];
    public readonly int Abroad = space["recipient.abroad"];
    public readonly int Checked = space["recipient.checked"];
    public readonly int Count = space[FactNames.RecipientCount];
    public readonly int Age = space["recipient.age"];
    public readonly int Mailbox = space["recipient.mailbox"];
    public readonly int Systems = space[FactNames.Systems];
    public readonly int Direction = space[FactNames.Direction];
    public readonly TypedParty Sender = new(space, "sender");
    public readonly TypedParty Recipient = new(space, "recipient");

    /// <summary>The codes of the channels that a message can have come by.</summary>
    public readonly CodeIndex ArrivalChannels = new(space.Facts[space[FactNames.MessageArrivedBy]].Values);

    /// <summary>The codes of what the message that is answered can have come by.</summary>
    public readonly CodeIndex ReplyChannels = new(space.Facts[space[FactNames.ReplyArrivedBy]].Values);

    private readonly CodeIndex _systems = new(space.Facts[space[FactNames.Systems]].Values);
    private readonly long[] _largest = [.. space.Facts.Select(Largest)];

    /// <summary>Whether a number of the typed model is a value of the fact.</summary>
    public bool IsValue(int fact, long value) => (ulong)value <= (ulong)_largest[fact];

    /// <summary>The systems as members of their fact. No code is a member, and none of the others has the highest bit: sets have fewer.</summary>
    public ulong SystemsOf(IReadOnlyCollection<SendingSystem>? systems)
    {
        CodeIndex codes = _systems;
        ulong members = 0;
        switch (systems)
        {
            case null:
                break;
            case SendingSystem[] array:
                foreach (SendingSystem system in array)
                {
                    members |= 1UL << codes[system.Code];
                }

                break;
            case IReadOnlyList<SendingSystem> list:
                for (int i = list.Count - 1; i >= 0; i--)
                {
                    members |= 1UL << codes[list[i].Code];
                }

                break;
            default:
                foreach (SendingSystem system in systems)
                {
                    members |= 1UL << codes[system.Code];
                }

                break;
        }

        return members;
    }

    /// <summary>Whether <see cref="SystemsOf"/> knew them all.</summary>
    public static bool AreKnown(ulong systems) => systems >> FactDefinition.MostMembers == 0;

    private static long Largest(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => 1,
        FactType.Number => FactDefinition.LargestNumber,
        FactType.Set => (1L << fact.Values.Count) - 1,
        _ => fact.Values.Count - 1,
    };
}

/// <summary>Where the facts of a party stand.</summary>
internal sealed class TypedParty(FactSpace space, string party)
{
    public readonly string Path = party;
    public readonly int Kind = space[party + ".kind"];
    public readonly int Internal = space[party + ".internal"];
    public readonly int DigitalPost = space[party + ".digitalPost"];
    public readonly int SecureMail = space[party + ".secureMail"];
}
