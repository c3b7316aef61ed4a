namespace Kanalvalg;

/// <summary>What is decided for several recipients of one message. Immutable and thread-safe.</summary>
public sealed class RecipientsDecision
{
    internal RecipientsDecision(IReadOnlyList<Decision> each)
    {
        Each = each;
        Open = each.Count == 0 ? [] : [.. each[0].InOrder().Where(route => each.All(one => IsOpen(one, route.Place))).OrderBy(route => Worst(each, route.Place)).Select(route => route.Route)];
        Verdict = each.All(one => one.IsOutside) ? Verdict.NotRegulated : Together();
    }

    /// <summary>The decision for each recipient, in the order given.</summary>
    public IReadOnlyList<Decision> Each { get; }

    /// <summary>The routes that are open for every recipient, the best first: by the worst place that it has in any recipient's order, then by the profile's.</summary>
    public IReadOnlyList<Route> Open { get; }

    /// <summary>
    /// For all together: send when one route is open for each, blocked when none can be. Undecided when any recipient's decision is, unless the others leave
    /// all no route or only one.
    /// </summary>
    public Verdict Verdict { get; }

    /// <summary>The route for all; <c>null</c> unless the verdict is to send.</summary>
    public Route? Route => Verdict == Verdict.Send ? Open[0] : null;

    /// <summary>Where the verdict is undecided, the best route that is lawful for all whatever the unknown facts are; <c>null</c> for none.</summary>
    public Route? Fallback => Verdict == Verdict.Undecided && Open.Count > 0 ? Open[0] : null;

    // What one recipient rules out no answer about another brings back, so a doubt about such a route is no doubt about all.
    private Verdict Together()
    {
        if (Open.Count > 0 && Each.All(one => one.Verdict != Verdict.Undecided))
            return Verdict.Send;
        int left = Each[0].InOrder().Count(route => Each.All(one => MayBeOpen(one, route.Place)));
        return left == 0 && Each.Any(IsInScope) ? Verdict.Blocked
            : left == 1 && Open.Count == 1 ? Verdict.Send
            : Verdict.Undecided;
    }

    // Where it is unknown whether the profile speaks of anybody at all, no route is left and yet nothing is blocked.
    private static bool IsInScope(Decision decision) =>
        decision.Verdict is not (Verdict.Undecided or Verdict.NotRegulated) || decision.Compiled.InScope(decision.Scenario).Certain;

    private static bool MayBeOpen(Decision decision, int place) =>
        IsOpen(decision, place) || (!decision.IsOutside && decision.Outcome.StatusOf(place) == RouteStatus.Undecided);

    private static bool IsOpen(Decision decision, int place) => !decision.IsOutside && decision.Outcome.IsOpen(place);

    // A route that is chosen comes first even where the order of the others hangs on unknown facts.
    private static (int Worst, int Place) Worst(IReadOnlyList<Decision> each, int place) =>
        (each.Max(one => one.Outcome.Chosen == place ? -1 : Array.IndexOf(one.Outcome.Detail.Order, place)), place);
}
