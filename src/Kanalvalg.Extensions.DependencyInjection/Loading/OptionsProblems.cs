namespace Kanalvalg;

/// <summary>What is wrong with options before any file is read.</summary>
internal static class OptionsProblems
{
    public static IEnumerable<string> Of(KanalvalgOptions options)
    {
        foreach (string problem in options.ConfigurationProblems)
        {
            yield return problem;
        }

        if (options.Files.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Files has an empty path";
        }

        if (options.Files.FirstOrDefault(path => (path ?? "").LastIndexOfAny(['/', '\\']) is var end && end > 0 && path!.Substring(0, end).Contains('*')) is { } path)
        {
            yield return $"Files has `{path}`, but only the last part of a path may hold `*`";
        }

        if (options.ReloadDelay < TimeSpan.Zero || options.ReloadDelay > TimeSpan.FromMinutes(1))
        {
            yield return "ReloadDelay must lie between nothing and a minute";
        }

        if (options.PollingInterval is { } interval && (interval < TimeSpan.FromMilliseconds(10) || interval > TimeSpan.FromDays(1)))
        {
            yield return "PollingInterval must lie between 10 milliseconds and a day";
        }

        if (options.Sources.GroupBy(source => source.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            yield return $"Sources has two of the name `{twice.Key}`";
        }
    }
}
