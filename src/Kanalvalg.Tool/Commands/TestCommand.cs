using System.CommandLine;

namespace Kanalvalg.Tool;

/// <summary><c>test P</c>: whether a profile still decides what was agreed.</summary>
internal static class TestCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> name = ToolOptions.Profile();
        Option<string?> scenarios = new("--scenarios", "-s") { Description = "The scenario file; the one beside the profile where left out", HelpName = "F" };
        Option<bool> coverage = new("--coverage") { Description = "Also says which rules, parts of conditions and duties no scenario touches" };
        Option<string?> coverageOut = new("--coverage-out") { Description = "Writes the coverage as Cobertura XML to this file", HelpName = "F" };
        Option<string> format = ToolOptions.Format("text", "json");
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "test",
            "Decides the scenarios of a profile and shows each that does not come out as agreed, and by which rules.",
            "kanalvalg test municipality.profile.json",
            "kanalvalg test dk-varde --scenarios ours.scenarios.json",
            "kanalvalg test dk-varde --coverage --coverage-out coverage.xml") { name, scenarios, coverage, coverageOut, format, language };
        command.SetAction(parsed =>
        {
            ProfileSource source = ProfileSource.Read(console, parsed.GetRequiredValue(name));
            JurisdictionProfile profile = source.Required(console);
            ScenarioSource file = ScenarioSource.Load(console, source, profile, parsed.GetValue(scenarios));
            DecisionEngine engine = DecisionEngine.Compile(profile);
            IReadOnlyList<ScenarioOutcome> outcomes = ScenarioOutcome.Run(engine, file.File);
            ScenarioReport report = new(file.Name, outcomes, parsed.LanguageOf(language, profile));
            string? xml = parsed.GetValue(coverageOut);
            CoverageResult? covered = parsed.GetValue(coverage) || xml is not null ? CoverageRun.Of(engine, ProfilePlaces.Of(source), outcomes) : null;
            if (xml is not null)
            {
                ToolFiles.Write(console, xml, Cobertura.Of(profile, covered!));
            }

            if (parsed.GetValue(format) == "json")
            {
                console.Out.Write(JsonRendering.Of(indented: true, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("profile", profile.Id);
                    report.WriteJson(json);
                    if (covered is not null)
                    {
                        CoverageJson.Write(json, covered);
                    }

                    json.WriteEndObject();
                }) + "\n");
            }
            else
            {
                report.WriteText(console);
                if (covered is not null)
                {
                    CoverageText.Write(console.Out, covered);
                }

                console.Out.WriteLine(report.Counts);
            }

            return report.Failed == 0 ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }
}
