using System.CommandLine;

namespace Kanalvalg.Tool;

/// <summary><c>test P</c>: whether a profile still decides what was agreed.</summary>
internal static class TestCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> name = ToolOptions.Profile();
        Option<string?> scenarios = new("--scenarios", "-s") { Description = "The scenario file; the one beside the profile where left out", HelpName = "F" };
        Option<string> format = ToolOptions.Format("text", "json");
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "test",
            "Decides the scenarios of a profile and shows each that does not come out as agreed, and by which rules.",
            "kanalvalg test municipality.profile.json",
            "kanalvalg test dk-varde --scenarios ours.scenarios.json") { name, scenarios, format, language };
        command.SetAction(parsed =>
        {
            ProfileSource source = ProfileSource.Read(console, parsed.GetRequiredValue(name));
            JurisdictionProfile profile = source.Required(console);
            ScenarioSource file = ScenarioSource.Load(console, source, profile, parsed.GetValue(scenarios));
            ScenarioReport report = new(file.Name, ScenarioOutcome.Run(DecisionEngine.Compile(profile), file.File), parsed.LanguageOf(language, profile));
            if (parsed.GetValue(format) == "json")
            {
                console.Out.Write(JsonRendering.Of(indented: true, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("profile", profile.Id);
                    report.WriteJson(json);
                    json.WriteEndObject();
                }) + "\n");
            }
            else
            {
                report.WriteText(console);
                console.Out.WriteLine(report.Counts);
            }

            return report.Failed == 0 ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }
}
