namespace Kanalvalg;

/// <summary>What is known of a party. Numbers, names and addresses are used to work out facts, and kept nowhere.</summary>
public abstract record Party
{
    private protected Party()
    {
    }

    /// <summary>What kind of party it is.</summary>
    public Fact<PartyKind> Kind { get; init; }

    /// <summary>Whether it is inside; only where kind and address do not settle it.</summary>
    public Fact<bool> Internal { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The identifying number, its type with it.</summary>
    public Identifier? Identifier { get; init; }

    /// <summary>What the national register says of the digital mailbox.</summary>
    public Fact<DigitalPostStatus> DigitalPost { get; init; }

    /// <summary>What is known of secure mail.</summary>
    public Fact<SecureMailStatus> SecureMail { get; init; }

    /// <summary>The type alone: nothing that would identify anyone.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>What is known of the sender.</summary>
public sealed record Sender : Party;

/// <summary>What is known of the recipient.</summary>
public sealed record Recipient : Party
{
    /// <summary>Which mail address is known.</summary>
    public Fact<KnownAddress> Address { get; init; }

    /// <summary>Which identifying number is known, where none is given or the one given cannot be one.</summary>
    public Fact<IdentifierKind> IdentifierKind { get; init; }

    /// <summary>The P-number of a business's or an authority's production unit.</summary>
    public PNumber? PNumber { get; init; }

    /// <summary>Whether it has a P-number, where none is given.</summary>
    public Fact<bool> HasPNumber { get; init; }

    /// <summary>Whether a postal address is known.</summary>
    public Fact<bool> PostalAddress { get; init; }

    /// <summary>Whether the recipient lives abroad.</summary>
    public Fact<bool> Abroad { get; init; }

    /// <summary>What a look-up of the recipient has shown.</summary>
    public Fact<RecipientCheck> Checked { get; init; }

    /// <summary>How many recipients there are.</summary>
    public Fact<int> Count { get; init; }

    /// <summary>The age, from a register.</summary>
    public Fact<int> Age { get; init; }

    /// <summary>Where it landed; inbound only.</summary>
    public Fact<ReceivingMailbox> Mailbox { get; init; }

    /// <summary>A citizen by CPR number.</summary>
    public static Recipient Citizen(CprNumber number, Fact<DigitalPostStatus> digitalPost) =>
        new() { Kind = PartyKind.Citizen, Identifier = number, DigitalPost = digitalPost };

    /// <summary>A business by CVR number.</summary>
    public static Recipient Business(CvrNumber number, Fact<DigitalPostStatus> digitalPost) =>
        new() { Kind = PartyKind.Business, Identifier = number, DigitalPost = digitalPost };

    /// <summary>An association by CVR number.</summary>
    public static Recipient Association(CvrNumber number, Fact<DigitalPostStatus> digitalPost) =>
        new() { Kind = PartyKind.Association, Identifier = number, DigitalPost = digitalPost };

    /// <summary>Another authority by its mail address.</summary>
    public static Recipient Authority(string email, Fact<SecureMailStatus> secureMail) =>
        new() { Kind = PartyKind.Authority, Email = email, SecureMail = secureMail };

    /// <summary>A colleague by mail address.</summary>
    public static Recipient Colleague(string email) => new() { Kind = PartyKind.Internal, Email = email };
}
