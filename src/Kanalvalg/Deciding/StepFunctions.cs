namespace Kanalvalg;

/// <summary>Which duties are steps, as truths of an algebra: those of a route, of what arrived, or of neither.</summary>
internal static class StepFunctions
{
    /// <summary>No route: the duties that hold whatever the route.</summary>
    public const int NoRoute = -1;

    /// <summary>What has arrived, by the channel that it came by.</summary>
    public const int Arrived = -2;

    /// <summary>For each duty of the profile whether it is due. One whose bit says that its end is known to be reached already (<see cref="AchievedDuties"/>) is not.</summary>
    public static int[] Of(OutcomeFunctions functions, int route, ReadOnlySpan<ulong> achieved)
    {
        int[] steps = new int[functions.Plan.Duties.Length];
        for (int duty = 0; duty < steps.Length; duty++)
        {
            steps[duty] = RuleTruths.Has(achieved, duty) ? 0 : Of(functions, duty, route);
        }

        return steps;
    }

    /// <summary>Whether the duty is laid on someone, its end reached or not.</summary>
    public static int Of(OutcomeFunctions functions, int duty, int route) => route switch
    {
        Arrived => functions.DutyOnArrival(duty),
        NoRoute => functions.DutyAnyway(duty),
        _ => functions.DutyOn(duty, route),
    };
}
