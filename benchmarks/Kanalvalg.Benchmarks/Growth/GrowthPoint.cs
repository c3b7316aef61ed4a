namespace Kanalvalg.Benchmarks.Growth;

/// <summary>What one size of profile costs. Milliseconds, but decisions in microseconds and memory in megabytes.</summary>
internal sealed record GrowthPoint
{
    public required int Rules { get; init; }

    public required int Facts { get; init; }

    public required int Kilobytes { get; init; }

    public required double Read { get; init; }

    public required double Bind { get; init; }

    public required double Compile { get; init; }

    /// <summary>Reading, binding and compiling together without the garbage collector's pauses.</summary>
    public required double ReadyAlone { get; init; }

    /// <summary>A scenario never met, mean over many.</summary>
    public required double FirstDecision { get; init; }

    /// <summary>A scenario decided before, mean over many.</summary>
    public required double WarmDecision { get; init; }

    /// <summary>What profile and engine hold on to.</summary>
    public required double Memory { get; init; }

    public required double Verify { get; init; }

    /// <summary>Whether the proof looked at everything; else it ended at its cap on nodes.</summary>
    public required bool IsProved { get; init; }

    public double Ready => Read + Bind + Compile;
}
