namespace Kanalvalg;

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
