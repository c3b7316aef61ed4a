namespace Kanalvalg.Tool;

/// <summary>Leads an interview to its end.</summary>
internal static class InterviewRun
{
    public static Interview Run(Interview interview, IInterviewer interviewer, AskWording words)
    {
        string told = "";
        bool toldDuties = false;
        while (true)
        {
            string soFar = interview is { Decision: { } decision, Step: not InterviewStep.Done } ? string.Join("\n", words.SoFar(decision)) : "";
            if (soFar.Length > 0 && soFar != told)
            {
                interviewer.Tell("\n" + soFar);
            }

            told = soFar;

            Move move;
            switch (interview.Step)
            {
                case InterviewStep.Done:
                    return interview;
                case InterviewStep.Review review:
                    move = interviewer.Review(review);
                    break;
                case InterviewStep.Ask { Question: var question }:
                    if (question.IsForDutiesAlone && !toldDuties)
                    {
                        interviewer.Tell("\n" + words.Say(AskPhrases.OnlyDuties));
                    }

                    toldDuties = question.IsForDutiesAlone;
                    move = interviewer.Ask(question);
                    break;
                default:
                    throw new InvalidOperationException("a step of an interview that nobody takes");
            }

            interview = interview.After(move, out IReadOnlyList<Diagnostic> problems);
            foreach (Diagnostic problem in problems.Where(_ => move is Move.Say))
            {
                interviewer.Tell($"{words.Say(AskPhrases.Refused)}: {problem.Message}");
            }
        }
    }
}
