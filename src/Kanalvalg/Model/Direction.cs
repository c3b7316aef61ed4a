namespace Kanalvalg;

/// <summary>Which way a communication goes, seen from the public body.</summary>
public enum Direction
{
    /// <summary>The body sends.</summary>
    Outbound,

    /// <summary>The body receives.</summary>
    Inbound,
}
