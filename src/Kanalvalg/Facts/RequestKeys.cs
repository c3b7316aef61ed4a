using System.Runtime.CompilerServices;

namespace Kanalvalg;

/// <summary>
/// Writes a typed request as a key that holds all that its scenario depends on. Numbers, names, addresses and the subject line go in only
/// as what is worked out of them. No allocation for what hosts ordinarily pass: systems in a list or an array, further facts in a
/// <see cref="Dictionary{TKey, TValue}"/>. Immutable and thread-safe.
/// </summary>
internal sealed class RequestKeys(FactSpace space, TypedFacts typed, string[] internalDomains, IReadOnlyList<string> selectors)
{
    /// <summary>The room that further facts need at most.</summary>
    public const int MostFurther = 24;

    // No enumeration of the typed model has as many values.
    private const uint Strangers = ~7U;

    private static readonly Message NoMessage = new();
    private static readonly InReplyTo NoReply = new();
    private static readonly Sender NoSender = new();
    private static readonly Recipient NoRecipient = new();

    private readonly CodeIndex _selectors = new(selectors);
    private readonly FurtherFactKeys _further = new(space);

    /// <summary>The key; false where something is wrong with the request or out of the ordinary, so that only encoding it can tell.</summary>
    /// <param name="request">The request.</param>
    /// <param name="room">Room for its further facts, where it has any.</param>
    /// <param name="key">The words that every request has.</param>
    /// <param name="further">How many words of the room its further facts take.</param>
    public bool TryWrite(DecisionRequest request, Span<ulong> room, out RequestKey key, out int further)
    {
        Message message = request.Message ?? NoMessage;
        InReplyTo reply = request.InReplyTo ?? NoReply;
        Sender sender = request.Sender ?? NoSender;
        Recipient recipient = request.Recipient ?? NoRecipient;

        // All values at once: one that fits in no code is no value of any fact.
        uint values = (uint)request.Direction;
        ref readonly MessageBooleans booleans = ref message.Booleans;
        (key.First, key.Second, key.Third) = (booleans.First, booleans.Second, booleans.Third);
        key.Message = Code(message.Kind.State, (uint)message.Kind.ValueOrDefault, ref values)
            | (ulong)message.Content.State << 28
            | (ulong)message.SubjectHolds.State << 30
            | (ulong)message.DataSubjects.State << 32
            | (ulong)reply.Content.State << 34
            | PartyCodes(sender, ref values) << 36
            | (ulong)request.Direction << 52
            | Code(request.Actor.State, (uint)request.Actor.ValueOrDefault, ref values) << 56;
        key.Parties = PartyCodes(recipient, ref values)
            | Code(recipient.Address.State, (uint)recipient.Address.ValueOrDefault, ref values) << 14
            | Code(recipient.IdentifierKind.State, (uint)recipient.IdentifierKind.ValueOrDefault, ref values) << 18
            | Code(recipient.Checked.State, (uint)recipient.Checked.ValueOrDefault, ref values) << 22
            | Code(recipient.Mailbox.State, (uint)recipient.Mailbox.ValueOrDefault, ref values) << 26
            | Code(recipient.HasPNumber) << 30
            | Code(recipient.PostalAddress) << 32
            | Code(recipient.Abroad) << 34
            | (ulong)recipient.Count.State << 36
            | (ulong)recipient.Age.State << 38
            | TextsOf(message, sender, recipient) << 40
            | (recipient.PNumber is null ? 0UL : 1) << 62
            | (request.Systems is null ? 0UL : 1) << 63;
        key.Contents = (uint)message.Content.ValueOrDefault | (ulong)reply.Content.ValueOrDefault << 32;
        key.Subject = (uint)message.SubjectHolds.ValueOrDefault | (ulong)(uint)message.DataSubjects.ValueOrDefault << 32;
        key.Numbers = (uint)recipient.Count.ValueOrDefault | (ulong)(uint)recipient.Age.ValueOrDefault << 32;
        key.Days = DayOf(request.At) | DayOf(reply.At) << 32;
        further = 0;
        key.Systems = typed.SystemsOf(request.Systems);
        key.Codes = 0;
        return (values & Strangers) == 0
            && TypedFacts.AreKnown(key.Systems)
            && TryCodes(message.ArrivedBy, reply.ArrivedBy, request.Wanted, out key.Codes)
            && sender.Identifier is not PNumber
            && recipient.Identifier is not PNumber
            && (request.Facts is not { } facts || _further.TryWrite(facts, room, out further));
    }

    // Four bits: that nothing is said, that it is unknown, or the value.
    private static ulong Code(uint state, uint value, ref uint values)
    {
        values |= value;
        return state + value;
    }

    private static ulong PartyCodes(Party party, ref uint values) =>
        Code(party.Kind.State, (uint)party.Kind.ValueOrDefault, ref values)
        | Code(party.DigitalPost.State, (uint)party.DigitalPost.ValueOrDefault, ref values) << 4
        | Code(party.SecureMail.State, (uint)party.SecureMail.ValueOrDefault, ref values) << 8
        | Code(party.Internal) << 12;

    private static ulong Code(Fact<bool> fact) => fact.State + (fact.ValueOrDefault ? 1UL : 0);

    // 25 bits, 0 for none.
    private static ulong DayOf(DateTime? time) => time is { } at ? (ulong)(at.Ticks / TimeSpan.TicksPerDay) << 3 | ((ulong)at.Kind << 1) | 1 : 0;

    private bool TryCodes(Fact<Channel> arrivedBy, Fact<Channel> replyArrivedBy, string? wanted, out ulong codes)
    {
        bool areKnown = TryChannel(arrivedBy, typed.ArrivalChannels, out ulong message) & TryChannel(replyArrivedBy, typed.ReplyChannels, out ulong reply) & TryWanted(wanted, out ulong selector);
        codes = message | reply << 12 | selector << 24;
        return areKnown;
    }

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

    private ulong TextsOf(Message message, Sender sender, Recipient recipient)
    {
        ulong texts = (uint)PartyDerivation.DomainOf(sender.Email, internalDomains) | ((ulong)PartyDerivation.DomainOf(recipient.Email, internalDomains) << 2);
        if (recipient.Identifier is { } identifier)
        {
            texts |= (ulong)(KindOf(identifier) + 1) << 4;
        }

        return message.Subject is { } subject ? texts | SubjectOf(subject, sender, recipient) << 8 : texts;
    }

    // By itself, so that a request without a subject need not make room for what is looked for in one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong SubjectOf(string subject, Sender sender, Recipient recipient)
    {
        SubjectFinding found = SubjectDetector.Detect(subject, new SubjectParties(PartyOf(sender), PartyOf(recipient), recipient.PNumber?.Reveal()));
        return (string.IsNullOrWhiteSpace(subject) ? 1UL : 2) | (ulong)found << 2;
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
