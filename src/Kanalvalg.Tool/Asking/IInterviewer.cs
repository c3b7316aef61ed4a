namespace Kanalvalg.Tool;

/// <summary>Whoever talks with the person. Each method may throw <see cref="OperationCanceledException"/> when the person has left.</summary>
internal interface IInterviewer
{
    /// <summary>Says something that needs no answer.</summary>
    void Tell(string text);

    Move Ask(Question question);

    /// <summary>Shows what was assumed, and lets the person doubt it.</summary>
    Move Review(InterviewStep.Review review);

    /// <summary>A line of text; <c>null</c> or empty for none.</summary>
    string? AskText(string question);

    bool AskYesOrNo(string question);
}
