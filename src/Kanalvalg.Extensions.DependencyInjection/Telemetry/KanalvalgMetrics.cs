using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kanalvalg;

/// <summary>The instruments. A singleton, thread-safe.</summary>
internal sealed class KanalvalgMetrics
{
    // Seconds. A decision takes from tens of nanoseconds to some milliseconds, far below what default boundaries tell apart.
    private static readonly double[] Boundaries = [1e-6, 2.5e-6, 5e-6, 1e-5, 2.5e-5, 5e-5, 1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3, 0.01, 0.05, 0.1, 0.5, 1];

    private readonly Counter<long> _decisions;
    private readonly Counter<long> _undecided;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _reloads;
    private readonly Histogram<double> _duration;

    public KanalvalgMetrics(IMeterFactory factory)
    {
        Meter meter = factory.Create(KanalvalgTelemetry.MeterName);
        _decisions = meter.CreateCounter<long>("kanalvalg.decisions", "{decision}", "Decisions, by profile and verdict.");
        _undecided = meter.CreateCounter<long>("kanalvalg.decisions.undecided", "{decision}", "Undecided ones, by the unknown fact that mattered most.");
        _refused = meter.CreateCounter<long>("kanalvalg.requests.refused", "{request}", "Requests that could not be decided, by the first problem's code.");
        _reloads = meter.CreateCounter<long>("kanalvalg.reloads", "{reload}", "Changes of profiles that were taken up (swapped) or kept out (refused).");
        _duration = meter.CreateHistogram("kanalvalg.decision.duration", "s", "How long a decision took, its request's reading included.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Boundaries });
    }

    public void Decided(Decision decision, double seconds, in TagList common)
    {
        TagList tags = common;
        tags.Add(KanalvalgTelemetry.Verdict, decision.Verdict.Code());
        _decisions.Add(1, tags);
        _duration.Record(seconds, tags);

        // The questions are worked out when they are read; nobody pays for them who does not listen.
        if (decision.Verdict == Kanalvalg.Verdict.Undecided && _undecided.Enabled)
        {
            TagList undecided = common;
            undecided.Add(KanalvalgTelemetry.Fact, decision.Questions.Count > 0 ? decision.Questions[0].Fact : "none");
            _undecided.Add(1, undecided);
        }
    }

    public void Refused(string code, double seconds, in TagList common)
    {
        TagList tags = common;
        tags.Add(KanalvalgTelemetry.ErrorType, code);
        _refused.Add(1, tags);
        _duration.Record(seconds, tags);
    }

    public void Reloaded(bool refused, string name)
    {
        TagList tags = new() { { KanalvalgTelemetry.Outcome, refused ? "refused" : "swapped" } };
        if (name.Length > 0)
        {
            tags.Add(KanalvalgTelemetry.Name, name);
        }

        _reloads.Add(1, tags);
    }
}
