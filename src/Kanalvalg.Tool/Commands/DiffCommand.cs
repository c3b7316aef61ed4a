using System.CommandLine;

namespace Kanalvalg.Tool;

/// <summary><c>diff P1 P2</c>: what a change of a profile changes.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> before = new("P1") { Description = "The earlier profile: a built-in id, or a file" };
        Argument<string?> after = new("P2") { Description = "The later profile; the same one where left out, to compare its texts of two days", Arity = ArgumentArity.ZeroOrOne };
        Option<DateTime?> dayBefore = ToolOptions.Day("--at", "The day whose text is compared; of the earlier profile alone where --and-at is given");
        Option<DateTime?> dayAfter = ToolOptions.Day("--and-at", "The day whose text of the later profile is compared");
        Option<string> failOn = new("--fail-on") { Description = "What ends with exit code 1", DefaultValueFactory = _ => "laxer", HelpName = "laxer|any|none" };
        failOn.AcceptOnlyFromAmong("laxer", "any", "none");
        Option<string> format = ToolOptions.Format("text", "json", "markdown", "html");
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "diff",
            "Says in how many scenarios two profiles, or the texts of two days, decide differently, where, and whether that is laxer or stricter; exit code 1 where anything got laxer.",
            "kanalvalg diff published.profile.json draft.profile.json",
            "kanalvalg diff municipality.profile.json --at 2026-01-01 --and-at 2026-07-01 --language en",
            "kanalvalg diff published.profile.json draft.profile.json --fail-on any --format html > difference.html") { before, after, dayBefore, dayAfter, failOn, format, language };
        command.SetAction(parsed =>
        {
            string first = parsed.GetRequiredValue(before);
            DateTime? firstDay = parsed.GetValue(dayBefore);
            DateTime? secondDay = parsed.GetValue(dayAfter) ?? firstDay;
            if (parsed.GetValue(after) is null && firstDay == secondDay)
            {
                throw new ToolException("name a second profile, or two days with `--at` and `--and-at`");
            }

            ProfileDifference difference = ProfileDifference.Between(
                Load(console, first, firstDay, dayBefore.Name), Load(console, parsed.GetValue(after) ?? first, secondDay, dayAfter.Name), firstDay, secondDay);
            console.Out.Write(Render(difference, parsed.GetValue(format)!, parsed.LanguageOf(language, difference.After)));
            return Exit(difference, parsed.GetValue(failOn)!);
        });
        return command;
    }

    private static JurisdictionProfile Load(ToolConsole console, string name, DateTime? day, string option)
    {
        JurisdictionProfile profile = ProfileSource.Load(console, name);
        ProfileTime.Require(name, profile, day, option);
        return profile;
    }

    private static string Render(ProfileDifference difference, string format, Language language) => format switch
    {
        "json" => DifferenceJson.Of(difference, language),
        "markdown" => MarkdownRenderer.Render(DifferenceDocument.Of(difference, language)),
        "html" => HtmlRenderer.Render(DifferenceDocument.Of(difference, language)),
        _ => PlainTextRenderer.Render(DifferenceDocument.Of(difference, language)),
    };

    // What could not be compared may be laxer.
    private static int Exit(ProfileDifference difference, string failOn) => failOn switch
    {
        "none" => ExitCode.Fine,
        _ when !difference.IsComplete => ExitCode.Findings,
        "any" => difference.Changed.IsZero ? ExitCode.Fine : ExitCode.Findings,
        _ => difference.Laxer.IsZero ? ExitCode.Fine : ExitCode.Findings,
    };
}
