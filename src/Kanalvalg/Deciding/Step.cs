namespace Kanalvalg;

/// <summary>A duty as a step of the decision, in the order that the steps are taken. Immutable.</summary>
public sealed class Step
{
    internal Step(Duty duty, int place, bool certain, DateTime? due, IReadOnlyList<RuleTrace> rules, IReadOnlyList<string> dependsOn) =>
        (Definition, Place, Certain, DueDate, Rules, DependsOn) = (duty, place, certain, due, rules, dependsOn);

    /// <summary>The duty's code.</summary>
    public string Duty => Definition.Code;

    /// <summary>When it is done.</summary>
    public DutyPhase Phase => Definition.Phase;

    /// <summary>Who does it, in the profile's own word.</summary>
    public string Actor => Definition.Actor;

    /// <summary>What is to be done.</summary>
    public LocalizedText Text => Definition.Text;

    /// <summary>Whether it holds whatever the unknown facts are.</summary>
    public bool Certain { get; }

    /// <summary>The last day, where the duty has a deadline and the request the day that it counts from.</summary>
    public DateTime? DueDate { get; }

    /// <summary>The rules that lay it on someone.</summary>
    public IReadOnlyList<RuleTrace> Rules { get; }

    /// <summary>The further dispatch that must follow, as selectors; empty for none.</summary>
    public IReadOnlyList<RouteSelector> Sends => Definition.Sends;

    /// <summary>The unknown facts that decide whether it holds; empty when it is certain.</summary>
    public IReadOnlyList<string> DependsOn { get; }

    internal Duty Definition { get; }

    /// <summary>The duty's place among the profile's.</summary>
    internal int Place { get; }
}
