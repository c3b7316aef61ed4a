using System.Text.Json;

namespace Kanalvalg.Tool.Tests;

/// <summary>What scenarios show of a profile, and what none can show.</summary>
public sealed class CoverageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kanalvalg");

    public static TheoryData<string> BuiltIn => [.. Profiles.Ids.Where(id => id != "dk-common")];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void TheScenariosOfABuiltInProfileShowAllOfIt(string id)
    {
        using JsonDocument report = JsonDocument.Parse(ToolRun.Of($"test {id} --coverage -f json").Out);
        JsonElement coverage = report.RootElement.GetProperty("coverage");
        foreach (string list in new[] { "rules", "duties" })
        {
            coverage.GetProperty(list).EnumerateArray().Where(entry => entry.GetProperty("scenarios").GetInt32() == 0).ShouldBeEmpty(list);
        }

        coverage.GetProperty("outcomesSeen").GetInt32().ShouldBe(coverage.GetProperty("outcomes").GetInt32());
        foreach (JsonElement duty in coverage.GetProperty("neverObliged").EnumerateArray())
        {
            duty.GetProperty("file").GetString().ShouldBe("dk-common.profile.json");
            Profiles.Get(id).Rules.SelectMany(rule => rule.Effects).OfType<Effect.Oblige>().ShouldNotContain(effect => effect.Duty.Code == duty.GetProperty("name").GetString());
        }
    }

    [Fact]
    public void AnInheritedDutyThatNoRuleObligesIsListedApart()
    {
        Write("base", """ "duties": { "offered": { "actor": "sender", "phase": "after", "text": { "da": "Tilbudt." } }, "used": { "actor": "sender", "phase": "after", "text": { "da": "Brugt." } } }, """);
        Write("child", """ "extends": "base", "rules": [ { "id": "R", "when": { "direction": "outbound" }, "then": { "oblige": ["used"] } } ], """);
        string text = Tested();
        text.ShouldContain("duties laid on someone:       0 of 1\n");
        text.ShouldContain("duties that no scenario touches:\n  base.profile.json:2: used\n");
        text.ShouldContain("duties that are inherited and that no rule here obliges, not counted:\n  base.profile.json:2: offered\n");
        ToolRun.Of("test child.profile.json --coverage-out c.xml", folder: _folder.FullName);
        System.Xml.Linq.XDocument.Parse(File.ReadAllText(Path.Combine(_folder.FullName, "c.xml")).Replace("<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">", "", StringComparison.Ordinal))
            .Descendants("class").Single(file => file.Attribute("filename")!.Value == "base.profile.json").Descendants("line").Count().ShouldBe(1);
    }

    [Fact]
    public void ADutyOfItsOwnThatNothingObligesIsAnOversightAndCounts()
    {
        Write("base", "");
        Write("child", """ "extends": "base", "duties": { "forgotten": { "actor": "sender", "phase": "after", "text": { "da": "Glemt." } } }, """);
        Tested().ShouldContain("duties laid on someone:       0 of 1\nduties that no scenario touches:\n  child.profile.json:2: forgotten\n");
    }

    [Fact]
    public void ABaseIsNamedByTheFileThatAnEditorOpens()
    {
        Write("base", """ "extends": "nobody", """);
        Write("child", """ "extends": "base", """);
        string folder = Path.GetFileName(_folder.FullName);
        ToolRun run = ToolRun.Of($"check {folder}/child.profile.json", folder: _folder.Parent!.FullName);
        run.Exit.ShouldBe(1);
        run.Out.ShouldStartWith($"{folder}/base.profile.json:2:13: KV");
    }

    [Theory]
    [InlineData("12", "never true")]
    [InlineData("16", "never false")]
    [InlineData("null", "neither true nor false")]
    public void ATermThatNothingUsesIsSeenByTheNumberThatAScenarioGives(string age, string outcome)
    {
        Write("child", """ "terms": { "grown": { "when": { "recipient.age": { "atLeast": 15 } } } }, """);
        Tested($$"""{ "direction": "inbound", "recipient": { "age": {{age}} } }""").ShouldContain($"grown: recipient.age is at least 15: {outcome}\n");
    }

    private string Tested(string given = """{ "direction": "inbound" }""")
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "child.scenarios.json"), $$"""{ "profile": "child", "scenarios": [ { "name": "inbound", "given": {{given}}, "expect": {} } ] }""");
        ToolRun run = ToolRun.Of("test child.profile.json --coverage", folder: _folder.FullName);
        run.Exit.ShouldBe(0, run.Error);
        return run.Out;
    }

    private void Write(string id, string members) => File.WriteAllText(Path.Combine(_folder.FullName, id + ".profile.json"), $$"""
        { "format": 1, "id": "{{id}}", "version": "1", "title": { "da": "Prøve" }, "silent": "permit",
        {{members}} "routes": [ { "id": "letter" } ] }
        """);
}
