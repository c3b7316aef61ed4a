using System.CommandLine;
using System.Text;

namespace Kanalvalg.Tool;

/// <summary><c>new ID</c>: starts a profile that passes <c>check</c> and <c>test</c>.</summary>
internal static class NewCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> id = new("ID") { Description = "The new profile's id, such as dk-sund" };
        Option<string> language = new("--language", "-l") { Description = "The language of its texts and comments", DefaultValueFactory = _ => "da", HelpName = "da|nb|en" };
        language.AcceptOnlyFromAmong("da", "nb", "en");
        ToolCommand command = new("new", "Starts a profile in this folder: one route, one rule and one scenario, explained, with the schemas for an editor.", "kanalvalg new dk-sund --language da") { id, language };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(id), parsed.GetValue(language)!));
        return command;
    }

    private static int Run(ToolConsole console, string id, string code)
    {
        if (!TextForm.Id.Matches(id))
        {
            throw new ToolException($"`{id}` cannot be an id; expected {TextForm.Id.Expectation}");
        }

        if (Profiles.Ids.Contains(id))
        {
            throw new ToolException($"`{id}` is a built-in profile; a profile of your own needs another id (it can extend this one)");
        }

        _ = LanguageCodes.TryParse(code, out Language language);
        (string Name, string Text)[] files =
        [
            (BuiltInFiles.ProfileFile(id), Fill("profile.template.json", id, language)),
            (id + ".scenarios.json", Fill("scenarios.template.json", id, language)),
        ];
        if (Array.Find(files, file => Path.Exists(console.Resolve(file.Name))).Name is { } taken)
        {
            throw new ToolException($"{taken}: it is there already, and is left as it is");
        }

        foreach ((string name, string text) in files)
        {
            Write(console, name, text);
        }

        KeepSchema(console, "profile.schema.json", Schemas.Profile);
        KeepSchema(console, "scenarios.schema.json", Schemas.Scenarios);
        return ExitCode.Fine;
    }

    // Every profile of a folder shares these, so one that is there is no obstacle; but it may be of another version, or somebody's own.
    private static void KeepSchema(ToolConsole console, string name, string text)
    {
        if (!Path.Exists(console.Resolve(name)))
        {
            Write(console, name, text);
        }
        else if (Encoding.UTF8.GetString(ToolFiles.Read(console, name)) != Ended(text))
        {
            console.Error.WriteLine($"note: {name}: another one is there already, and is left as it is (see: kanalvalg schema --help)");
        }
    }

    private static void Write(ToolConsole console, string name, string text)
    {
        ToolFiles.Write(console, name, Ended(text));
        console.Out.WriteLine(name);
    }

    private static string Ended(string text) => text.TrimEnd('\n') + "\n";

    private static string Fill(string template, string id, Language language)
    {
        using Stream stream = typeof(NewCommand).Assembly.GetManifestResourceStream(template)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{id}", id, StringComparison.Ordinal).Replace("{language}", language.Code(), StringComparison.Ordinal);
        return StartingTexts.All.Aggregate(text, (filled, entry) => filled.Replace("{" + entry.Key + "}", entry.Value.In(language), StringComparison.Ordinal));
    }
}
