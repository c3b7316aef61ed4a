namespace Kanalvalg.Tests.Scenarios;

/// <summary>Every scenario of every scenario file is decided as agreed.</summary>
public sealed class ScenarioFileTests
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string file in Files())
        {
            foreach (ExpectedScenario scenario in Load(file).Scenarios)
            {
                cases.Add(file, scenario.Name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void IsDecidedAsAgreed(string file, string name)
    {
        ScenarioFile scenarios = Load(file);
        scenarios.Scenarios.Single(scenario => scenario.Name == name).Run(TestProfiles.Engine(scenarios.Profile)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Files() =>
        new[] { "tests/Kanalvalg.Tests/Acceptance", "src/Kanalvalg/Profiles/BuiltIn" }
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.scenarios.json"))
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal);

    private static ScenarioFile Load(string file)
    {
        DiagnosticBag diagnostics = new();
        ScenarioFile? scenarios = ScenarioFile.Read(File.ReadAllBytes(Repository.PathOf(file)), file, diagnostics);
        diagnostics.Sorted().ShouldBeEmpty();
        return scenarios.ShouldNotBeNull();
    }
}
