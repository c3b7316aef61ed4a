using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>Who waits for the change tokens of one load; the next load takes their place. Not thread-safe: its owner's lock guards it.</summary>
internal sealed class Watches(Action changed) : IDisposable
{
    private readonly List<IDisposable> _registrations = [];

    /// <summary>Waits for these tokens instead of those before.</summary>
    public void Replace(IEnumerable<IChangeToken> tokens)
    {
        Dispose();
        foreach (IChangeToken token in tokens)
        {
            // A token without callbacks is left to the polling interval.
            if (token.ActiveChangeCallbacks)
            {
                _registrations.Add(token.RegisterChangeCallback(_ => changed(), null));
            }
        }
    }

    public void Dispose()
    {
        foreach (IDisposable registration in _registrations)
        {
            registration.Dispose();
        }

        _registrations.Clear();
    }
}
