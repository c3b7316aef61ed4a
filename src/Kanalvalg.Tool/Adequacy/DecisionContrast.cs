namespace Kanalvalg.Tool;

/// <summary>Two decisions of one request, each on a line: what they come to and, where that is the same, the first matter in which they differ.</summary>
internal static class DecisionContrast
{
    private static readonly (string Name, Func<Decision, IEnumerable<string>> Of)[] Matters =
    [
        ("duties", decision => decision.Steps.Select(step => step.Duty)),
        ("routes", decision => decision.InOrder().OrderBy(route => route.Place).Select(route => $"{route.Route} {route.Status.Code()}")),
        ("in order", decision => decision.Alternatives.Select(route => route.Route.Id)),
        ("duties of other routes", decision => decision.Alternatives.SelectMany(route => route.Duties.Select(duty => $"{duty.Duty} on {route.Route}"))),
        ("advice", decision => decision.Advice.Select(advice => advice.Advice)),
        ("arrival", decision => decision.Arrival is { } arrival ? [arrival.Status.Code()] : []),
    ];

    public static (string Before, string After) Of(Decision before, Decision after)
    {
        if (Outcome(before) != Outcome(after))
        {
            return (Outcome(before), Outcome(after));
        }

        foreach ((string name, Func<Decision, IEnumerable<string>> of) in Matters)
        {
            (string[] was, string[] now) = ([.. of(before)], [.. of(after)]);
            if (!was.SequenceEqual(now))
            {
                // What both have is not said again, but where only the order differs.
                bool reordered = was.Order(StringComparer.Ordinal).SequenceEqual(now.Order(StringComparer.Ordinal));
                return ($"{Outcome(before)}, {name}: {List(reordered ? was : was.Except(now))}", $"{Outcome(after)}, {name}: {List(reordered ? now : now.Except(was))}");
            }
        }

        return (Outcome(before), Outcome(after));
    }

    private static string Outcome(Decision decision) => decision.Route is { } route ? $"{decision.Verdict.Code()} by {route}" : decision.Verdict.Code();

    private static string List(IEnumerable<string> items) => string.Join(", ", items.DefaultIfEmpty("none"));
}
