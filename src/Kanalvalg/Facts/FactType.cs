namespace Kanalvalg;

/// <summary>What a fact's values are.</summary>
internal enum FactType
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>One of a closed list.</summary>
    Choice,

    /// <summary>Any subset of a closed list.</summary>
    Set,

    /// <summary>An integer, never negative.</summary>
    Number,
}
