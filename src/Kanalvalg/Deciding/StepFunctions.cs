namespace Kanalvalg;

/// <summary>Which duties are steps, as truths of an algebra: those of a route, of what arrived, or of neither.</summary>
internal static class StepFunctions
{
    /// <summary>No route: the duties that hold whatever the route.</summary>
    public const int NoRoute = -1;

    /// <summary>What has arrived, by the channel that it came by.</summary>
    public const int Arrived = -2;

    /// <summary>For each duty of the profile whether it is due. A duty whose end is known to be reached already is none.</summary>
    public static int[] Of(CompiledProfile profile, Scenario scenario, OutcomeFunctions functions, int route)
    {
        IReadOnlyList<Duty> duties = profile.Profile.Duties;
        IReadOnlyList<string> channels = profile.Space.Facts[profile.Space[FactNames.MessageArrivedBy]].Values;
        int[] steps = new int[duties.Count];
        for (int duty = 0; duty < steps.Length; duty++)
        {
            steps[duty] = IsAchieved(profile.Space, scenario, duties[duty]) ? 0 : route switch
            {
                Arrived => functions.DutyOnArrival(duty, channels),
                NoRoute => functions.DutyAnyway(duty),
                _ => functions.DutyOn(duty, route),
            };
        }

        return steps;
    }

    private static bool IsAchieved(FactSpace space, Scenario scenario, Duty duty)
    {
        foreach (KeyValuePair<FactDefinition, FactValue> achieved in duty.Achieves)
        {
            int fact = space[achieved.Key.Name];
            if (!scenario.IsKnown(fact) || scenario.ValueOf(fact) != achieved.Value || scenario.Origins[fact] is not (FactOrigin.Given or FactOrigin.Derived))
            {
                return false;
            }
        }

        return duty.Achieves.Count > 0;
    }
}
