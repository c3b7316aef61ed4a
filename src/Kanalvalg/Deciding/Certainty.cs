namespace Kanalvalg;

/// <summary>In how many of the possible completions something holds.</summary>
internal enum Certainty : byte
{
    None,
    Some,
    All,
}
