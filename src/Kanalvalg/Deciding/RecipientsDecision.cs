namespace Kanalvalg;

/// <summary>What is decided for several recipients of one message. Immutable and thread-safe.</summary>
public sealed class RecipientsDecision
{
    internal RecipientsDecision(IReadOnlyList<Decision> each)
    {
        Each = each;
        Open = each.Count == 0 ? [] : [.. each[0].InOrder().Where(route => each.All(one => IsOpen(one, route.Place))).OrderBy(route => Worst(each, route.Place)).Select(route => route.Route)];
        bool doubt = each.Any(one => one.Verdict == Verdict.Undecided);
        Verdict = each.Count == 0 || each.All(one => one.Verdict == Verdict.NotRegulated) ? Verdict.NotRegulated
            : doubt ? Verdict.Undecided
            : Open.Count > 0 ? Verdict.Send
            : Verdict.Blocked;
    }

    /// <summary>The decision for each recipient, in the order given.</summary>
    public IReadOnlyList<Decision> Each { get; }

    /// <summary>The routes that are open for every recipient, the best first: by the worst place that it has in any recipient's order, then by the profile's.</summary>
    public IReadOnlyList<Route> Open { get; }

    /// <summary>For all together: send when one route is open for each, blocked when none is, undecided when any recipient's decision is.</summary>
    public Verdict Verdict { get; }

    /// <summary>The route for all; <c>null</c> unless the verdict is to send.</summary>
    public Route? Route => Verdict == Verdict.Send ? Open[0] : null;

    /// <summary>Where the verdict is undecided, the best route that is lawful for all whatever the unknown facts are; <c>null</c> for none.</summary>
    public Route? Fallback => Verdict == Verdict.Undecided && Open.Count > 0 ? Open[0] : null;

    private static bool IsOpen(Decision decision, int place) => !decision.IsOutside && decision.Outcome.IsOpen(place);

    // A route that is chosen comes first even where the order of the others hangs on unknown facts.
    private static (int Worst, int Place) Worst(IReadOnlyList<Decision> each, int place) =>
        (each.Max(one => one.Outcome.Chosen == place ? -1 : Array.IndexOf(one.Outcome.Detail.Order, place)), place);
}
