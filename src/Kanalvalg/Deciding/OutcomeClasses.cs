namespace Kanalvalg;

/// <summary>
/// What a completion comes to, as diagrams whose terminals tell outcomes apart, for comparing completions: the verdict with (outbound)
/// the chosen route, the recommended route (inbound), and each duty as a step.
/// </summary>
internal sealed class OutcomeClasses
{
    public OutcomeClasses(CompiledProfile profile, Scenario scenario, DiagramSpace space, OutcomeFunctions functions)
    {
        RoutePlan plan = functions.Plan;
        ulong[] achieved = profile.Achieved.Of(scenario);
        for (int i = 0; i < plan.Routes.Length; i++)
        {
            Route = space.Choose(functions.Chosen[i], i + 1, Route);
        }

        const int Outside = 3;
        Verdict = scenario.Direction == Direction.Outbound
            ? space.Choose(functions.NotRegulated, Outside, space.Choose(functions.Waits, 2, space.Choose(functions.NoRoute, 0, 1)))
            : space.Choose(functions.NotRegulated, Outside, space.Choose(functions.Reject, 2, space.Choose(functions.Forward, 1, 0)));
        int[] all = StepFunctions.Of(functions, scenario.Direction == Direction.Inbound ? StepFunctions.Arrived : StepFunctions.NoRoute, achieved);
        for (int at = 0; at < plan.Routes.Length && scenario.Direction == Direction.Outbound; at++)
        {
            if (functions.Chosen[at] == DiagramSpace.False)
            {
                continue;
            }

            int[] steps = StepFunctions.Of(functions, at, achieved);
            for (int duty = 0; duty < steps.Length; duty++)
            {
                all[duty] = space.Choose(functions.Chosen[at], steps[duty], all[duty]);
            }
        }

        Steps = [.. all.Where(step => step > DiagramSpace.True).Distinct()];
    }

    /// <summary>The verdict of each completion.</summary>
    public int Verdict { get; }

    /// <summary>The route of each completion: chosen outbound, recommended inbound.</summary>
    public int Route { get; }

    /// <summary>Whether the duties that hang on something unknown are steps of the completion; what says the same once.</summary>
    public int[] Steps { get; }
}
