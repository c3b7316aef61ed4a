using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>
/// The options of one name, and those that they become when their configuration changes. Not <see cref="IOptionsMonitor{TOptions}"/> for
/// the later ones: it tells nobody of options that fail validation, and a bad edit must be said.
/// </summary>
internal sealed class OptionsSource : IDisposable
{
    private readonly string _name;
    private readonly IOptionsMonitor<KanalvalgOptions> _monitor;
    private readonly IOptionsFactory<KanalvalgOptions> _factory;
    private readonly List<IDisposable> _watches = [];
    private int _isChanged;
    private bool _isRefused;

    public OptionsSource(string name, IOptionsMonitor<KanalvalgOptions> monitor, IOptionsFactory<KanalvalgOptions> factory, IEnumerable<IOptionsChangeTokenSource<KanalvalgOptions>> tokens)
    {
        (_name, _monitor, _factory) = (name, monitor, factory);
        foreach (IOptionsChangeTokenSource<KanalvalgOptions> source in tokens.Where(source => (source.Name ?? Options.DefaultName) == name))
        {
            _watches.Add(ChangeToken.OnChange(source.GetChangeToken, OnChanged));
        }
    }

    /// <summary>Called when the configuration has changed.</summary>
    public Action? Changed { get; set; }

    /// <summary>The options that were validated at start.</summary>
    /// <exception cref="OptionsValidationException">They are not valid.</exception>
    public KanalvalgOptions First() => _monitor.Get(_name);

    /// <summary>The options since the configuration changed, or while what it became is refused; else <c>null</c>.</summary>
    /// <exception cref="OptionsValidationException">They are not valid.</exception>
    public KanalvalgOptions? Next()
    {
        if (Interlocked.Exchange(ref _isChanged, 0) == 0 && !_isRefused)
        {
            return null;
        }

        _isRefused = true;
        KanalvalgOptions options = _factory.Create(_name);
        _isRefused = false;
        return options;
    }

    public void Dispose() => _watches.ForEach(watch => watch.Dispose());

    private void OnChanged()
    {
        Interlocked.Exchange(ref _isChanged, 1);
        Changed?.Invoke();
    }
}
