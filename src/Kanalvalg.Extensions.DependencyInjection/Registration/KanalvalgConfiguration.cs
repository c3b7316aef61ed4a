using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Kanalvalg;

/// <summary>
/// Reads options out of a configuration section: by hand, so that it needs no reflection, and strictly, so that a misspelt key is said at start.
/// </summary>
internal sealed class KanalvalgConfiguration(string name, IConfiguration section) : IConfigureNamedOptions<KanalvalgOptions>
{
    private static readonly string[] Keys =
    [
        nameof(KanalvalgOptions.BuiltIn), nameof(KanalvalgOptions.Files), nameof(KanalvalgOptions.Default),
        nameof(KanalvalgOptions.ReloadOnChange), nameof(KanalvalgOptions.ReloadDelay), nameof(KanalvalgOptions.PollingInterval),
    ];

    public void Configure(KanalvalgOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name1, KanalvalgOptions options)
    {
        if (name1 != name)
        {
            return;
        }

        foreach (IConfigurationSection entry in section.GetChildren())
        {
            switch (Keys.FirstOrDefault(key => string.Equals(key, entry.Key, StringComparison.OrdinalIgnoreCase)))
            {
                case nameof(KanalvalgOptions.BuiltIn): Add(entry, options.BuiltIn); break;
                case nameof(KanalvalgOptions.Files): Add(entry, options.Files); break;
                case nameof(KanalvalgOptions.Default): options.Default = entry.Value; break;
                case nameof(KanalvalgOptions.ReloadOnChange) when bool.TryParse(entry.Value, out bool reloads): options.ReloadOnChange = reloads; break;
                case nameof(KanalvalgOptions.ReloadDelay) when Span(entry) is { } delay: options.ReloadDelay = delay; break;
                case nameof(KanalvalgOptions.PollingInterval) when string.IsNullOrEmpty(entry.Value): options.PollingInterval = null; break;
                case nameof(KanalvalgOptions.PollingInterval) when Span(entry) is { } interval: options.PollingInterval = interval; break;
                case null: options.ConfigurationProblems.Add($"configuration `{entry.Path}` is no setting; there are: {string.Join(", ", Keys)}"); break;
                case nameof(KanalvalgOptions.ReloadOnChange): options.ConfigurationProblems.Add($"configuration `{entry.Path}` must be true or false"); break;
                default: options.ConfigurationProblems.Add($"configuration `{entry.Path}` must be a time span such as 00:00:10"); break;
            }
        }
    }

    // A list, or one value alone.
    private static void Add(IConfigurationSection entry, IList<string> list)
    {
        foreach (string? value in entry.Value is { Length: > 0 } one ? [one] : entry.GetChildren().Select(child => child.Value))
        {
            list.Add(value ?? "");
        }
    }

    private static TimeSpan? Span(IConfigurationSection entry) =>
        TimeSpan.TryParse(entry.Value, CultureInfo.InvariantCulture, out TimeSpan span) ? span : null;
}
