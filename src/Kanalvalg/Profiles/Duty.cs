namespace Kanalvalg;

/// <summary>Something someone must do. Immutable.</summary>
internal sealed record Duty
{
    public required string Code { get; init; }

    /// <summary>Who does it, in the profile's own word.</summary>
    public required string Actor { get; init; }

    public required DutyPhase Phase { get; init; }

    public required LocalizedText Text { get; init; }

    public Deadline? Within { get; init; }

    /// <summary>What the deadline counts from; <c>null</c> for receipt where the message is inbound or the duty is on receipt, else dispatch.</summary>
    public DeadlineStart? From { get; init; }

    /// <summary>The further dispatch that must follow; empty for none.</summary>
    public IReadOnlyList<RouteSelector> Sends { get; init; } = [];

    /// <summary>The facts that doing it makes true.</summary>
    public IReadOnlyList<AchievedFact> Achieves { get; init; } = [];

    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>What its deadline counts from where a message goes this way.</summary>
    public DeadlineStart StartFor(Direction direction) =>
        From ?? (direction == Direction.Inbound || Phase == DutyPhase.OnReceipt ? DeadlineStart.Receipt : DeadlineStart.Dispatch);
}

/// <summary>When a duty is done, in the order of the steps.</summary>
public enum DutyPhase
{
    /// <summary>Before it is sent.</summary>
    Before,

    /// <summary>As it is sent.</summary>
    AtDispatch,

    /// <summary>After it was sent.</summary>
    After,

    /// <summary>When it is received.</summary>
    OnReceipt,

    /// <summary>As long as it is kept.</summary>
    Retention,
}

/// <summary>What a deadline counts from.</summary>
internal enum DeadlineStart
{
    Receipt,
    Dispatch,
    Decision,
}

/// <summary>A fact that a duty makes true, and the value that it then has.</summary>
internal sealed record AchievedFact(FactDefinition Fact, FactValue Value);
