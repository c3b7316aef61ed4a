using System.CommandLine;

namespace Kanalvalg.Tool;

/// <summary><c>verify P</c>: a profile proved over all its scenarios.</summary>
internal static class VerifyCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> name = ToolOptions.Profile();
        Option<DateTime?> at = ToolOptions.Day("--at", "The day whose text is proved; the latest text where left out");
        Option<string?> report = new("--report") { Description = "Also writes what was proved as a page to keep: Markdown or, for a name that ends in .html, HTML", HelpName = "F" };
        Option<string> format = ToolOptions.Format("text", "json", "sarif");
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "verify",
            "Proves a profile over all its scenarios: invariants, gaps, conflicts, rules without effect and more; exit code 1 where a finding is left that the profile does not accept.",
            "kanalvalg verify municipality.profile.json",
            "kanalvalg verify dk-varde --language en --report varde-proof.html",
            "kanalvalg verify municipality.profile.json --format sarif > findings.sarif") { name, at, report, format, language };
        command.SetAction(parsed => Run(
            console, ProfileSource.Read(console, parsed.GetRequiredValue(name)), parsed.GetValue(at), parsed.GetValue(report), parsed.GetValue(format)!, parsed.GetValue(language)));
        return command;
    }

    private static int Run(ToolConsole console, ProfileSource source, DateTime? day, string? report, string format, string? languageCode)
    {
        JurisdictionProfile profile = source.Required(console);
        Language language = LanguageCodes.TryParse(languageCode, out Language chosen) ? chosen : profile.Language;
        ProfileTime.Require(source.Name, profile, day, "--at");
        CompiledProfile compiled = new(profile);
        Verification verification = Verifier.Verify(compiled, day, ScenarioWorld.MostNodes);
        ProfilePlaces places = ProfilePlaces.Of(source);
        Wording words = new(profile, compiled.Space, language);
        if (report is not null)
        {
            Document page = VerificationDocument.Of(verification, words);
            ToolFiles.Write(console, report, report.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? HtmlRenderer.Render(page) : MarkdownRenderer.Render(page));
        }

        switch (format)
        {
            case "json":
                console.Out.Write(FindingJson.Of(verification, places, language));
                break;
            case "sarif":
                console.Out.Write(Sarif.Of(verification, places, language));
                break;
            default:
                FindingText text = new(profile, words, places, verification.Scenarios);
                foreach (Finding finding in verification.Findings.OrderBy(finding => finding.Accepted is not null))
                {
                    text.Write(console, finding);
                }

                text.WriteSummary(console, verification);
                break;
        }

        return verification.Succeeded ? ExitCode.Fine : ExitCode.Findings;
    }
}
