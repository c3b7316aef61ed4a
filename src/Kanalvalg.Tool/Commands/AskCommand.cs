using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;

namespace Kanalvalg.Tool;

/// <summary><c>ask</c>: an interview that asks only what still matters, and ends with the decision and a request file.</summary>
internal static class AskCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string> profile = ToolOptions.ProfileOption();
        Option<string?> request = new("--request", "-r") { Description = "A request to start from, a JSON file; what it says is not asked", HelpName = "F" };
        Option<string?> save = new("--save") { Description = "Where the request is kept; asked for where left out", HelpName = "F" };
        Option<bool> plain = new("--plain") { Description = "Numbered lines instead of lists to move in, as when the input is no terminal" };
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "ask",
            "Asks what matters and nothing else, then decides; exit code 1 for any verdict but send and accept.",
            "kanalvalg ask --profile dk-varde",
            "kanalvalg ask --profile dk-varde --request request.json --save answered.json --language en",
            "printf '1\\n?\\n.\\n' | kanalvalg ask --profile dk-varde --save answered.json") { profile, request, save, plain, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(request) == "-")
            {
                result.AddError("`--request` names a file here; the input is for the answers");
            }
        });
        command.SetAction(parsed =>
        {
            if (console.InputIsTerminal && !console.ErrorIsTerminal)
            {
                throw new ToolException("the questions go to the error output, and that is no terminal");
            }

            DecisionEngine engine = DecisionEngine.Compile(ProfileSource.Load(console, parsed.GetRequiredValue(profile)));
            Interview interview = InterviewStart.Of(console, engine, parsed.GetValue(request));
            Language spoken = parsed.LanguageOf(language, engine.Profile);
            return Run(console, interview, new AskWording(engine.Profile, engine.Compiled.Space, spoken), spoken, parsed.GetValue(plain), parsed.GetValue(save));
        });
        return command;
    }

    private static int Run(ToolConsole console, Interview interview, AskWording words, Language language, bool plain, string? save)
    {
        using CancellationTokenSource left = new();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Leave);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);
        using PromptInterviewer? prompts = plain || !console.InputIsTerminal || !console.CanDraw ? null : new PromptInterviewer(console.Error, console.NoColour, words, left.Token);
        using StreamReader input = new(console.Input, Encoding.UTF8, leaveOpen: true);
        IInterviewer interviewer = prompts is null ? new LineInterviewer(new LineInput(input, left.Token), console.Error, words, console.InputIsTerminal) : prompts;
        try
        {
            Interview ended = InterviewRun.Run(interview, interviewer, words);
            Decision decision = ended.Decision!;
            interviewer.Tell("");
            console.Out.Write(decision.ToText(language));
            console.Out.Flush();
            interviewer.Tell("");
            RequestFile.Save(console, interviewer, words, ended.Request, save);
            return ExitCode.Of(decision.Verdict);
        }
        catch (OperationCanceledException)
        {
            interviewer.Tell("");
            throw new ToolException("cancelled; no file was written");
        }

        void Leave(PosixSignalContext signal)
        {
            signal.Cancel = true;
            left.Cancel();
        }
    }
}
