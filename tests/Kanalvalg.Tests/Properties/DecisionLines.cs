using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Properties;

/// <summary>What the engine decides, said line by line as <see cref="NaiveDecision"/> says it.</summary>
internal static class DecisionLines
{
    public static SortedDictionary<string, string> Of(Decision decision)
    {
        SortedDictionary<string, string> lines = new(StringComparer.Ordinal)
        {
            ["verdict"] = decision.Verdict.ToString(),
            ["route"] = Name(decision.Route),
            ["assumed"] = string.Join(" ", decision.Assumed.Select(fact => fact.Fact)),
        };
        if (decision.Verdict == Verdict.NotRegulated)
            return lines;
        lines["fallback"] = Name(decision.Fallback?.Route);
        lines["alternatives"] = string.Join(" ", decision.Alternatives.Select(route => route.Route.Id));
        lines["excluded"] = string.Join(" ", decision.Excluded.Select(route => route.Route.Id));
        foreach (RouteAssessment route in decision.WhyNot(RouteSelector.Of("*")))
        {
            lines["status of " + route.Route] = route.Status.ToString();
            lines["duties on " + route.Route] = string.Join(" ", route.Duties.Select(duty => duty.Duty + (duty.Certain ? "" : "?")));
            if (!route.IsOpen)
                lines["remedies of " + route.Route] = string.Join(" or ", route.Remedies.Select(Text).Order(StringComparer.Ordinal));
        }

        lines["steps"] = string.Join(" ", decision.Steps.Select(step => step.Duty + (step.Certain ? "" : "?")));
        lines["advice"] = string.Join(" ", decision.Advice.Select(advice => advice.Advice));
        if (decision.Arrival is { } arrival)
            lines["arrival"] = arrival.Channel + " " + arrival.Status;
        if (decision.Wanted is { } wanted)
            lines["wanted"] = Name(wanted.Route);
        foreach (Rule rule in decision.Compiled.Profile.Rules)
            lines["rule " + rule.Id] = (decision.Rules.SingleOrDefault(trace => trace.Id == rule.Id)?.Truth ?? Truth.False).ToString();
        return lines;
    }

    /// <summary>What differs, line by line; empty where nothing does.</summary>
    public static IReadOnlyList<string> Differences(NaiveDecision naive, Decision? engine)
    {
        SortedDictionary<string, string> lines = engine is null ? new(StringComparer.Ordinal) { ["invalid"] = "yes" } : Of(engine);
        IEnumerable<string> differing = from name in naive.Lines.Keys.Union(lines.Keys)
                                        let expected = naive.Lines.GetValueOrDefault(name, "-")
                                        let actual = lines.GetValueOrDefault(name, "-")
                                        where expected != actual
                                        select $"{name}: the engine says `{actual}`, trying all completions says `{expected}`";
        return [.. differing, .. engine is null || naive.Lines.ContainsKey("invalid") ? [] : Questions(naive, engine)];
    }

    private static IEnumerable<string> Questions(NaiveDecision naive, Decision engine)
    {
        Dictionary<string, OpenQuestion> asked = engine.Questions.ToDictionary(question => question.Fact);
        foreach (NaiveQuestion question in naive.Questions)
        {
            if (!asked.TryGetValue(question.Fact, out OpenQuestion? one))
                yield return $"question {question.Fact}: not asked, though it matters";
            else if (naive.Tied.Count == 0 && (one.ForVerdict, one.ForRoute, one.ForDuties) != (question.Verdict, question.Route, question.Duties))
                yield return $"question {question.Fact}: the engine says it matters for {(one.ForVerdict, one.ForRoute, one.ForDuties)}, trying says {(question.Verdict, question.Route, question.Duties)}";
        }

        foreach (string fact in asked.Keys.Where(fact => naive.Tied.Count == 0 && naive.Questions.All(question => question.Fact != fact)))
            yield return $"question {fact}: asked, though it cannot matter";
        foreach (Step step in engine.Steps)
        {
            string dependsOn = string.Concat(step.DependsOn.Select(fact => fact + " "));
            if (step.Certain != (dependsOn.Length == 0))
                yield return $"step {step.Duty}: {(step.Certain ? "certain, but depends on " + dependsOn : "uncertain, but depends on nothing")}";
            else if (naive.Tied.Count == 0 && naive.DependsOn.TryGetValue(step.Duty, out string? tried) && dependsOn != tried)
                yield return $"step {step.Duty}: depends on {dependsOn}, trying says {tried}";
        }

        if (naive.Varies && !asked.Values.Any(question => question.ForVerdict || question.ForRoute))
            yield return "it depends, but nothing is asked";

        // Only clear differences of weight, for the engine leaves out members of sets that it need not look at; and none where members
        // imply others, for there it counts the members that imply those tested as well.
        if (naive.Tied.Count == 0 && !naive.Questions.Any(question => question.Fact is NaiveProfile.Content or NaiveProfile.ReplyContent))
        {
            string[] order = [.. engine.Questions.Select(question => question.Fact)];
            foreach (NaiveQuestion more in naive.Questions)
            {
                foreach (NaiveQuestion less in naive.Questions.Where(less => more.Weight > (2.5 * less.Weight) + 0.05 && Array.IndexOf(order, less.Fact) < Array.IndexOf(order, more.Fact)))
                    yield return $"question {less.Fact} ({less.Weight:0.00}) is asked before {more.Fact} ({more.Weight:0.00})";
            }
        }
    }

    private static string Name(Route? route) => route?.Id ?? "none";

    private static string Text(Remedy remedy) =>
        string.Join(", ", remedy.Facts.Select(fact => fact.ToString()).Order(StringComparer.Ordinal)) + " [" + string.Join(" ", remedy.Duties) + "]";
}
