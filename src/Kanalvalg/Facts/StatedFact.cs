namespace Kanalvalg;

/// <summary>What a host says of one fact: a value, some members of a set, or that it does not know.</summary>
internal readonly record struct StatedFact(StatedKind Kind, FactValue Value, long Denied)
{
    public static readonly StatedFact Unknown = new(StatedKind.Unknown, default, 0);

    public static StatedFact Known(FactValue value) => new(StatedKind.Known, value, 0);

    /// <summary>A set of which these members are said to be there and these to be missing; the rest is unknown.</summary>
    public static StatedFact Partly(long present, long denied) => new(StatedKind.Partly, new FactValue(present), denied);
}

/// <summary>How much a host says of a fact.</summary>
internal enum StatedKind : byte
{
    /// <summary>Nothing at all.</summary>
    Nothing,

    /// <summary>That it is unknown.</summary>
    Unknown,

    /// <summary>Its value.</summary>
    Known,

    /// <summary>Some members of a set.</summary>
    Partly,
}
