using System.CommandLine;
using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary><c>profiles</c>: the built-in ones.</summary>
internal static class ProfilesCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string> format = ToolOptions.Format("text", "json");
        ToolCommand command = new("profiles", "Lists the built-in profiles.", "kanalvalg profiles", "kanalvalg profiles --format json") { format };
        command.SetAction(parsed =>
        {
            JurisdictionProfile[] profiles = [.. Profiles.Ids.Select(Profiles.Get)];
            console.Out.Write(parsed.GetValue(format) == "json" ? Json(profiles) + "\n" : Text(profiles));
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Text(JurisdictionProfile[] profiles)
    {
        int width = profiles.Max(profile => profile.Id.Length);
        return string.Concat(profiles.Select(profile =>
            $"{profile.Id.PadRight(width)}  {profile.Version}  {profile.Title.In(profile.Language)} ({Count(profile.Rules.Count, "rule")}, {Count(profile.Routes.Count, "route")})\n"));
    }

    private static string Json(JurisdictionProfile[] profiles) => JsonRendering.Of(indented: true, json =>
    {
        json.WriteStartArray();
        foreach (JurisdictionProfile profile in profiles)
        {
            json.WriteStartObject();
            json.WriteString("id", profile.Id);
            json.WriteString("version", profile.Version);
            json.WriteString("sha256", profile.Sha256);
            json.WriteString("title", profile.Title.In(profile.Language));
            json.WriteString("language", profile.Language.Code());
            json.WriteNumber("rules", profile.Rules.Count);
            json.WriteNumber("routes", profile.Routes.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Count(int count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");
}
