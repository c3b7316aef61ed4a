namespace Kanalvalg;

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
