namespace Kanalvalg;

/// <summary>Which profile decided. Immutable.</summary>
public sealed record ProfileStamp(string Id, string Version, string Sha256);

/// <summary>Advice that a decision gives. Immutable.</summary>
public sealed class AdviceNote
{
    internal AdviceNote(Advice advice, IReadOnlyList<RuleTrace> rules) => (Definition, Rules) = (advice, rules);

    /// <summary>The advice's code.</summary>
    public string Advice => Definition.Code;

    /// <summary>What is advised.</summary>
    public LocalizedText Text => Definition.Text;

    /// <summary>The rules that give it.</summary>
    public IReadOnlyList<RuleTrace> Rules { get; }

    internal Advice Definition { get; }
}

/// <summary>A fact that nobody has said and that matters. Immutable.</summary>
public sealed class OpenQuestion
{
    internal OpenQuestion(FactDefinition definition, bool verdict, bool route, bool duties) =>
        (Definition, ForVerdict, ForRoute, ForDuties) = (definition, verdict, route, duties);

    /// <summary>The fact's name.</summary>
    public string Fact => Definition.Name;

    /// <summary>The question in words.</summary>
    public LocalizedText Question => Definition.Question.IsEmpty ? Definition.Label : Definition.Question;

    /// <summary>Whether the verdict may depend on it.</summary>
    public bool ForVerdict { get; }

    /// <summary>Whether the route may depend on it.</summary>
    public bool ForRoute { get; }

    /// <summary>Whether a duty may depend on it.</summary>
    public bool ForDuties { get; }

    internal FactDefinition Definition { get; }
}

/// <summary>How what has arrived came, and what the rules say of that. Immutable.</summary>
public sealed class Arrival
{
    internal Arrival(Channel channel, RouteAssessment best) => (Channel, Best) = (channel, best);

    /// <summary>The channel that it came by.</summary>
    public Channel Channel { get; }

    /// <summary>The status of the channel: of several inbound routes of it the best.</summary>
    public RouteStatus Status => Best.Status;

    /// <summary>The rules behind the status.</summary>
    public IReadOnlyList<RuleTrace> Rules => Best.Rules;

    internal RouteAssessment Best { get; }
}
