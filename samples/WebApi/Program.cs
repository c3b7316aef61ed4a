using Kanalvalg;
using Kanalvalg.Samples.WebApi;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestBody.Largest);
builder.Services.AddKanalvalg(builder.Configuration.GetSection(KanalvalgOptions.SectionName));
builder.Services.AddHealthChecks().AddKanalvalg();
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();
builder.AddTelemetry();

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapProfiles();
app.MapDecisions();
app.MapOpenApi();
app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync });
app.Run();
