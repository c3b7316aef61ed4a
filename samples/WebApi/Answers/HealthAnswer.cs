using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kanalvalg.Samples.WebApi;

/// <summary>What a monitor is told: the status, and of each check what is wrong. Profiles are public texts; nothing else is in it.</summary>
internal static class HealthAnswer
{
    public static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status.ToString(), entry.Value.Description, entry.Value.Data }),
    });
}
