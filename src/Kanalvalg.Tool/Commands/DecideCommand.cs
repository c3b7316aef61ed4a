using System.CommandLine;

namespace Kanalvalg.Tool;

/// <summary><c>decide</c>: one request, or a file of them.</summary>
internal static class DecideCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string> profile = ToolOptions.ProfileOption();
        Option<string?> request = new("--request", "-r") { Description = "The request, a JSON file; - for the input", HelpName = "F" };
        Option<string?> batch = new("--batch", "-b") { Description = "A file with a request on each line; - for the input. Writes a line of JSON for each, in order", HelpName = "F" };
        Option<string?> record = new("--record") { Description = "Also writes what `kanalvalg replay` decides again to this file", HelpName = "F" };
        Option<string> format = ToolOptions.Format("text", "json", "markdown", "html");
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "decide",
            "Decides how a message may be sent, or what becomes of one that came; exit code 1 for any verdict but send and accept.",
            "kanalvalg decide --profile dk-varde --request request.json",
            "kanalvalg decide --profile dk-varde --request - --format html --language en < request.json > decision.html",
            "kanalvalg decide --profile dk-varde --batch requests.ndjson > decisions.ndjson") { profile, request, batch, record, format, language };
        command.Validators.Add(result =>
        {
            bool hasBatch = result.GetResult(batch) is not null;
            if (hasBatch == result.GetResult(request) is not null)
            {
                result.AddError("one of `--request` and `--batch` is required, and not both");
            }
            else if (hasBatch && (result.GetResult(record) is not null || result.GetResult(format) is { Implicit: false, Tokens: not [{ Value: "json" }] }))
            {
                result.AddError("`--batch` writes lines of JSON; other formats and `--record` are for one request");
            }
        });
        command.SetAction(parsed =>
        {
            DecisionEngine engine = DecisionEngine.Compile(ProfileSource.Load(console, parsed.GetRequiredValue(profile)));
            Language spoken = parsed.LanguageOf(language, engine.Profile);
            if (parsed.GetValue(batch) is { } file)
            {
                return BatchRun.Run(console, engine, file, spoken);
            }

            Decision decision = engine.Decide(RequestSource.Load(console, engine, parsed.GetValue(request)!));
            if (parsed.GetValue(record) is { } kept)
            {
                ToolFiles.Write(console, kept, decision.ToRecord(spoken, indented: true) + "\n");
            }

            console.Out.Write(Render(decision, parsed.GetValue(format)!, spoken));
            return ExitCode.Of(decision.Verdict);
        });
        return command;
    }

    public static string Render(Decision decision, string format, Language language) => format switch
    {
        "json" => decision.ToJson(language, indented: true) + "\n",
        "markdown" => decision.ToMarkdown(language),
        "html" => decision.ToHtml(language),
        _ => decision.ToText(language),
    };
}
