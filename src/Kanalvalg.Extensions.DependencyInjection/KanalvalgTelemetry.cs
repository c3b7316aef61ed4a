namespace Kanalvalg;

/// <summary>
/// The names under which decisions are traced and counted: hand them to OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>. Spans and
/// instruments hold codes of profiles, verdicts, routes and facts, never anything of a request's content.
/// </summary>
public static class KanalvalgTelemetry
{
    /// <summary>The name of the activity source: one span, <c>kanalvalg.decide</c>, for each decision.</summary>
    public const string ActivitySourceName = "Kanalvalg";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Kanalvalg";

    internal const string ProfileId = "kanalvalg.profile.id";
    internal const string ProfileVersion = "kanalvalg.profile.version";
    internal const string Verdict = "kanalvalg.verdict";
    internal const string Route = "kanalvalg.route";
    internal const string Recipients = "kanalvalg.recipients";
    internal const string Fact = "kanalvalg.fact";
    internal const string Outcome = "kanalvalg.reload.outcome";
    internal const string Name = "kanalvalg.name";
    internal const string ErrorType = "error.type";
}
