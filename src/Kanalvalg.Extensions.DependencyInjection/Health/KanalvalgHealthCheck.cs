using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kanalvalg;

/// <summary>Whether all is served as its files say: degraded while the last good profiles stand in, or while a profile has no text for today.</summary>
internal sealed class KanalvalgHealthCheck(Func<IKanalvalg> kanalvalg, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Asked for here and not before: what cannot be served throws, and a check that throws counts as failed.
        ProfileSet set = kanalvalg().Profiles;
        Dictionary<string, object> data = new(StringComparer.Ordinal) { ["loadedAt"] = set.LoadedAt };
        List<string> problems = [.. set.Problems];
        DateTime today = clock.GetLocalNow().DateTime.Date;
        foreach (string id in set.Engines.Select(engine => engine.Profile.Id).Distinct(StringComparer.Ordinal))
        {
            JurisdictionProfile profile = set.Find(id, today)!.Profile;
            data["profile." + id] = profile.Version;
            if (!profile.InForce.Covers(today))
            {
                problems.Add($"{id}: no text of the profile is in force today");
            }
        }

        if (problems.Count == 0)
        {
            return Task.FromResult(HealthCheckResult.Healthy($"{set.Engines.Count} profile texts are served", data));
        }

        data["problems"] = problems;
        string what = set.Problems.Count > 0 ? "a change cannot be used, and the last good profiles stay in force:\n" : "";
        return Task.FromResult(HealthCheckResult.Degraded(what + string.Join("\n", problems), data: data));
    }
}
