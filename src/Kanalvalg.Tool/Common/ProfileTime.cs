namespace Kanalvalg.Tool;

/// <summary>Whether there is a text of a profile for a day that someone names.</summary>
internal static class ProfileTime
{
    /// <summary>Ends the command where the profile is not in force on the day, and says when it is; without a day where it is over.</summary>
    public static void Require(string name, JurisdictionProfile profile, DateTime? day, string option)
    {
        if (!profile.InForce.Covers(day))
        {
            throw new ToolException(day is { } asked
                ? $"{name}: the profile is not in force on {IsoDate.Text(asked)}, but {Text(profile.InForce)}; say another day with `{option}`"
                : $"{name}: the profile was in force {Text(profile.InForce)}; say a day with `{option}`");
        }
    }

    private static string Text(DatePeriod period) => (period.From, period.Until) switch
    {
        ({ } from, { } until) => $"from {IsoDate.Text(from)} until {IsoDate.Text(until)}",
        ({ } from, null) => "from " + IsoDate.Text(from),
        (_, { } until) => "until " + IsoDate.Text(until),
        _ => "always",
    };
}
