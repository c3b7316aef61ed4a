namespace Kanalvalg;

/// <summary>A scenario, in which direction and on which day, for each target whether it alone reaches it, and the place of the route that it must want for that, or -1.</summary>
internal sealed record WitnessPick(TargetRegions Side, int[] Scenario, bool[] Reaches, int Wanted);
