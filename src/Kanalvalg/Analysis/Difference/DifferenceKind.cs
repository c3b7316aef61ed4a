namespace Kanalvalg;

/// <summary>What became different in some scenarios.</summary>
public enum DifferenceKind
{
    /// <summary>The verdict or, outbound, the chosen route.</summary>
    Outcome,

    /// <summary>Inbound, the route that is recommended to the sender; the verdict is the same.</summary>
    Recommendation,

    /// <summary>The outcome is the same; a route that was shut is open.</summary>
    Opened,

    /// <summary>The outcome is the same; a route that was open is shut.</summary>
    Shut,

    /// <summary>The outcome is the same; a duty is new.</summary>
    DutyAdded,

    /// <summary>The outcome is the same; a duty falls away.</summary>
    DutyDropped,

    /// <summary>A duty stays, but who does it, when, or what must follow is another.</summary>
    DutyChanged,
}
