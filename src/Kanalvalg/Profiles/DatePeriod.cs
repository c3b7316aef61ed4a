namespace Kanalvalg;

/// <summary>A span of days, both ends included; an end that is <c>null</c> is open.</summary>
public readonly record struct DatePeriod(DateTime? From, DateTime? Until)
{
    /// <summary>
    /// Whether it covers the day. Without a day the latest text counts: what has an end is over, what has none is in force.
    /// </summary>
    public bool Covers(DateTime? day) =>
        day is { } d ? (From is not { } from || from <= d) && (Until is not { } until || d <= until) : Until is null;
}
