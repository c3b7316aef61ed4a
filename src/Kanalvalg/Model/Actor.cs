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
