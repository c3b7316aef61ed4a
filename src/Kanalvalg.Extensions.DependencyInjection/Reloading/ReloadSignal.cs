using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>Tells all who asked that something has become another, once each. Thread-safe.</summary>
#pragma warning disable CA1001 // a source without a timer or a wait handle holds nothing to release
internal sealed class ReloadSignal
#pragma warning restore CA1001
{
    private CancellationTokenSource _source = new();

    public IChangeToken Token => new CancellationChangeToken(Volatile.Read(ref _source).Token);

    public void Fire() => Interlocked.Exchange(ref _source, new CancellationTokenSource()).Cancel();
}
