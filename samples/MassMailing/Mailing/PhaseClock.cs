using System.Diagnostics;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>How long each phase of the work took in sum. Not thread-safe.</summary>
internal sealed class PhaseClock
{
    private readonly Stopwatch _all = Stopwatch.StartNew();
    private TimeSpan _last;

    public TimeSpan Reading { get; private set; }

    public TimeSpan Deciding { get; private set; }

    public TimeSpan Writing { get; private set; }

    public TimeSpan All => _all.Elapsed;

    public void HasRead() => Reading += Lap();

    public void HasDecided() => Deciding += Lap();

    public void HasWritten() => Writing += Lap();

    /// <summary>Leaves out what passed since the last phase.</summary>
    public void Skip() => Lap();

    private TimeSpan Lap()
    {
        TimeSpan now = _all.Elapsed;
        TimeSpan lap = now - _last;
        _last = now;
        return lap;
    }
}
