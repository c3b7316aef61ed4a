namespace Kanalvalg;

/// <summary>Compares what a decision says of a route with what is expected of each route that a selector names.</summary>
internal static class RouteExpectation
{
    public static IEnumerable<string> Check(SyntaxMember expected, Decision decision)
    {
        RouteSelector selector = RouteSelector.Of(expected.Name);
        IReadOnlyList<RouteAssessment> routes = decision.WhyNot(selector);
        if (routes.Count == 0)
        {
            return [$"`{expected.Name}` names no route of the profile in this direction"];
        }

        return routes.SelectMany(route => expected.Value.Members.SelectMany(member => Check(member, route)).Select(problem => $"`{route.Route}`: {problem}"));
    }

    /// <summary>Compares remedies whole, in any order.</summary>
    public static IEnumerable<string> Remedies(SyntaxNode expected, RouteAssessment route)
    {
        string[] wanted = [.. expected.Items.Select(Text).Order(StringComparer.Ordinal)];
        string[] found = [.. route.Remedies.Select(remedy => string.Join(", ", remedy.Facts.Select(fact => fact.ToString()).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
        return wanted.SequenceEqual(found) ? [] : [$"the remedies are {List(found)}, not {List(wanted)}"];
    }

    private static IEnumerable<string> Check(SyntaxMember member, RouteAssessment route) => member.Name switch
    {
        "status" => Expectation.Same("the status", member.Value, route.Status.Code()),
        "duties" => Expectation.Contained("the certain duties", member.Value, route.Duties.Where(duty => duty.Certain).Select(duty => duty.Duty)),
        "noDuties" => Expectation.Missing("the duties", member.Value, route.Duties.Select(duty => duty.Duty)),
        "remedies" => Remedies(member.Value, route),
        "rules" => Expectation.Contained("the rules behind it", member.Value, route.Rules.Select(rule => rule.Id)),
        _ => [$"`{member.Name}` is nothing that can be expected of a route"],
    };

    private static string Text(SyntaxNode remedy) =>
        string.Join(", ", remedy.Members.Select(member => member.Name + ": " + Json(member.Value)).Order(StringComparer.Ordinal));

    private static string Json(SyntaxNode value) => value.Kind switch
    {
        SyntaxKind.True => "true",
        SyntaxKind.False => "false",
        SyntaxKind.Number => value.Text,
        SyntaxKind.Array => "[" + string.Join(",", value.Items.Select(Json)) + "]",
        _ => "\"" + value.Text + "\"",
    };

    private static string List(string[] all) => all.Length == 0 ? "none" : string.Join(" or ", all.Select(one => "{ " + one + " }"));
}
