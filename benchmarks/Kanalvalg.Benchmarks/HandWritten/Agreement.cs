namespace Kanalvalg.Benchmarks;

/// <summary>Whether hand-written code and the engine decide the same, said in words where they do not.</summary>
public static class Agreement
{
    /// <summary>The first disagreement among so many random requests; <c>null</c> when there is none.</summary>
    public static string? FirstDifference<TCase>(int requests, int seed)
        where TCase : struct, IHandWritten<TCase>
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(TCase.ProfileId));
        RandomFacts random = new(seed, hasEncryptedMail: TCase.Domain is null);
        for (int i = 0; i < requests; i++)
        {
            KnownFacts facts = random.Next();
            Decision typed = engine.Decide(facts.ToRequest(TCase.Domain));
            Decision json = engine.Decide(engine.Encode(facts.ToJson(TCase.Domain)).OrThrow());
            string byHand = Words<TCase>(facts.Direction, TCase.Decide(TCase.Of(facts)));
            if (!json.Scenario.Equals(typed.Scenario) || Words(typed) != byHand)
            {
                return TCase.ProfileId + "\nby hand: " + byHand + "\ntyped:   " + Words(typed) + "\nJSON:    " + Words(json) + "\n" + facts;
            }
        }

        return null;
    }

    internal static string Words<TCase>(Direction direction, HandDecision decision)
        where TCase : struct, IHandWritten<TCase>
    {
        IReadOnlyList<string> routes = direction == Direction.Outbound ? TCase.Outbound : TCase.Inbound;
        IEnumerable<string> statuses = decision.Verdict == Verdict.NotRegulated ? [] : routes.Select((route, i) => route + "=" + decision.Statuses[i]);
        IEnumerable<string> duties = Enum.GetValues<Duties>().Where(duty => duty != Duties.None && decision.Duties.HasFlag(duty)).Select(FactRequests.Code);
        return Words(decision.Verdict, decision.Route < 0 ? null : routes[decision.Route], statuses, duties);
    }

    internal static string Words(Decision decision)
    {
        IEnumerable<RouteAssessment> chosen = decision.Chosen is { } route ? [route] : [];
        IEnumerable<string> statuses = chosen.Concat(decision.Alternatives).Concat(decision.Excluded).DistinctBy(assessment => assessment.Route)
            .Select(assessment => assessment.Route + "=" + assessment.Status);
        return Words(decision.Verdict, decision.Route?.Id, statuses, decision.Steps.Select(step => step.Certain ? step.Duty : step.Duty + "?"));
    }

    private static string Words(Verdict verdict, string? route, IEnumerable<string> statuses, IEnumerable<string> duties) =>
        verdict + " " + (route ?? "-") + " | " + string.Join(" ", statuses.Order(StringComparer.Ordinal)) + " | " + string.Join(" ", duties.Order(StringComparer.Ordinal));
}
