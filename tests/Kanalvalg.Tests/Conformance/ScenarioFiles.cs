namespace Kanalvalg.Tests.Conformance;

/// <summary>All scenario files: what was agreed from outside, what stands beside the built-in profiles, what comparisons have found.</summary>
internal static class ScenarioFiles
{
    private static readonly string[] Folders = ["tests/Kanalvalg.Tests/Acceptance", "src/Kanalvalg/Profiles/BuiltIn", "tests/Kanalvalg.Tests/Cases/regressions"];

    /// <summary>Their paths from the root of the repository, in order.</summary>
    public static IEnumerable<string> All() =>
        Folders.SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.scenarios.json"))
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal);

    public static ScenarioFile Load(string file)
    {
        DiagnosticBag diagnostics = new();
        ScenarioFile? scenarios = ScenarioFile.Read(File.ReadAllBytes(Repository.PathOf(file)), file, diagnostics);
        diagnostics.Sorted().ShouldBeEmpty();
        return scenarios.ShouldNotBeNull();
    }

    /// <summary>The profile that a scenario file is of: a built-in one, or a file beside it.</summary>
    public static JurisdictionProfile ProfileOf(string file)
    {
        string profile = Load(file).Profile;
        return Profiles.Ids.Contains(profile) ? Profiles.Get(profile) : TestProfiles.Read(File.ReadAllText(Repository.PathOf(Path.GetDirectoryName(file)!, profile)));
    }
}
