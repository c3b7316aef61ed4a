namespace Kanalvalg;

/// <summary>The codes of verdicts, statuses, phases and truths in profiles, scenario files and decisions.</summary>
public static class DecisionCodes
{
    /// <summary>The code of a verdict.</summary>
    public static string Code(this Verdict verdict) => verdict switch
    {
        Verdict.Send => "send",
        Verdict.Blocked => "blocked",
        Verdict.Undecided => "undecided",
        Verdict.NotRegulated => "notRegulated",
        Verdict.Accept => "accept",
        Verdict.Forward => "forward",
        _ => "reject",
    };

    /// <summary>The code of a status.</summary>
    public static string Code(this RouteStatus status) => status switch
    {
        RouteStatus.Impossible => "impossible",
        RouteStatus.Forbidden => "forbidden",
        RouteStatus.Silent => "silent",
        RouteStatus.Undecided => "undecided",
        RouteStatus.Discouraged => "discouraged",
        _ => "permitted",
    };

    /// <summary>The code of a phase.</summary>
    public static string Code(this DutyPhase phase) => phase switch
    {
        DutyPhase.Before => "before",
        DutyPhase.AtDispatch => "atDispatch",
        DutyPhase.After => "after",
        DutyPhase.OnReceipt => "onReceipt",
        _ => "retention",
    };

    /// <summary>The code of a truth.</summary>
    public static string Code(this Truth truth) => truth switch { Truth.True => "true", Truth.Unknown => "unknown", _ => "false" };
}
