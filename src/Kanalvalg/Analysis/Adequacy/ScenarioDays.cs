namespace Kanalvalg;

/// <summary>Few days that stand for all: on any day on which a profile is in force, its rules and invariants are as on one of these.</summary>
internal static class ScenarioDays
{
    /// <summary>The days; first, unless the profile is over, <c>null</c> for the latest text.</summary>
    public static IReadOnlyList<DateTime?> Of(JurisdictionProfile profile)
    {
        DatePeriod[] periods = [.. profile.Rules.Select(rule => rule.InForce).Concat(profile.Invariants.Select(invariant => invariant.InForce)).Where(period => period != default)];
        IEnumerable<DateTime?> starts = periods.SelectMany(period => new[] { period.From, After(period.Until), period.Until }).Append(profile.InForce.From).Append(Before(periods));
        IEnumerable<DateTime?> days = starts.Where(day => day is not null && profile.InForce.Covers(day)).OrderBy(day => day);
        if (profile.InForce.Covers(null))
        {
            days = days.Prepend(null);
        }
        else
        {
            days = days.Append(profile.InForce.Until);
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        return [.. days.Where(day => seen.Add(new string([.. periods.Select(period => period.Covers(day) ? '1' : '0')])))];
    }

    private static DateTime? After(DateTime? day) => day is { } last && last < DateTime.MaxValue.Date ? last.AddDays(1) : null;

    // A day on which none has begun yet.
    private static DateTime? Before(DatePeriod[] periods) => periods.Min(period => period.From) is { } first && first > DateTime.MinValue ? first.AddDays(-1) : null;
}
