using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Kanalvalg.Samples.WebApi;

/// <summary>Sends spans and metrics where the setting <c>Telemetry</c> says: to the <c>console</c>, by <c>otlp</c>, or nowhere.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        string? exporter = builder.Configuration["Telemetry"];
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("kanalvalg-webapi"))
            .WithTracing(tracing =>
            {
                tracing.AddSource("Microsoft.AspNetCore", KanalvalgTelemetry.ActivitySourceName);
                _ = exporter switch { "console" => tracing.AddConsoleExporter(), "otlp" => tracing.AddOtlpExporter(), _ => tracing };
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter("Microsoft.AspNetCore.Hosting", KanalvalgTelemetry.MeterName);
                _ = exporter switch { "console" => metrics.AddConsoleExporter(), "otlp" => metrics.AddOtlpExporter(), _ => metrics };
            });
    }
}
