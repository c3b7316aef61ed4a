using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kanalvalg.Benchmarks;

/// <summary>Facts as a request of the library, typed and in JSON.</summary>
public static class FactRequests
{
    private static readonly DateTime Day = new(2026, 11, 20, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The request. A profile without domains takes no addresses; one that asks for the unit is told it.</summary>
    public static DecisionRequest ToRequest(this KnownFacts facts, string? domain)
    {
        bool outbound = facts.Direction == Direction.Outbound;
        string? email = domain is null ? null : facts.OwnAddress ? "anna@" + domain : "anna@example.org";
        return new DecisionRequest
        {
            Direction = facts.Direction,
            Actor = facts.Actor,
            At = Day,
            Message = new Message
            {
                Kind = facts.Kind,
                Content = facts.Stated,
                SubjectHolds = facts.Subject,
                CaseDocument = facts.CaseDocument,
                CaseSystemCopy = facts.CaseSystemCopy,
                SharedDraft = facts.SharedDraft,
                Signed = facts.IsSigned,
                Journalised = facts.Journalised,
                JournalDuty = facts.JournalDuty,
                OnCase = facts.OnCase,
                SignatureRequired = facts.SignatureRequired,
                WrittenFormRequired = facts.WrittenFormRequired,
                QuotesOriginal = facts.QuotesOriginal,
                ArrivedBy = outbound ? default(Fact<Channel>) : ChannelOf(facts.ArrivedBy),
            },
            InReplyTo = facts.ReplyArrivedBy == Carrier.None ? null : new InReplyTo { ArrivedBy = ChannelOf(facts.ReplyArrivedBy), Content = facts.ReplyStated },
            Sender = outbound ? null : new Sender { Kind = facts.Party, Email = email },
            Recipient = outbound ? RecipientOf(facts, email) : new Recipient { Mailbox = facts.Mailbox },
            Systems = outbound ? [.. Members(facts.Systems).Select(code => new SendingSystem(code))] : null,
            Facts = outbound && domain is null ? new Dictionary<string, FactInput>(StringComparer.Ordinal) { ["recipient.sameUnit"] = facts.SameUnit } : null,
        };
    }

    /// <summary>The same request in JSON.</summary>
    public static byte[] ToJson(this KnownFacts facts, string? domain)
    {
        bool outbound = facts.Direction == Direction.Outbound;
        JsonObject party = new() { ["kind"] = Code(facts.Party) };
        if (domain is not null)
        {
            party["email"] = facts.OwnAddress ? "anna@" + domain : "anna@example.org";
        }

        JsonObject message = new()
        {
            ["kind"] = Code(facts.Kind),
            ["content"] = Codes(facts.Stated),
            ["caseDocument"] = facts.CaseDocument,
            ["caseSystemCopy"] = facts.CaseSystemCopy,
            ["sharedDraft"] = facts.SharedDraft,
            ["signed"] = facts.IsSigned,
            ["journalised"] = facts.Journalised,
            ["journalDuty"] = facts.JournalDuty,
            ["onCase"] = facts.OnCase,
            ["signatureRequired"] = facts.SignatureRequired,
            ["writtenFormRequired"] = facts.WrittenFormRequired,
        };
        JsonObject request = new() { ["direction"] = Code(facts.Direction), ["actor"] = Code(facts.Actor), ["at"] = "2026-11-20", ["message"] = message };
        if (facts.Subject is { } subject)
        {
            message["subject"] = new JsonObject { ["holds"] = Codes(subject) };
        }

        if (facts.QuotesOriginal is { } quotes)
        {
            message["quotesOriginal"] = quotes;
        }

        if (facts.ReplyArrivedBy != Carrier.None)
        {
            request["inReplyTo"] = new JsonObject { ["arrivedBy"] = Code(facts.ReplyArrivedBy), ["content"] = Codes(facts.ReplyStated) };
        }

        if (outbound)
        {
            request["systems"] = Codes(facts.Systems);
            request["recipient"] = party;
            party["digitalPost"] = Code(facts.DigitalPost);
            party["secureMail"] = Code(facts.SecureMail);
            party["address"] = Code(facts.Address);
            party["identifier"] = Code(facts.Identifier);
            party["hasPNumber"] = facts.HasPNumber;
            party["postalAddress"] = facts.PostalAddress;
            party["checked"] = Code(facts.Checked);
            party["count"] = facts.Recipients;
            if (domain is null)
            {
                party["sameUnit"] = facts.SameUnit;
            }
        }
        else
        {
            message["arrivedBy"] = Code(facts.ArrivedBy);
            request["sender"] = party;
            request["recipient"] = new JsonObject { ["mailbox"] = Code(facts.Mailbox) };
        }

        return JsonSerializer.SerializeToUtf8Bytes(request);
    }

    /// <summary>The code of an enumeration's value: its name in camel case.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static Recipient RecipientOf(KnownFacts facts, string? email) => new()
    {
        Kind = facts.Party,
        Email = email,
        DigitalPost = facts.DigitalPost,
        SecureMail = facts.SecureMail,
        Address = facts.Address,
        IdentifierKind = facts.Identifier,
        HasPNumber = facts.HasPNumber,
        PostalAddress = facts.PostalAddress,
        Checked = facts.Checked,
        Count = facts.Recipients,
    };

    private static Channel ChannelOf(Carrier carrier) => new(Code(carrier));

    private static JsonArray Codes(ContentCategories content) => [.. Members(content).Select(member => (JsonNode)member)];

    private static JsonArray Codes(SubjectContents subject) => [.. Members(subject).Select(member => (JsonNode)member)];

    private static JsonArray Codes(AtHand systems) => [.. Members(systems).Select(member => (JsonNode)member)];

    private static IEnumerable<string> Members<T>(T set)
        where T : struct, Enum => Enum.GetValues<T>().Where(member => Convert.ToInt32(member, null) != 0 && set.HasFlag(member)).Select(Code);
}
