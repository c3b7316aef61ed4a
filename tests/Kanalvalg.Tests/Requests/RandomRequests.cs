using System.Reflection;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Requests;

/// <summary>
/// Makes typed requests of every property that there is, so that none can be added and be forgotten here: good ones, bad ones, and some
/// that differ in a single property. All numbers and names are made up.
/// </summary>
internal sealed class RandomRequests(Dice dice, bool bad)
{
    private static readonly DateTime Day = new(2026, 11, 20);

    private static readonly Dictionary<Type, PropertyInfo[]> Properties = new[] { typeof(DecisionRequest), typeof(Message), typeof(InReplyTo), typeof(Sender), typeof(Recipient) }
        .ToDictionary(type => type, type => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).ToArray());

    public DecisionRequest Next()
    {
        DecisionRequest request = new() { Direction = dice.Chance(70) ? Direction.Outbound : Direction.Inbound };
        Fill(request, dice.One([10, 30, 60]));
        if (!bad || dice.Chance(60))
        {
            Expect(request);
        }

        return request;
    }

    /// <summary>The same with one of its properties drawn anew.</summary>
    public DecisionRequest Near(DecisionRequest request)
    {
        DecisionRequest near = request with
        {
            Message = request.Message is { } message ? message with { } : null,
            InReplyTo = request.InReplyTo is { } reply ? reply with { } : null,
            Sender = request.Sender is { } sender ? sender with { } : null,
            Recipient = request.Recipient is { } recipient ? recipient with { } : null,
        };
        object holder = dice.One(new object?[] { near, near.Message, near.InReplyTo, near.Sender, near.Recipient }.OfType<object>().ToArray());
        Draw(holder, dice.One(Properties[holder.GetType()]));
        return near;
    }

    private void Fill(object holder, int percent)
    {
        foreach (PropertyInfo property in Properties[holder.GetType()])
        {
            if (property.Name != nameof(DecisionRequest.Direction) && dice.Chance(Properties.ContainsKey(property.PropertyType) ? 80 : percent))
            {
                Draw(holder, property);
            }
        }
    }

    private void Draw(object holder, PropertyInfo property)
    {
        if (Properties.ContainsKey(property.PropertyType))
        {
            object part = Activator.CreateInstance(property.PropertyType)!;
            Fill(part, dice.One([10, 30, 60]));
            property.SetValue(holder, part);
        }
        else
        {
            property.SetValue(holder, Value(property));
        }
    }

    // What makes most requests wrong is left out: facts of the other direction, what is worked out, what the profile does not know.
    private static void Expect(DecisionRequest request)
    {
        if (request.Direction == Direction.Outbound)
        {
            Set(request.Message, nameof(Message.ArrivedBy), default(Fact<Channel>));
            Set(request.Recipient, nameof(Recipient.Mailbox), default(Fact<ReceivingMailbox>));
        }
        else
        {
            Set(request, nameof(DecisionRequest.Systems), null);
            Set(request, nameof(DecisionRequest.Wanted), null);
        }

        Set(request.Sender, nameof(Party.Internal), default(Fact<bool>));
        Set(request.Recipient, nameof(Party.Internal), default(Fact<bool>));
        if (request.Recipient?.Identifier is not null)
        {
            Set(request.Recipient, nameof(Recipient.IdentifierKind), default(Fact<IdentifierKind>));
        }

        if (request.Recipient?.PNumber is not null)
        {
            Set(request.Recipient, nameof(Recipient.HasPNumber), default(Fact<bool>));
        }
    }

    private static void Set(object? holder, string property, object? value) => holder?.GetType().GetProperty(property)!.SetValue(holder, value);

    private object? Value(PropertyInfo property) => (property.Name, property.PropertyType) switch
    {
        (nameof(DecisionRequest.Direction), _) => dice.One([Direction.Outbound, Direction.Inbound]),
        (nameof(DecisionRequest.Wanted), _) => dice.One(["ordinaryMail", "digitalPost/outlook", "*/outlook", "*", Bad("nowhere", "*")]),
        (nameof(Message.Subject), _) => dice.One(["Svar", "", " ", "Svar til Prøve Eksempelsen", "Om 010170-1234", "CVR 12345674", "Sag 2026-114 om Anna Attrap", "Borgeren 0101701234 og 923609016"]),
        (nameof(Party.Email), _) => dice.One(["anna@varde.dk", "Anna@VARDE.DK ", "bo@nyborg.dk", "bo@eksempel.example", "varde.dk", ""]),
        (nameof(Party.Name), _) => dice.One(["Prøve Eksempelsen", "Anna Attrap", "Eksempelsen", ""]),
        (nameof(DecisionRequest.Systems), _) => Systems(),
        (nameof(DecisionRequest.Facts), _) => Further(),
        (_, var type) when type == typeof(DateTime?) => dice.One<DateTime?>([null, Day, Day.AddHours(13), DateTime.SpecifyKind(Day, DateTimeKind.Utc), Day.AddDays(1), Bad(new DateTime(1999, 1, 1), Day)]),
        (_, var type) when type == typeof(PNumber) => dice.One([null, PNumber.Parse("1003388394")]),
        (_, var type) when type == typeof(Identifier) => Number(),
        (_, var type) when type == typeof(Fact<bool>) => dice.One<Fact<bool>>([true, false, Fact<bool>.Unknown]),
        (_, var type) when type == typeof(Fact<int>) => dice.One<Fact<int>>([0, 1, 7, Fact<int>.Unknown, Bad(-1, 1)]),
        (_, var type) when type == typeof(Fact<Channel>) => dice.One<Fact<Channel>>([Channel.DigitalPost, Channel.Letter, Fact<Channel>.Unknown, Bad(new Channel("pigeon"), Channel.Sms)]),
        (_, var type) when type.GetGenericTypeDefinition() == typeof(Fact<>) => Choice(type),
        var (name, type) => throw new InvalidOperationException($"no values for `{name}` of {type}"),
    };

    private object Choice(Type fact)
    {
        Type words = fact.GetGenericArguments()[0];
        int most = Enum.GetValues(words).Cast<object>().Max(word => Convert.ToInt32(word, null));
        int value = words.IsDefined(typeof(FlagsAttribute), false) ? dice.Number(0, most) & dice.Number(0, most) : dice.Number(0, most);
        return dice.Chance(15) ? fact.GetProperty("Unknown")!.GetValue(null)! : fact.GetMethods().Single(method => method.Name == "op_Implicit" && method.GetParameters()[0].ParameterType == words)
            .Invoke(null, [Enum.ToObject(words, Bad(dice.One([most + 1, (most * 2) + 1, 13, 14, 77, 1 << 20, -1]), value))])!;
    }

    private Identifier? Number() => dice.One<Identifier?>(
        [
            CprNumber.Parse("010170-1234"), CprNumber.Parse("610170-1234"), CvrNumber.Parse("12345674"), OrganisationNumber.Parse("923609016"),
            NationalIdentityNumber.Parse("13097248022"), Bad<Identifier>(PNumber.Parse("1003388394"), CprNumber.Parse("010170-1234")),
        ]);

    private IReadOnlyCollection<SendingSystem>? Systems()
    {
        SendingSystem[] some = dice.Some([SendingSystem.Outlook, SendingSystem.Fagsystem, SendingSystem.Doc2Mail, SendingSystem.MailSystem, Bad(new SendingSystem("abacus"), SendingSystem.Outlook)], 0, 4);
        return dice.One<IReadOnlyCollection<SendingSystem>?>([some, some.ToList(), some.ToHashSet(), new Queue<SendingSystem>(some)]);
    }

    private IReadOnlyDictionary<string, FactInput> Further()
    {
        KeyValuePair<string, FactInput>[] some = dice.Some(
            [
                new KeyValuePair<string, FactInput>("message.urgent", true),
                new("message.kind", "letter"),
                new("recipient.age", 41),
                new("recipient.age", 42),
                new("message.content", FactInput.Of("health")),
                new("message.content", FactInput.Partly(["health"], ["businessSecret"])),
                new("message.content", FactInput.Partly(["health"], [])),
                new("inReplyTo.content", FactInput.Unknown),
                new("recipient.checked", Bad<FactInput>("lost", "matched")),
                new("message.signed", Bad<FactInput>(3, false)),
                new(Bad("0101701234", "message.journalised"), true),
            ],
            0,
            3);
        Dictionary<string, FactInput> facts = some.DistinctBy(fact => fact.Key).ToDictionary();
        return dice.Chance(50) ? facts : new SortedDictionary<string, FactInput>(facts, StringComparer.Ordinal);
    }

    private T Bad<T>(T value, T good) => bad && dice.Chance(50) ? value : good;
}
