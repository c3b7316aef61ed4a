using System.CommandLine;
using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary><c>replay RECORD</c>: whether a decision comes out the same, and what changed.</summary>
internal static class ReplayCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("RECORD") { Description = "A decision record, as `kanalvalg decide --record` writes it" };
        Option<string?> profile = new("--profile", "-p") { Description = "The profile to decide by; the built-in one that the record names where left out", HelpName = "P" };
        ToolCommand command = new(
            "replay",
            "Decides again from a decision record, compares, and says what changed; exit code 1 where anything did.",
            "kanalvalg replay decision.record.json",
            "kanalvalg replay decision.record.json --profile municipality.profile.json") { file, profile };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(file), parsed.GetValue(profile)));
        return command;
    }

    private static int Run(ToolConsole console, string file, string? named)
    {
        byte[] bytes = ToolFiles.Read(console, file);
        DiagnosticBag diagnostics = new();
        if (DecisionRecordReader.Parse(bytes, diagnostics) is not { } root)
        {
            return Refuse(console, file, diagnostics.Sorted());
        }

        ProfileStamp stamp = DecisionRecordReader.StampOf(root);
        if (named is null && !Profiles.Ids.Contains(stamp.Id))
        {
            throw new ToolException($"{ToolFiles.Name(file)}: its profile is none of the built-in ones; name it with --profile");
        }

        JurisdictionProfile profile = ProfileSource.Load(console, named ?? stamp.Id);
        ReplayResult replay = DecisionEngine.Compile(profile).Replay(bytes);
        if (replay.Decision is not { } decision)
        {
            return Refuse(console, file, replay.Diagnostics);
        }

        if (replay.Same)
        {
            console.Out.WriteLine($"{console.Paint("the same", Colour.Green)}: {decision.Verdict.Code()}{(decision.Route is { } route ? ", " + route : "")}, by {profile.Id} {profile.Version}");
            return ExitCode.Fine;
        }

        console.Out.WriteLine(console.Paint("not the same", Colour.Red) + ":");
        foreach (string change in Changes(stamp, decision, root.Member("decision")!, replay.Differences))
        {
            console.Out.WriteLine("- " + change);
        }

        return ExitCode.Findings;
    }

    // Of what was recorded only what the profile knows as well is repeated.
    private static IEnumerable<string> Changes(ProfileStamp recorded, Decision now, SyntaxNode then, IReadOnlyList<string> differences)
    {
        ProfileStamp stamp = now.Profile;
        if (recorded != stamp)
        {
            yield return recorded.Id != stamp.Id ? $"the profile is another: `{stamp.Id}`"
                : recorded.Version != stamp.Version ? $"the profile `{stamp.Id}` has another version: {stamp.Version}"
                : $"the profile `{stamp.Id}` {stamp.Version} has another text: its SHA-256 differs";
        }

        string[] before = [.. then.Items("rules").Select(rule => rule.Text("id") ?? "")];
        string[] after = [.. now.Rules.Select(rule => rule.Id)];
        string[] known = [.. now.Compiled.Profile.Rules.Select(rule => rule.Id)];
        foreach (string rule in after.Except(before, StringComparer.Ordinal))
        {
            yield return $"the rule `{rule}` is in force now, or may be, and was not";
        }

        string[] gone = [.. before.Except(after, StringComparer.Ordinal)];
        foreach (string rule in gone.Where(known.Contains))
        {
            yield return $"the rule `{rule}` was in force, or might be, and is not now";
        }

        int unknown = gone.Count(rule => !known.Contains(rule));
        if (unknown > 0)
        {
            yield return unknown.ToString(CultureInfo.InvariantCulture) + " of the rules that were in force, or might be, are not in the profile now";
        }

        foreach (string difference in differences.Where(difference => !difference.StartsWith("`profile.", StringComparison.Ordinal) && !difference.StartsWith("`rules", StringComparison.Ordinal)))
        {
            yield return difference;
        }
    }

    private static int Refuse(ToolConsole console, string file, IReadOnlyList<Diagnostic> problems)
    {
        foreach (Diagnostic problem in problems)
        {
            console.Error.WriteLine(problem with { File = file == "-" ? "input" : file });
        }

        throw new ToolException($"{ToolFiles.Name(file)}: the record cannot be decided again");
    }
}
