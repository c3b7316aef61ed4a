namespace Kanalvalg.Tool;

/// <summary>What comes next in an interview. A closed hierarchy of immutable values.</summary>
internal abstract record InterviewStep
{
    private InterviewStep()
    {
    }

    public sealed record Ask(Question Question) : InterviewStep;

    /// <summary>Nothing is left to ask; these assumptions matter, and one of them may be wrong.</summary>
    public sealed record Review(IReadOnlyList<FactSetting> Assumed, bool CanGoBack) : InterviewStep;

    public sealed record Done(Decision Decision) : InterviewStep;
}
