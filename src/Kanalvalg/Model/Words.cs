namespace Kanalvalg;

/// <summary>Who acts for the public body.</summary>
public enum Actor
{
    /// <summary>An employee.</summary>
    Employee,

    /// <summary>An elected member of the council.</summary>
    Councillor,

    /// <summary>The archive service.</summary>
    Archive,
}

/// <summary>What kind of message it is.</summary>
public enum MessageKind
{
    /// <summary>Everyday correspondence.</summary>
    Everyday,

    /// <summary>An official letter: a decision, a request and the like.</summary>
    Letter,

    /// <summary>A receipt that something has come in.</summary>
    Acknowledgement,

    /// <summary>Says only where to turn, or that the answer comes another way.</summary>
    Referral,

    /// <summary>An agreement inside the body.</summary>
    InternalAgreement,
}

/// <summary>What a message holds, attachments too, in the order of the catalogue.</summary>
[Flags]
public enum ContentCategories
{
    /// <summary>Nothing of what follows.</summary>
    None = 0,

    /// <summary>Personal data.</summary>
    Personal = 1 << 0,

    /// <summary>Confidential information.</summary>
    Confidential = 1 << 1,

    /// <summary>Sensitive personal data; implies <see cref="Personal"/>.</summary>
    Sensitive = 1 << 2,

    /// <summary>Information under statutory confidentiality; implies <see cref="Confidential"/>.</summary>
    Secrecy = 1 << 3,

    /// <summary>What is or can be exempt from public access.</summary>
    NonPublic = 1 << 4,

    /// <summary>A CPR number; implies <see cref="Confidential"/>.</summary>
    CprNumber = 1 << 5,

    /// <summary>Health data; implies <see cref="Sensitive"/>.</summary>
    Health = 1 << 6,

    /// <summary>Offences; implies <see cref="Confidential"/>.</summary>
    CriminalOffence = 1 << 7,

    /// <summary>Essential social problems; implies <see cref="Confidential"/>.</summary>
    SocialProblems = 1 << 8,

    /// <summary>A protected name and address; implies <see cref="Confidential"/>.</summary>
    ProtectedAddress = 1 << 9,

    /// <summary>Business secrets; implies <see cref="Confidential"/>.</summary>
    BusinessSecret = 1 << 10,
}

/// <summary>What a subject line holds.</summary>
[Flags]
public enum SubjectContents
{
    /// <summary>Nothing of what follows.</summary>
    None = 0,

    /// <summary>A CPR number.</summary>
    CprNumber = 1 << 0,

    /// <summary>A CVR number.</summary>
    CvrNumber = 1 << 1,

    /// <summary>Another identifying number.</summary>
    OtherNumber = 1 << 2,

    /// <summary>A name.</summary>
    Name = 1 << 3,

    /// <summary>Something else that is protected; only the host can know.</summary>
    Protected = 1 << 4,
}

/// <summary>What kind of party someone is.</summary>
public enum PartyKind
{
    /// <summary>One of the body's own.</summary>
    Internal,

    /// <summary>A citizen.</summary>
    Citizen,

    /// <summary>A business.</summary>
    Business,

    /// <summary>An association.</summary>
    Association,

    /// <summary>Another public authority.</summary>
    Authority,

    /// <summary>A self-owning institution (selvejende institution).</summary>
    SelfOwningInstitution,
}

/// <summary>What the national register says of a party's digital mailbox. Only <see cref="Connected"/> can receive.</summary>
public enum DigitalPostStatus
{
    /// <summary>Has a mailbox.</summary>
    Connected,

    /// <summary>Is exempt.</summary>
    Exempt,

    /// <summary>Is not connected.</summary>
    NotConnected,

    /// <summary>Awaits its registration.</summary>
    Awaiting,

    /// <summary>The mailbox is closed.</summary>
    Closed,
}

/// <summary>What is known of a party's secure mail.</summary>
public enum SecureMailStatus
{
    /// <summary>Not set up.</summary>
    None,

    /// <summary>A secure mailbox.</summary>
    Mailbox,

    /// <summary>Covered by direct addressing (Direkte adressering).</summary>
    DirectAddressing,
}

/// <summary>Which mail address of the recipient is known.</summary>
public enum KnownAddress
{
    /// <summary>A person's or a department's own.</summary>
    Person,

    /// <summary>The main address.</summary>
    Main,

    /// <summary>None.</summary>
    None,
}

/// <summary>Which identifying number of the recipient is known.</summary>
public enum IdentifierKind
{
    /// <summary>A CPR number.</summary>
    Cpr,

    /// <summary>A replacement CPR number (erstatningspersonnummer).</summary>
    ReplacementCpr,

    /// <summary>A CVR number.</summary>
    Cvr,

    /// <summary>A Norwegian national identity number.</summary>
    NationalIdentityNumber,

    /// <summary>A Norwegian organisation number.</summary>
    OrganisationNumber,

    /// <summary>None.</summary>
    None,

    /// <summary>A number that cannot be one.</summary>
    Invalid,
}

/// <summary>What a look-up of the recipient has shown.</summary>
public enum RecipientCheck
{
    /// <summary>Nobody has looked.</summary>
    NotChecked,

    /// <summary>The name matches.</summary>
    Matched,

    /// <summary>The name is somebody else's.</summary>
    Mismatched,
}

/// <summary>Where what has arrived landed.</summary>
public enum ReceivingMailbox
{
    /// <summary>In the official mailbox.</summary>
    Official,

    /// <summary>In another.</summary>
    Other,
}
