namespace Kanalvalg.Tool;

/// <summary><c>test P --witness</c>: the scenarios go to a file or to the output, and what is said of them where it is in nobody's way.</summary>
internal static class WitnessRun
{
    public static int Run(ToolConsole console, ProfileSource source, JurisdictionProfile profile, bool missing, string? scenarios, string? output)
    {
        DecisionEngine engine = DecisionEngine.Compile(profile);
        IEnumerable<ScenarioOutcome> own = missing ? ScenarioOutcome.Run(engine, ScenarioSource.Load(console, source, profile, scenarios).File) : [];
        if (WitnessSearch.Find(engine.Compiled, [.. own.Select(outcome => outcome.Decision).OfType<Decision>()]) is not { } witness)
        {
            throw new ToolException($"{source.Name}: the profile is too large for scenarios to be proposed");
        }

        string file = WitnessFile.Of(engine, witness);
        if (output is null)
        {
            console.Out.Write(file);
        }
        else
        {
            ToolFiles.Write(console, output, file);
        }

        WitnessText.Write(output is null ? console.Error : console.Out, witness, ProfilePlaces.Of(source));
        return ExitCode.Fine;
    }
}
