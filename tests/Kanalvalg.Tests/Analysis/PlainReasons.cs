namespace Kanalvalg.Tests.Analysis;

/// <summary>
/// Whether a rule is among the reasons of a decision: of a route or of whatever channel it came by, of a step, of advice, of the verdict.
/// A duty that is stated to be done already counts as one, for where nobody states it, it is.
/// </summary>
internal static class PlainReasons
{
    public static bool Name(Rule rule, Decision decision) => rule.Effects.Any(effect => effect switch
    {
        Effect.Advise => true,
        Effect.Settle settle => (decision.Verdict, settle.Settlement) is (Verdict.Accept, Settlement.Accept) or (Verdict.Forward, Settlement.Forward) or (Verdict.Reject, Settlement.Reject),
        Effect.Oblige oblige => oblige.On.Count == 0 || LaysStep(oblige, decision),
        _ => false,
    }) || Enumerable.Range(0, decision.Plan.Places.Length).Any(place => decision.At(place).Rules.Any(trace => trace.Id == rule.Id));

    private static bool LaysStep(Effect.Oblige oblige, Decision decision)
    {
        if (decision.Scenario.Direction == Direction.Outbound)
            return decision.Route is { } chosen && oblige.On.Any(selector => selector.Matches(chosen));
        int arrivedBy = decision.Scenario.Space["message.arrivedBy"];
        string channel = decision.Scenario.Space.Facts[arrivedBy].Values[(int)decision.Scenario.ValueOf(arrivedBy).Raw];
        return oblige.On.Any(selector => selector.MatchesChannel(channel));
    }
}
