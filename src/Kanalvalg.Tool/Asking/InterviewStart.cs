namespace Kanalvalg.Tool;

/// <summary>Where an interview starts: from nothing, or from a request that may lack its direction.</summary>
internal static class InterviewStart
{
    public static Interview Of(ToolConsole console, DecisionEngine engine, string? file)
    {
        RequestDraft draft = file is null ? RequestDraft.Empty : Read(console, engine, file);
        Interview interview = Interview.Start(engine, draft);
        return interview.Step is InterviewStep.Ask { Question: { Fact.Name: FactNames.Direction, Places.Count: 0 } direction }
            ? throw new ToolException($"{file ?? "the profile"}: no direction can be decided: {Why(interview, direction)}")
            : interview;
    }

    private static RequestDraft Read(ToolConsole console, DecisionEngine engine, string file)
    {
        byte[] bytes = ToolFiles.Read(console, file);
        ScenarioResult result = engine.Encode(bytes);
        return RequestDraft.Read(bytes) is { } draft && (result.Succeeded || draft.LacksDirection) ? draft : throw RequestSource.Refused(console, file, result.Problems);
    }

    private static string Why(Interview interview, Question direction)
    {
        _ = interview.After(new Move.Say(new Answer(direction.Fact, new FactValue((int)Direction.Outbound))), out IReadOnlyList<Diagnostic> problems);
        return string.Join("; ", problems.Select(problem => problem.Message));
    }
}
