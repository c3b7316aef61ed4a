using System.CommandLine;

namespace Kanalvalg.Tool;

/// <summary><c>show P</c>: a profile as a document to publish.</summary>
internal static class ShowCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> name = ToolOptions.Profile();
        Option<string> format = ToolOptions.Format("markdown", "html");
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "show",
            "Writes a profile as the document that its body could publish: routes, rules, duties, and the sources with what carries them.",
            "kanalvalg show dk-varde > varde.md",
            "kanalvalg show municipality.profile.json --format html --language en > rules.html") { name, format, language };
        command.SetAction(parsed =>
        {
            JurisdictionProfile profile = ProfileSource.Load(console, parsed.GetRequiredValue(name));
            Document document = ProfileView.Of(DecisionEngine.Compile(profile).Compiled, parsed.LanguageOf(language, profile));
            console.Out.Write(parsed.GetValue(format) == "html" ? HtmlRenderer.Render(document) : MarkdownRenderer.Render(document));
            return ExitCode.Fine;
        });
        return command;
    }
}
