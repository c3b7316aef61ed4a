namespace Kanalvalg;

/// <summary>Compares a decision with the <c>expect</c> of a scenario. Every member is optional; lists need only be contained, unless said otherwise.</summary>
internal static class Expectation
{
    private delegate IEnumerable<string> Compare(SyntaxNode expected, Decision decision);

    private static readonly Dictionary<string, Compare> Checks = new(StringComparer.Ordinal)
    {
        ["verdict"] = (node, decision) => Same("the verdict", node, decision.Verdict.Code()),
        ["route"] = (node, decision) => Route("the route", node, decision, decision.Route),
        ["notRoute"] = (node, decision) => decision.Route is { } route && Selector(node).Matches(route) ? [$"the route is `{route}`"] : Known(node, decision),
        ["status"] = (node, decision) => Same("the status", node, decision.Status?.Code()),
        ["fallback"] = (node, decision) => Route("the fallback", node, decision, decision.Fallback?.Route),
        ["permitted"] = (node, decision) => node.Items.SelectMany(item => Permitted(item, decision)),
        ["excluded"] = (node, decision) => node.Items.SelectMany(item => Excluded(item, decision)),
        ["routes"] = (node, decision) => node.Members.SelectMany(member => RouteExpectation.Check(member, decision)),
        ["duties"] = (node, decision) => Contained("the certain duties", node, decision.Steps.Where(step => step.Certain).Select(step => step.Duty)),
        ["mayDuties"] = (node, decision) => Contained("the uncertain duties", node, decision.Steps.Where(step => !step.Certain).Select(step => step.Duty)),
        ["noDuties"] = (node, decision) => Missing("the duties", node, decision.Steps.Select(step => step.Duty)),
        ["advice"] = (node, decision) => Contained("the advice", node, decision.Advice.Select(advice => advice.Advice)),
        ["assumed"] = (node, decision) => Contained("the assumptions that mattered", node, decision.Assumed.Select(fact => fact.Fact)),
        ["questions"] = Questions,
        ["noQuestions"] = (node, decision) => Missing("the questions", node, decision.Questions.Select(question => question.Fact)),
        ["rules"] = (node, decision) => Contained("the rules in force", node, decision.Rules.Where(rule => rule.Truth == Truth.True).Select(rule => rule.Id)),
        ["noRules"] = (node, decision) => Missing("the rules in force, or perhaps", node, decision.Rules.Select(rule => rule.Id)),
        ["remedies"] = (node, decision) => decision.Wanted is { } wanted ? RouteExpectation.Remedies(node, wanted) : ["nothing is wanted, so there are no remedies"],
        ["due"] = (node, decision) => node.Members.SelectMany(member => Due(member, decision)),
        ["arrival"] = (node, decision) => Same("the status of the channel it came by", node, decision.Arrival?.Status.Code()),
    };

    /// <summary>All that is not as expected, in plain words; empty where all is.</summary>
    public static IReadOnlyList<string> Check(SyntaxNode expect, Decision decision) =>
        [.. expect.Members.SelectMany(member => Checks.TryGetValue(member.Name, out Compare? compare) ? compare(member.Value, decision) : [$"`{member.Name}` is nothing that can be expected"])];

    /// <summary>A complaint when a selector names no route of the profile: nothing said of it could ever fail.</summary>
    public static IEnumerable<string> Known(SyntaxNode node, Decision decision) =>
        decision.Compiled.Profile.Routes.Any(route => Selector(node).Matches(route.Route)) ? [] : [$"`{node.Text}` names no route of the profile"];

    public static RouteSelector Selector(SyntaxNode node) => RouteSelector.Of(node.Text);

    public static IEnumerable<string> Contained(string what, SyntaxNode expected, IEnumerable<string> actual)
    {
        string[] all = [.. actual];
        return expected.Items.Where(item => !all.Contains(item.Text)).Select(item => $"`{item.Text}` is not among {what}: {List(all)}");
    }

    public static IEnumerable<string> Missing(string what, SyntaxNode unexpected, IEnumerable<string> actual)
    {
        string[] all = [.. actual];
        return unexpected.Items.Where(item => all.Contains(item.Text)).Select(item => $"`{item.Text}` is among {what}: {List(all)}");
    }

    public static IEnumerable<string> Same(string what, SyntaxNode expected, string? actual) =>
        expected.Text == (actual ?? "") ? [] : [$"{what} is {(actual is null ? "none" : $"`{actual}`")}, not `{expected.Text}`"];

    private static IEnumerable<string> Route(string what, SyntaxNode expected, Decision decision, Route? actual)
    {
        if (expected.Kind == SyntaxKind.Null)
        {
            return actual is { } some ? [$"{what} is `{some}`, not none"] : [];
        }

        return Known(expected, decision).Concat(actual is { } route && Selector(expected).Matches(route)
            ? []
            : [$"{what} is {(actual is { } other ? $"`{other}`" : "none")}, not `{expected.Text}`"]);
    }

    private static IEnumerable<string> Permitted(SyntaxNode item, Decision decision) =>
        Known(item, decision).Concat(decision.WhyNot(Selector(item)).Any(route => route.IsOpen) ? [] : [$"no route of `{item.Text}` is open for certain"]);

    private static IEnumerable<string> Excluded(SyntaxNode item, Decision decision) =>
        Known(item, decision).Concat(decision.WhyNot(Selector(item)).Where(route => route.IsOpen || route.Status == RouteStatus.Undecided)
            .Select(route => $"`{route.Route}` is not excluded for certain: its status is `{route.Status.Code()}`"));

    private static IEnumerable<string> Questions(SyntaxNode expected, Decision decision)
    {
        string[] asked = [.. decision.Questions.Select(question => question.Fact)];
        return expected.Items.IsEmpty && asked.Length > 0 ? [$"there are questions: {List(asked)}"] : Contained("the questions", expected, asked);
    }

    private static IEnumerable<string> Due(SyntaxMember member, Decision decision)
    {
        Step? step = decision.Steps.FirstOrDefault(one => one.Duty == member.Name);
        string? date = step?.DueDate is { } due ? IsoDate.Text(due) : null;
        return Same($"the last day of `{member.Name}`", member.Value, date);
    }

    private static string List(string[] all) => all.Length == 0 ? "there are none" : string.Join(", ", all);
}
