namespace Kanalvalg;

/// <summary>
/// Writes a typed request as a few words that hold all that its scenario depends on: equal words, equal scenarios. Numbers, names,
/// addresses and the subject line go in only as what is worked out of them. No allocation for what hosts ordinarily pass: systems in a list
/// or an array, further facts in a <see cref="Dictionary{TKey, TValue}"/>. Immutable and thread-safe.
/// </summary>
internal sealed class RequestKeys(FactSpace space, IReadOnlyList<string> internalDomains, IReadOnlyList<string> selectors)
{
    /// <summary>The room that a key needs at most.</summary>
    public const int MostWords = 32;

    private const uint Stranger = 15;

    private static readonly Message NoMessage = new();
    private static readonly InReplyTo NoReply = new();
    private static readonly Sender NoSender = new();
    private static readonly Recipient NoRecipient = new();

    private readonly CodeIndex _selectors = new(selectors);
    private readonly CodeIndex _arrivedBy = new(space.Facts[space[FactNames.MessageArrivedBy]].Values);
    private readonly CodeIndex _replyArrivedBy = new(space.Facts[space[FactNames.ReplyArrivedBy]].Values);
    private readonly CodeIndex _systems = new(space.Facts[space[FactNames.Systems]].Values);
    private readonly FurtherFactKeys _further = new(space);

    /// <summary>The key; empty where something is wrong with the request or out of the ordinary, so that only encoding it can tell.</summary>
    public ReadOnlySpan<ulong> Of(DecisionRequest request, Span<ulong> room)
    {
        Message message = request.Message ?? NoMessage;
        InReplyTo reply = request.InReplyTo ?? NoReply;
        Sender sender = request.Sender ?? NoSender;
        Recipient recipient = request.Recipient ?? NoRecipient;

        ulong codes = Code(0, (int)request.Direction)
            | (ulong)Code(request.Actor.State, (int)request.Actor.ValueOrDefault) << 4
            | (ulong)Code(message.Kind.State, (int)message.Kind.ValueOrDefault) << 8
            | PartyCodes(sender) << 12
            | PartyCodes(recipient) << 24
            | (ulong)Code(recipient.Address.State, (int)recipient.Address.ValueOrDefault) << 36
            | (ulong)Code(recipient.IdentifierKind.State, (int)recipient.IdentifierKind.ValueOrDefault) << 40
            | (ulong)Code(recipient.Checked.State, (int)recipient.Checked.ValueOrDefault) << 44
            | (ulong)Code(recipient.Mailbox.State, (int)recipient.Mailbox.ValueOrDefault) << 48;
        room[0] = codes
            | (ulong)message.Content.State << 52
            | (ulong)message.SubjectHolds.State << 54
            | (ulong)reply.Content.State << 56
            | (ulong)message.DataSubjects.State << 58
            | (ulong)recipient.Count.State << 60
            | (ulong)recipient.Age.State << 62;
        room[1] = Booleans(message) | Booleans(sender, recipient) << 24;
        room[2] = (uint)message.Content.ValueOrDefault | (ulong)reply.Content.ValueOrDefault << 32;
        room[3] = (uint)message.SubjectHolds.ValueOrDefault | (ulong)(uint)recipient.Age.ValueOrDefault << 32;
        room[4] = (uint)message.DataSubjects.ValueOrDefault | (ulong)(uint)recipient.Count.ValueOrDefault << 32;
        room[5] = DayOf(request.At);
        room[6] = DayOf(reply.At);
        if (HasStranger(codes)
            || !TryChannel(message.ArrivedBy, _arrivedBy, out ulong arrivedBy)
            || !TryChannel(reply.ArrivedBy, _replyArrivedBy, out ulong replyArrivedBy)
            || !TryWanted(request.Wanted, out ulong wanted)
            || !TrySystems(request.Systems, out room[7])
            || sender.Identifier is PNumber
            || recipient.Identifier is PNumber)
        {
            return default;
        }

        room[8] = TextsOf(message, sender, recipient) | arrivedBy << 20 | replyArrivedBy << 32 | wanted << 44 | (request.Systems is null ? 0UL : 1UL << 63);
        int words = request.Facts is { } facts ? _further.Write(facts, room, 9) : 9;
        return room.Slice(0, words);
    }

    // Four bits: that nothing is said, that it is unknown, or the value. One that does not fit is no value of any fact.
    private static uint Code(uint state, int value) => (uint)value < Stranger - 2 ? state + (uint)value : Stranger;

    private static bool HasStranger(ulong codes) => (codes & (codes >> 1) & (codes >> 2) & (codes >> 3) & 0x1111_1111_1111_1111) != 0;

    private static ulong PartyCodes(Party party) =>
        Code(party.Kind.State, (int)party.Kind.ValueOrDefault)
        | (Code(party.DigitalPost.State, (int)party.DigitalPost.ValueOrDefault) << 4)
        | (Code(party.SecureMail.State, (int)party.SecureMail.ValueOrDefault) << 8);

    private static ulong Booleans(Message message) =>
        Code(message.CaseDocument)
        | Code(message.CaseSystemCopy) << 2
        | Code(message.SharedDraft) << 4
        | Code(message.Signed) << 6
        | Code(message.Journalised) << 8
        | Code(message.JournalDuty) << 10
        | Code(message.OnCase) << 12
        | Code(message.SignatureRequired) << 14
        | Code(message.WrittenFormRequired) << 16
        | Code(message.QuotesOriginal) << 18
        | Code(message.PhysicalEnclosure) << 20
        | Code(message.Urgent) << 22;

    private static ulong Booleans(Sender sender, Recipient recipient) =>
        Code(sender.Internal)
        | Code(recipient.Internal) << 2
        | Code(recipient.HasPNumber) << 4
        | Code(recipient.PostalAddress) << 6
        | Code(recipient.Abroad) << 8
        | (recipient.PNumber is null ? 0UL : 1) << 10;

    private static ulong Code(Fact<bool> fact) => fact.State + (fact.ValueOrDefault ? 1UL : 0);

    // A day's ticks leave the lowest bits free.
    private static ulong DayOf(DateTime? time) => time is { } at ? (ulong)at.Date.Ticks | ((ulong)at.Kind << 1) | 1 : 0;

    private static bool TryChannel(Fact<Channel> fact, CodeIndex channels, out ulong code)
    {
        int place = fact.IsKnown ? channels[fact.ValueOrDefault.Code] : 0;
        code = fact.State + (uint)place;
        return place >= 0;
    }

    private bool TryWanted(string? wanted, out ulong code)
    {
        int place = wanted is null ? -1 : _selectors[wanted];
        code = (uint)(place + 1);
        return wanted is null || place >= 0;
    }

    // No code is a member, and none of the others has this bit: sets have fewer.
    private bool TrySystems(IReadOnlyCollection<SendingSystem>? systems, out ulong members)
    {
        members = 0;
        switch (systems)
        {
            case null:
                break;
            case SendingSystem[] array:
                foreach (SendingSystem system in array)
                {
                    members |= 1UL << _systems[system.Code];
                }

                break;
            case IReadOnlyList<SendingSystem> list:
                for (int i = list.Count - 1; i >= 0; i--)
                {
                    members |= 1UL << _systems[list[i].Code];
                }

                break;
            default:
                foreach (SendingSystem system in systems)
                {
                    members |= 1UL << _systems[system.Code];
                }

                break;
        }

        return members >> FactDefinition.MostMembers == 0;
    }

    private ulong TextsOf(Message message, Sender sender, Recipient recipient)
    {
        ulong texts = (uint)PartyDerivation.DomainOf(sender.Email, internalDomains) | ((ulong)PartyDerivation.DomainOf(recipient.Email, internalDomains) << 2);
        if (recipient.Identifier is { } identifier)
        {
            texts |= (ulong)(KindOf(identifier) + 1) << 4;
        }

        if (message.Subject is { } subject)
        {
            SubjectFinding found = SubjectDetector.Detect(subject, new SubjectParties(PartyOf(sender), PartyOf(recipient), recipient.PNumber?.Reveal()));
            texts |= (string.IsNullOrWhiteSpace(subject) ? 1UL : 2) << 8 | (ulong)found << 10;
        }

        return texts;
    }

    // A number that is one already need not be read again; a Norwegian one may be of a kind that its options let in, and no more.
    private static IdentifierKind KindOf(Identifier identifier) => identifier switch
    {
        CprNumber cpr => cpr.IsReplacement ? IdentifierKind.ReplacementCpr : IdentifierKind.Cpr,
        CvrNumber => IdentifierKind.Cvr,
        OrganisationNumber => IdentifierKind.OrganisationNumber,
        _ => IdentifierFact.Of(IdentifierScheme.NationalIdentityNumber, identifier.Reveal()),
    };

    private static SubjectParty PartyOf(Party party) =>
        party.Identifier is { } identifier ? new SubjectParty(party.Name, SchemeOf(identifier), identifier.Reveal()) : new SubjectParty(party.Name);

    private static IdentifierScheme SchemeOf(Identifier identifier) => identifier switch
    {
        CprNumber => IdentifierScheme.Cpr,
        CvrNumber => IdentifierScheme.Cvr,
        NationalIdentityNumber => IdentifierScheme.NationalIdentityNumber,
        _ => IdentifierScheme.OrganisationNumber,
    };
}
