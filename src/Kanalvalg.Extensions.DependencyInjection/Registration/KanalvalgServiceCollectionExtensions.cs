using Kanalvalg;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Kanalvalg.</summary>
public static class KanalvalgServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IKanalvalg"/>, its options given in code.</summary>
    public static OptionsBuilder<KanalvalgOptions> AddKanalvalg(this IServiceCollection services, Action<KanalvalgOptions> configure) =>
        services.AddKanalvalg(Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers <see cref="IKanalvalg"/>, its options bound from a configuration section and again when that changes; add to them in code
    /// with <c>.Configure(…)</c> on what this returns.
    /// </summary>
    public static OptionsBuilder<KanalvalgOptions> AddKanalvalg(this IServiceCollection services, IConfiguration section) =>
        services.AddKanalvalg(Options.Options.DefaultName, section);

    /// <summary>Registers <see cref="IKanalvalg"/> as a keyed service of this name, its options given in code.</summary>
    public static OptionsBuilder<KanalvalgOptions> AddKanalvalg(this IServiceCollection services, string name, Action<KanalvalgOptions> configure)
    {
        Require.NotNull(configure, nameof(configure));
        return Add(services, name).Configure(configure);
    }

    /// <summary>Registers <see cref="IKanalvalg"/> as a keyed service of this name, its options bound from a configuration section.</summary>
    public static OptionsBuilder<KanalvalgOptions> AddKanalvalg(this IServiceCollection services, string name, IConfiguration section)
    {
        Require.NotNull(section, nameof(section));
        OptionsBuilder<KanalvalgOptions> builder = Add(services, name);
        services.AddSingleton<IConfigureOptions<KanalvalgOptions>>(new KanalvalgConfiguration(name, section));
        services.AddSingleton<IOptionsChangeTokenSource<KanalvalgOptions>>(new ConfigurationChangeTokenSource<KanalvalgOptions>(name, section));
        return builder;
    }

    private static OptionsBuilder<KanalvalgOptions> Add(IServiceCollection services, string name)
    {
        Require.NotNull(services, nameof(services));
        Require.NotNull(name, nameof(name));
        services.AddMetrics();
        services.TryAddSingleton<KanalvalgMetrics>();
        services.TryAddSingleton(provider => new FirstLoads(provider.GetService<IHostEnvironment>(), Clock(provider)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KanalvalgOptions>, FirstLoads>(provider => provider.GetRequiredService<FirstLoads>()));
        if (name.Length == 0)
        {
            services.TryAddSingleton<IKanalvalg>(provider => Create(provider, name));
            services.AddSingleton<IHostedService>(provider => new KanalvalgStart(provider.GetRequiredService<IKanalvalg>));
        }
        else
        {
            services.TryAddKeyedSingleton<IKanalvalg>(name, (provider, _) => Create(provider, name));
            services.AddSingleton<IHostedService>(provider => new KanalvalgStart(() => provider.GetRequiredKeyedService<IKanalvalg>(name)));
        }

        return services.AddOptions<KanalvalgOptions>(name).ValidateOnStart();
    }

    private static KanalvalgService Create(IServiceProvider services, string name)
    {
        ILogger logger = (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger("Kanalvalg");
        KanalvalgMetrics metrics = services.GetRequiredService<KanalvalgMetrics>();
        OptionsSource options = new(
            name,
            services.GetRequiredService<IOptionsMonitor<KanalvalgOptions>>(),
            services.GetRequiredService<IOptionsFactory<KanalvalgOptions>>(),
            services.GetServices<IOptionsChangeTokenSource<KanalvalgOptions>>());
        ReloadingProfiles profiles = new(options, services.GetRequiredService<FirstLoads>(), new ReloadReport(name, metrics, logger), Clock(services));
        return new KanalvalgService(profiles, options, new DecisionTelemetry(name, metrics, logger));
    }

    private static TimeProvider Clock(IServiceProvider services) => services.GetService<TimeProvider>() ?? TimeProvider.System;
}
