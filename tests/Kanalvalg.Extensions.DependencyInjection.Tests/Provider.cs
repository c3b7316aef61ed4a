using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kanalvalg.Tests.Hosting;

/// <summary>Services with Kanalvalg among them, and what they logged.</summary>
internal sealed class Provider : IDisposable
{
    private readonly ServiceProvider _services;

    private Provider(ServiceProvider services, MemoryLog log) => (_services, Log) = (services, log);

    public MemoryLog Log { get; }

    public IServiceProvider Services => _services;

    public IKanalvalg Kanalvalg => _services.GetRequiredService<IKanalvalg>();

    /// <summary>With Kanalvalg over these options, a change of a file taken up at once.</summary>
    public static Provider Of(Action<KanalvalgOptions> configure, Action<IServiceCollection>? further = null, LogLevel level = LogLevel.Information) => With(services =>
    {
        services.AddKanalvalg(options =>
        {
            options.ReloadDelay = TimeSpan.Zero;
            configure(options);
        });
        further?.Invoke(services);
    }, level);

    public static Provider With(Action<IServiceCollection> register, LogLevel level = LogLevel.Information)
    {
        ServiceCollection services = new();
        MemoryLog log = new();
        services.AddLogging(logging => logging.SetMinimumLevel(level).AddProvider(log));
        register(services);
        return new Provider(services.BuildServiceProvider(validateScopes: true), log);
    }

    /// <summary>Does something and waits until the profiles have become another set.</summary>
    public ProfileSet AfterReload(Action change)
    {
        ProfileSet before = Kanalvalg.Profiles;
        change();
        Wait.Until(() => Kanalvalg.Profiles != before).ShouldBeTrue("nothing was reloaded; the log says:\n" + Log.Text);
        return Kanalvalg.Profiles;
    }

    public void Dispose() => _services.Dispose();
}
