using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kanalvalg.Tool;

/// <summary>All commands, and the one place where what goes wrong becomes a plain message and an exit code.</summary>
internal static class Cli
{
    public static int Run(IReadOnlyList<string> args, ToolConsole console)
    {
        try
        {
            int exit = Invoke(args, console);
            console.Out.Flush();
            return exit;
        }
        catch (ToolException e)
        {
            return Complain(console, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Complain(console, "the output: " + ToolFiles.Reason(e));
        }
    }

    private static int Invoke(IReadOnlyList<string> args, ToolConsole console)
    {
        ParseResult result = Root(console).Parse(args);
        string? misplaced = UsageErrors.Misplaced(result);
        if (misplaced is null && (result.Errors.Count == 0 || result.Action is not ParseErrorAction))
        {
            return result.Invoke(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false });
        }

        foreach (string error in UsageErrors.Of(result, misplaced))
        {
            console.Error.WriteLine("kanalvalg: " + error);
        }

        Command command = result.CommandResult.Command;
        console.Error.WriteLine($"see: kanalvalg {(command is RootCommand ? "" : command.Name + " ")}--help");
        return ExitCode.BadInput;
    }

    private static RootCommand Root(ToolConsole console)
    {
        RootCommand root = new("Decides how a public body may, must and must not send a message, by profiles that a policy author writes.")
        {
            DecideCommand.Create(console),
            WhyNotCommand.Create(console),
            AskCommand.Create(console),
            CheckCommand.Create(console),
            TestCommand.Create(console),
            VerifyCommand.Create(console),
            DiffCommand.Create(console),
            ShowCommand.Create(console),
            NewCommand.Create(console),
            ReplayCommand.Create(console),
            ProfilesCommand.Create(console),
            SchemaCommand.Create(console),
        };
        root.HelpName = "kanalvalg";
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampleHelp((SynchronousCommandLineAction)help.Action!);
        return root;
    }

    // What is said here may meet the same closed pipe or full disk; then only the exit code is left to say it.
    private static int Complain(ToolConsole console, string message)
    {
        try
        {
            console.Error.WriteLine("kanalvalg: " + message);
        }
        catch (IOException)
        {
        }

        return ExitCode.BadInput;
    }
}
