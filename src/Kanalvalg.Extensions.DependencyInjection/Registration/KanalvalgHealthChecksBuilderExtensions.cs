using Kanalvalg;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the health check of Kanalvalg.</summary>
public static class KanalvalgHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that is degraded while a change cannot be used and the last good profiles stand in, or while a profile has no text for today.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name that <c>AddKanalvalg</c> was given, which the check's name then ends with; none for the unnamed.</param>
    /// <param name="failureStatus">What the check comes to where the profiles cannot be served at all; unhealthy without one.</param>
    /// <param name="tags">Tags to select it by.</param>
    public static IHealthChecksBuilder AddKanalvalg(this IHealthChecksBuilder builder, string? name = null, HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        Require.NotNull(builder, nameof(builder));
        return builder.Add(new HealthCheckRegistration(
            string.IsNullOrEmpty(name) ? "kanalvalg" : "kanalvalg:" + name,
            services => new KanalvalgHealthCheck(
                () => string.IsNullOrEmpty(name) ? services.GetRequiredService<IKanalvalg>() : services.GetRequiredKeyedService<IKanalvalg>(name),
                services.GetService<TimeProvider>() ?? TimeProvider.System),
            failureStatus,
            tags));
    }
}
