using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary><c>check P...</c>: every problem of profile files, where it is, and what inherited entries were replaced by.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> names = new("P") { Description = "Profiles: built-in ids or files", Arity = ArgumentArity.OneOrMore };
        Option<string> format = ToolOptions.Format("text", "json");
        ToolCommand command = new(
            "check",
            "Reads profiles and prints every problem with its place; exit code 1 where there is an error or a warning.",
            "kanalvalg check municipality.profile.json",
            "kanalvalg check dk-varde dk-nyborg --format json") { names, format };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(names), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(ToolConsole console, string[] names, bool json)
    {
        ProfileSource[] sources = [.. names.Select(name => Read(console, name)).OfType<ProfileSource>()];
        if (json)
        {
            console.Out.Write(JsonRendering.Of(indented: true, writer => Write(writer, sources)) + "\n");
        }
        else
        {
            foreach (ProfileSource source in sources)
            {
                Write(console, source);
            }
        }

        return sources.Length < names.Length || sources.Any(IsNoProfile) ? ExitCode.BadInput : sources.All(IsFine) ? ExitCode.Fine : ExitCode.Findings;
    }

    // One that cannot be read is said so, and the others are checked all the same.
    private static ProfileSource? Read(ToolConsole console, string name)
    {
        try
        {
            return ProfileSource.Read(console, name);
        }
        catch (ToolException e)
        {
            console.Error.WriteLine("kanalvalg: " + e.Message);
            return null;
        }
    }

    private static bool IsFine(ProfileSource source) => source.Problems.All(problem => problem.Severity == DiagnosticSeverity.Note);

    // Too large, empty or no UTF-8: there is nothing in it to find problems of.
    private static bool IsNoProfile(ProfileSource source) => source.Problems.Any(problem => problem.Code is "KV0101" or "KV0102" or "KV0103" or "KV0104");

    private static void Write(ToolConsole console, ProfileSource source)
    {
        foreach (Diagnostic problem in source.Problems)
        {
            console.Out.WriteLine(problem.Severity == DiagnosticSeverity.Note
                ? problem.ToString()
                : problem.ToString().Replace(problem.Code, console.Paint(problem.Code, problem.Severity == DiagnosticSeverity.Error ? Colour.Red : Colour.Yellow), StringComparison.Ordinal));
        }

        string counts = string.Join(", ", new[]
        {
            Count(source, DiagnosticSeverity.Error, "error"), Count(source, DiagnosticSeverity.Warning, "warning"), Count(source, DiagnosticSeverity.Note, "note"),
        }.OfType<string>());
        bool fine = IsFine(source);
        string summary = fine ? "no problems" + (counts.Length > 0 ? ", " + counts : "") : counts;
        console.Out.WriteLine($"{source.Name}: {console.Paint(summary, fine ? Colour.Green : Colour.Red)}");
    }

    private static string? Count(ProfileSource source, DiagnosticSeverity severity, string name)
    {
        int count = source.Problems.Count(problem => problem.Severity == severity);
        return count == 0 ? null : count.ToString(CultureInfo.InvariantCulture) + " " + name + (count == 1 ? "" : "s");
    }

    private static void Write(Utf8JsonWriter json, ProfileSource[] sources)
    {
        json.WriteStartArray();
        foreach (ProfileSource source in sources)
        {
            json.WriteStartObject();
            json.WriteString("profile", source.Name);
            json.WriteString("id", source.Result.Profile?.Id);
            json.WriteString("version", source.Result.Profile?.Version);
            json.WriteString("sha256", source.Result.Profile?.Sha256);
            DiagnosticJson.Write(json, "problems", source.Problems);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
