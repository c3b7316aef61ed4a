namespace Kanalvalg;

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
