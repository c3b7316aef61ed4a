using System.Globalization;
using System.Numerics;

namespace Kanalvalg;

/// <summary>
/// Proves a profile over all its scenarios: not a sample, for conditions are diagrams over the facts' values and are counted exactly.
/// Total: past a cap on nodes it ends with a finding that says so. Stateless and thread-safe.
/// </summary>
public static class Verifier
{
    private static readonly Func<ProfileWorlds, IEnumerable<Issue>>[] Checks =
        [InvariantCheck.Of, RouteChecks.Of, ConflictCheck.Of, RuleChecks.Of, OverrideCheck.Of, UseChecks.Of, RiseCheck.Of];

    /// <summary>What is found of a profile's text on a day or, without one, of its latest text.</summary>
    public static Verification Verify(JurisdictionProfile profile, DateTime? day = null)
    {
        Require.NotNull(profile, nameof(profile));
        return Verify(new CompiledProfile(profile), day, ScenarioWorld.MostNodes);
    }

    internal static Verification Verify(CompiledProfile profile, DateTime? day, int mostNodes)
    {
        List<Finding> findings = [];
        BigInteger scenarios = BigInteger.Zero;
        try
        {
            ProfileWorlds worlds = new(profile, day?.Date, mostNodes);
            scenarios = worlds.Scenarios;
            FindingDescriber describer = new(worlds, scenarios);
            foreach (Issue issue in Checks.SelectMany(check => check(worlds)))
            {
                findings.Add(describer.Describe(issue));
            }

            // Only now: what is accepted and was not found can be told when all has been looked at.
            findings.AddRange(IdleAcceptances(profile.Profile, findings).Select(describer.Describe).ToArray());
        }
        catch (DiagramLimitException)
        {
            string cap = mostNodes.ToString(CultureInfo.InvariantCulture);
            findings.Add(new Finding(new Issue(FindingKind.TooLarge, "", ScenarioRegion.Empty, ProfilePart.Whole, cap), BigInteger.Zero, scenarios));
        }

        return new Verification(profile.Profile, day, scenarios, [.. findings.OrderBy(finding => finding.Code, StringComparer.Ordinal)])
        {
            Facts = [FactNames.Direction, .. FactSelection.Counted([profile], [])],
        };
    }

    private static IEnumerable<Issue> IdleAcceptances(JurisdictionProfile profile, List<Finding> findings) =>
        from accepted in profile.Accepted
        where findings.All(finding => finding.Reference != accepted.Finding)
        select new Issue(FindingKind.IdleAcceptance, accepted.Finding, ScenarioRegion.Empty, new ProfilePart("accept", accepted.Finding), accepted.Finding);
}
