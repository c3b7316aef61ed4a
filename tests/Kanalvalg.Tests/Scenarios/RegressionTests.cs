namespace Kanalvalg.Tests.Scenarios;

/// <summary>What the comparison with trying all completions has found stays right: small profiles of their own, decided as agreed.</summary>
public sealed class RegressionTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Kanalvalg.Tests", "Cases", "regressions");

    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string file in Directory.GetFiles(Folder, "*.scenarios.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
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
        ProfileResult profile = ProfileReader.Read(File.ReadAllText(Path.Combine(Folder, scenarios.Profile)));
        profile.Diagnostics.ShouldBeEmpty();
        scenarios.Scenarios.Single(scenario => scenario.Name == name).Run(DecisionEngine.Compile(profile.Profile.ShouldNotBeNull())).ShouldBeEmpty();
    }

    private static ScenarioFile Load(string file)
    {
        DiagnosticBag diagnostics = new();
        ScenarioFile? scenarios = ScenarioFile.Read(File.ReadAllBytes(Path.Combine(Folder, file)), file, diagnostics);
        diagnostics.Sorted().ShouldBeEmpty();
        return scenarios.ShouldNotBeNull();
    }
}
