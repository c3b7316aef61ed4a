namespace Kanalvalg;

/// <summary>Whose names and numbers to look for. No record: its printed form would tell them.</summary>
internal readonly struct SubjectParties(SubjectParty sender, SubjectParty recipient, string? recipientPNumber = null)
{
    public SubjectParty Sender { get; } = sender;
    public SubjectParty Recipient { get; } = recipient;
    public string? RecipientPNumber { get; } = recipientPNumber;
}

/// <summary>A party's name and its number as they were given, valid or not.</summary>
internal readonly struct SubjectParty(string? name, IdentifierScheme scheme = default, string? number = null)
{
    public string? Name { get; } = name;
    public IdentifierScheme Scheme { get; } = scheme;
    public string? Number { get; } = number;
}
