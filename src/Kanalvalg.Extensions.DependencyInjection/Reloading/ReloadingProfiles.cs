using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>
/// The profiles that are served: one reference to one immutable set, which a reload replaces whole. Readers take no lock; reloads come one
/// at a time, on a timer's thread.
/// </summary>
internal sealed class ReloadingProfiles : IDisposable
{
    // How often a load is put off because the files changed while it read them. An edit that never ends must not keep all others out.
    private const int MostPostponed = 4;

    // When to try again what may be well by then: a file in another process's hands, options that name a profile not yet mended.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

#pragma warning disable MA0158 // netstandard2.0 has no Lock
    private readonly object _gate = new();
#pragma warning restore MA0158
    private readonly FirstLoads _loads;
    private readonly OptionsSource _source;
    private readonly ReloadReport _report;
    private readonly TimeProvider _clock;
    private readonly Watches _watches;
    private readonly ITimer _timer;
    private readonly ITimer _polling;
    private readonly ReloadSignal _signal = new();
    private KanalvalgOptions _options;
    private ProfileSet _current;
    private int _postponed;
    private bool _disposed;

    public ReloadingProfiles(OptionsSource source, FirstLoads loads, ReloadReport report, TimeProvider clock)
    {
        (_loads, _source, _report, _clock) = (loads, source, report, clock);
        _options = source.First();
        FirstLoad first = loads.Of(_options);
        _current = first.Set!;
        _report.Started(_current, first.Load!);
        _watches = new Watches(() => Schedule(_options.ReloadDelay));
        _timer = clock.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _polling = clock.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_gate)
        {
            Poll();
            _source.Changed = () => Schedule(_options.ReloadDelay);
            _watches.Replace(first.Load!.Tokens);
        }
    }

    public ProfileSet Current => Volatile.Read(ref _current);

    public IChangeToken GetReloadToken() => _signal.Token;

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _source.Changed = null;
            _watches.Dispose();
            _timer.Dispose();
            _polling.Dispose();
        }
    }

    private void Schedule(TimeSpan after)
    {
        try
        {
            _timer.Change(after, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The host stops.
        }
    }

    private void Poll()
    {
        TimeSpan interval = _options.PollingInterval ?? Timeout.InfiniteTimeSpan;
        _polling.Change(interval, interval);
    }

    private void Reload()
    {
        bool swapped;
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            Func<JurisdictionProfile, DecisionEngine> compiledBy = _options.Compile;
            List<string> further = TakeOptions();
            ProfileLoad load = ProfileLoader.Load(_options, _loads.Folders, _options.Compile == compiledBy ? _current.Served : []);
            _watches.Replace(load.Tokens);
            if (load.Tokens.Any(token => token.ActiveChangeCallbacks && token.HasChanged) && _postponed++ < MostPostponed)
            {
                // Such a token has called back at once when it was watched, so the next load is on its way.
                return;
            }

            _postponed = 0;
            if (load.MayPass || further.Count > 0)
            {
                Schedule(RetryAfter);
            }

            swapped = Swap(ProfileMerge.Next(_current, _options, load, further, _clock), load);
        }

        if (swapped)
        {
            _signal.Fire();
        }
    }

    // Options that were edited count only when they and all their profiles are good.
    private List<string> TakeOptions()
    {
        try
        {
            if (_source.Next() is { } options)
            {
                _options = options;
                Poll();
            }

            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
    }

    private bool Swap(ProfileSet next, ProfileLoad load)
    {
        ProfileSet before = _current;
        bool isSame = next.Engines.SequenceEqual(before.Engines) && next.Problems.SequenceEqual(before.Problems) && next.Default == before.Default;

        // Said first: whoever decides by a text finds it in the log.
        _report.Reloaded(before, next, isSame, load);
        if (!isSame)
        {
            Volatile.Write(ref _current, next);
        }

        return !isSame;
    }
}
