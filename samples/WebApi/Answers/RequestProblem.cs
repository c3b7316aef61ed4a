namespace Kanalvalg.Samples.WebApi;

/// <summary>One problem of a request: its code in docs/diagnostics.md, the place, what is wrong and what was expected instead.</summary>
internal sealed record RequestProblem(string Code, string Path, int Line, int Column, string Message, string? Expected, string? Nearest)
{
    public static RequestProblem Of(Diagnostic problem) =>
        new(problem.Code, problem.Path, problem.Line, problem.Column, problem.Message, problem.Expected, problem.Nearest);
}
