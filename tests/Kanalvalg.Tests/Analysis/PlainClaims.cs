namespace Kanalvalg.Tests.Analysis;

/// <summary>What an invariant claims of a decision, claim by claim, in the format's words.</summary>
internal static class PlainClaims
{
    public static IEnumerable<(string Claim, Func<Decision, bool> Holds)> Of(Invariant invariant)
    {
        if (invariant.Never is { } never)
        {
            foreach ((string claim, Func<Decision, bool> isSo) in never.Permits.Select(Permits).Concat(never.Chooses.Select(Chooses)).Concat(never.Obliges.Select(Obliges)).Concat(never.Verdict.Select(Decides)))
                yield return ("never " + claim, decision => !isSo(decision));
        }

        if (invariant.Always is { } always)
        {
            foreach ((string claim, Func<Decision, bool> isSo) in always.Permits.Select(Permits).Concat(always.Obliges.Select(Obliges)))
                yield return ("always " + claim, isSo);
            if (always.Chooses.Count > 0)
                yield return ("always chooses " + string.Join(" or ", always.Chooses), decision => always.Chooses.Any(selector => Chooses(selector).IsSo(decision)));
            if (always.Verdict.Count > 0)
                yield return ("always verdict " + string.Join(" or ", always.Verdict), decision => always.Verdict.Any(verdict => Decides(verdict).IsSo(decision)));
        }
    }

    private static (string Claim, Func<Decision, bool> IsSo) Permits(RouteSelector selector) =>
        ("permits " + selector, decision => decision.WhyNot(selector).Any(route => route.IsOpen));

    private static (string Claim, Func<Decision, bool> IsSo) Chooses(RouteSelector selector) =>
        ("chooses " + selector, decision => decision.Route is { } route && selector.Matches(route));

    private static (string Claim, Func<Decision, bool> IsSo) Obliges(Duty duty) =>
        ("obliges " + duty.Code, decision => decision.Steps.Any(step => step.Duty == duty.Code && step.Certain));

    private static (string Claim, Func<Decision, bool> IsSo) Decides(string verdict) =>
        ("verdict " + verdict, decision => decision.Verdict.Code() == verdict);
}
