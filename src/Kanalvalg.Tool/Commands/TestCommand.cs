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
        Option<bool> witness = new("--witness") { Description = "Proposes a small set of scenarios that shows every rule, duty, outcome of a condition part and invariant's edge" };
        Option<bool> missing = new("--missing") { Description = "With --witness: proposes only what the profile's own scenarios do not show" };
        Option<string?> output = new("--out", "-o") { Description = "With --witness: the file to write the scenarios to; the output where left out", HelpName = "F" };
        Option<bool> mutate = new("--mutate") { Description = "Changes one thing in the profile at a time, and says which changes no scenario notices though they change decisions" };
        Option<string> format = ToolOptions.Format("text", "json");
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "test",
            "Decides the scenarios of a profile and shows each that does not come out as agreed, and by which rules.",
            "kanalvalg test municipality.profile.json",
            "kanalvalg test dk-varde --scenarios ours.scenarios.json",
            "kanalvalg test dk-varde --coverage --coverage-out coverage.xml",
            "kanalvalg test municipality.profile.json --witness --missing --out missing.scenarios.json",
            "kanalvalg test municipality.profile.json --mutate") { name, scenarios, coverage, coverageOut, witness, missing, output, mutate, format, language };
        command.SetAction(parsed =>
        {
            ProfileSource source = ProfileSource.Read(console, parsed.GetRequiredValue(name));
            JurisdictionProfile profile = source.Required(console);
            Alone(parsed, witness, mutate, parsed.GetValue(coverage) ? coverage : coverageOut);
            if (parsed.GetValue(witness))
            {
                return WitnessRun.Run(console, source, profile, parsed.GetValue(missing), parsed.GetValue(scenarios), parsed.GetValue(output));
            }

            if (parsed.GetValue(missing) || parsed.GetValue(output) is not null)
            {
                throw new ToolException("`--missing` and `--out` go with `--witness`");
            }

            ScenarioSource file = ScenarioSource.Load(console, source, profile, parsed.GetValue(scenarios));
            DecisionEngine engine = DecisionEngine.Compile(profile);
            IReadOnlyList<ScenarioOutcome> outcomes = ScenarioOutcome.Run(engine, file.File);
            if (parsed.GetValue(mutate))
            {
                return Mutate(console, source, engine, file.Name, outcomes, parsed.GetValue(format) == "json");
            }

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

    // Each says something of its own; together they would say it all at once.
    private static void Alone(ParseResult parsed, params Option[] options)
    {
        string[] given = [.. options.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name)];
        if (given.Length > 1)
        {
            throw new ToolException($"{string.Join(" and ", given.Select(option => "`" + option + "`"))} are asked one at a time");
        }
    }

    private static int Mutate(ToolConsole console, ProfileSource source, DecisionEngine engine, string scenarios, IReadOnlyList<ScenarioOutcome> outcomes, bool asJson)
    {
        MutationRun run = MutationRun.Of(engine, outcomes);
        ProfilePlaces places = ProfilePlaces.Of(source);
        if (asJson)
        {
            console.Out.Write(MutationJson.Of(engine.Profile, scenarios, run, places));
        }
        else
        {
            MutationText.Write(console.Out, run, places);
        }

        return run.Unnoticed.Count + run.NotProved.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
