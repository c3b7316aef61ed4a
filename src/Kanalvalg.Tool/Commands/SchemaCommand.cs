using System.CommandLine;

namespace Kanalvalg.Tool;

/// <summary><c>schema NAME</c>: the JSON Schema of a file format, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> name = new("NAME") { Description = "Which format: profile, request, decision or scenarios" };
        name.AcceptOnlyFromAmong("profile", "request", "decision", "scenarios");
        ToolCommand command = new("schema", "Prints the JSON Schema of a file format, by which an editor completes and checks.", "kanalvalg schema profile > profile.schema.json") { name };
        command.SetAction(parsed =>
        {
            string schema = parsed.GetRequiredValue(name) switch
            {
                "profile" => Schemas.Profile,
                "request" => Schemas.Request,
                "decision" => Schemas.Decision,
                _ => Schemas.Scenarios,
            };
            console.Out.Write(schema.TrimEnd('\n') + "\n");
            return ExitCode.Fine;
        });
        return command;
    }
}
