namespace Kanalvalg;

/// <summary>What a decision comes to.</summary>
public enum Verdict
{
    /// <summary>Outbound: send by the chosen route.</summary>
    Send,

    /// <summary>Outbound: no route is open.</summary>
    Blocked,

    /// <summary>It depends on facts that are unknown, or no rule speaks where the profile wants one to. Never a guess.</summary>
    Undecided,

    /// <summary>The communication lies outside the profile's scope.</summary>
    NotRegulated,

    /// <summary>Inbound: take it in.</summary>
    Accept,

    /// <summary>Inbound: pass it on.</summary>
    Forward,

    /// <summary>Inbound: turn it away.</summary>
    Reject,
}
