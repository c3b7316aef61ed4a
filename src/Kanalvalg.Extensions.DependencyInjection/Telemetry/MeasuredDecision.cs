using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Kanalvalg;

/// <summary>One decision on its way: its span, and the clock that runs. What it tells of the request are codes alone.</summary>
internal readonly struct MeasuredDecision : IDisposable
{
    private static readonly ActivitySource Source = new(KanalvalgTelemetry.ActivitySourceName, typeof(MeasuredDecision).Assembly.GetName().Version?.ToString(3) ?? "");

    private readonly DecisionTelemetry _telemetry;
    private readonly JurisdictionProfile _profile;
    private readonly Activity? _span;
    private readonly long _started;

    public MeasuredDecision(DecisionTelemetry telemetry, JurisdictionProfile profile)
    {
        (_telemetry, _profile) = (telemetry, profile);
        _span = Source.StartActivity("kanalvalg.decide");
        _span?.SetTag(KanalvalgTelemetry.ProfileId, profile.Id).SetTag(KanalvalgTelemetry.ProfileVersion, profile.Version);
        _started = Stopwatch.GetTimestamp();
    }

    private double Seconds => (Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency;

    public void Decided(Decision decision)
    {
        _span?.SetTag(KanalvalgTelemetry.Verdict, decision.Verdict.Code()).SetTag(KanalvalgTelemetry.Route, decision.Route?.ToString());
        Count(decision, Seconds);
    }

    /// <summary>The decisions for several recipients, one span for all; each took its share of the time.</summary>
    public void Decided(IReadOnlyList<Decision> decisions)
    {
        double share = Seconds / Math.Max(decisions.Count, 1);
        _span?.SetTag(KanalvalgTelemetry.Recipients, decisions.Count);
        foreach (Decision decision in decisions)
        {
            Count(decision, share);
        }
    }

    public void Refused(IReadOnlyList<Diagnostic> problems)
    {
        double seconds = Seconds;
        string code = problems.Count > 0 ? problems[0].Code : "none";
        _telemetry.Metrics.Refused(code, seconds, Common());
        _span?.SetTag(KanalvalgTelemetry.ErrorType, code).SetStatus(ActivityStatusCode.Error);
        if (_telemetry.Logger.IsEnabled(LogLevel.Debug))
        {
            Log.Refused(_telemetry.Logger, _profile.Id, _profile.Version, string.Join(", ", problems.Select(problem => problem.Code).Distinct()));
        }
    }

    public void Dispose() => _span?.Dispose();

    private void Count(Decision decision, double seconds)
    {
        _telemetry.Metrics.Decided(decision, seconds, Common());
        if (_telemetry.Logger.IsEnabled(LogLevel.Debug))
        {
            Log.Decided(_telemetry.Logger, decision.Verdict.Code(), decision.Route?.ToString() ?? "none", _profile.Id, _profile.Version, seconds * 1e6);
        }
    }

    private TagList Common()
    {
        TagList tags = new() { { KanalvalgTelemetry.ProfileId, _profile.Id } };
        if (_telemetry.Name.Length > 0)
        {
            tags.Add(KanalvalgTelemetry.Name, _telemetry.Name);
        }

        return tags;
    }
}

/// <summary>Where the decisions of one <see cref="IKanalvalg"/> are counted and logged. Immutable.</summary>
internal sealed record DecisionTelemetry(string Name, KanalvalgMetrics Metrics, ILogger Logger);
