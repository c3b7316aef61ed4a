namespace Kanalvalg;

/// <summary>What a decision says of one route. Immutable and thread-safe; remedies are worked out when first read.</summary>
public sealed class RouteAssessment
{
    private readonly Decision _decision;

    internal RouteAssessment(Decision decision, int place) => (_decision, Place) = (decision, place);

    /// <summary>The route.</summary>
    public Route Route => _decision.Plan.Places[Place];

    /// <summary>Its status.</summary>
    public RouteStatus Status => _decision.Outcome.StatusOf(Place);

    /// <summary>Whether it may be used whatever the unknown facts are: permitted, discouraged, or silent where the profile reads silence as leave.</summary>
    public bool IsOpen => _decision.Outcome.IsOpen(Place);

    /// <summary>The rules behind the status: of an open route those that permit, prefer or avoid it or name it in an <c>only</c>, of any other all that exclude it or may.</summary>
    public IReadOnlyList<RuleTrace> Rules => _decision.Traces(_decision.RulesPerhapsBehind(Place));

    /// <summary>Why it is so: the reasons of <see cref="Rules"/>, or that the system is not at hand, or that no rule speaks.</summary>
    public IReadOnlyList<LocalizedText> Because => DecisionTexts.Because(_decision, this);

    /// <summary>The duties that lie on it.</summary>
    public IReadOnlyList<DutyNote> Duties => _decision.DutiesOn(Place);

    /// <summary>The smallest sets of facts that the user can bring about and that open it; none for a route that is open.</summary>
    public IReadOnlyList<Remedy> Remedies => _decision.RemediesOf(Place);

    /// <summary>What people call it.</summary>
    public LocalizedText Label => Place < _decision.Plan.Routes.Length ? _decision.Plan.Routes[Place].Label : LocalizedText.Empty;

    /// <summary>How the user goes about it, step by step.</summary>
    public IReadOnlyList<LocalizedText> How => Place < _decision.Plan.Routes.Length ? _decision.Plan.Routes[Place].How : [];

    internal int Place { get; }

    internal bool SystemIsMissing =>
        _decision.Plan.Systems[Place] is var member and >= 0 && !_decision.Scenario.MayHave(_decision.Scenario.Space[FactNames.Systems], member);

    /// <summary>Route and status.</summary>
    public override string ToString() => Route.Id + ": " + Status;
}
