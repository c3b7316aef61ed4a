namespace Kanalvalg;

/// <summary>Whether a rule is among the reasons of any decision: of a route, of a duty, of advice or of the verdict.</summary>
internal static class RuleMention
{
    public static bool In(ScenarioWorld world, Rule rule)
    {
        ProfileMeaning meaning = world.Meanings[0];
        int inForce = world.Within(meaning.Rule(rule.Index));
        return inForce != DiagramSpace.False
            && (rule.Effects.Any(effect => effect is Effect.Advise) || OfRoutes(meaning, rule.Index, inForce) || OfDuties(meaning, rule.Index, inForce) || OfVerdict(meaning, rule, inForce));
    }

    private static bool OfRoutes(ProfileMeaning meaning, int rule, int inForce)
    {
        RoutePlan plan = meaning.Plan;
        for (int place = 0; place < plan.Places.Length; place++)
        {
            bool excludes = plan.Cannot[place].Contains(rule) || plan.Forbid[place].Contains(rule) || plan.OnlyOther[place].Contains(rule);
            bool names = plan.Permit[place].Contains(rule) || plan.Prefer[place].Contains(rule) || plan.Avoid[place].Contains(rule) || plan.OnlyNaming[place].Contains(rule);
            if (excludes || (names && meaning.And(inForce, meaning.Or(meaning.Functions.Open[place], meaning.Functions.Waiting[place])) != DiagramSpace.False))
            {
                return true;
            }
        }

        return false;
    }

    // A duty whose end is stated to be reached is no step; but while nobody knows, it is. So its end is not looked at.
    private static bool OfDuties(ProfileMeaning meaning, int rule, int inForce) =>
        meaning.Plan.Duties.SelectMany(duty => duty).Any(laid => laid.Rule == rule && meaning.And(inForce, Reaches(meaning, laid)) != DiagramSpace.False);

    // Where a decision names the rule as a step's: on the chosen route, on what has arrived, or where no route is chosen and it needs none.
    // The duties of other routes are listed without their rules.
    private static int Reaches(ProfileMeaning meaning, DutyRule laid)
    {
        if (laid.On.Count == 0)
        {
            return DiagramSpace.True;
        }

        if (meaning.Space.Direction == Direction.Outbound)
        {
            return meaning.AnyOf(meaning.Functions.Chosen, route => laid.Places[route]);
        }

        int reaches = DiagramSpace.False;
        for (int channel = 0; channel < laid.Channels.Length; channel++)
        {
            reaches = laid.Channels[channel] ? meaning.Or(reaches, meaning.ArrivedBy(channel)) : reaches;
        }

        return reaches;
    }

    private static bool OfVerdict(ProfileMeaning meaning, Rule rule, int inForce) =>
        meaning.Space.Direction == Direction.Inbound && rule.Effects.OfType<Effect.Settle>().Any(settle => meaning.And(inForce, settle.Settlement switch
        {
            Settlement.Reject => meaning.Functions.Reject,
            Settlement.Forward => meaning.Functions.Forward,
            _ => meaning.Functions.Accept,
        }) != DiagramSpace.False);
}
