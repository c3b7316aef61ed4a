namespace Kanalvalg;

/// <summary>One operation of a <see cref="BitProgram"/>, on planes by their number.</summary>
internal readonly record struct Gate(GateKind Kind, int Into, int First, int Second);

/// <summary>How a gate joins two planes.</summary>
internal enum GateKind
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>The first and not the second.</summary>
    NotSecond,

    /// <summary>Neither.</summary>
    Neither,
}
