using System.Text.RegularExpressions;
using Kanalvalg.Tests.Properties;
using Kanalvalg.Tests.Reading;

namespace Kanalvalg.Tests.Docs.Dokdistkanal;

/// <summary>The sample of a decider written as a profile decides as the code that it was written from, and its page says what is so.</summary>
public sealed partial class DokdistkanalTests
{
    private static readonly string[] NeverUsed = ["ORGANISASJON_UTEN_ALTINN_INFO", "ORGANISASJON_MANGLER_MOTTAKER_INFO_I_SERVICE_REGISTRY"];

    private static readonly ProfileResult Read = ProfileReader.Read(Text("nav-dokdistkanal.profile.json"));

    private static readonly JurisdictionProfile Profile = Read.Profile!;

    private static readonly DecisionEngine Engine = DecisionEngine.Compile(Profile);

    private static readonly ScenarioFile Scenarios = LoadScenarios();

    public static TheoryData<string> ScenarioNames => [.. Scenarios.Scenarios.Select(scenario => scenario.Name)];

    [Fact]
    public void The_profile_has_no_problems_and_fits_the_schema()
    {
        Read.Diagnostics.ShouldBeEmpty();
        new SchemaValidator(Schemas.Profile).Validate(Text("nav-dokdistkanal.profile.json")).ShouldBeEmpty();
        new SchemaValidator(Schemas.Scenarios).Validate(Text("nav-dokdistkanal.scenarios.json")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ScenarioNames))]
    public void A_scenario_is_decided_as_agreed(string name) =>
        Scenarios.Scenarios.Single(scenario => scenario.Name == name).Run(Engine).ShouldBeEmpty();

    [Fact]
    public void The_profile_has_a_rule_for_each_return_of_the_code() => Profile.Rules.Select(rule => rule.Id).ShouldBe(DokdistkanalInCode.Channels.Keys, ignoreOrder: true);

    /// <summary>The code asks, and the engine gets no more than what was asked for; so each case holds for every value of all else, and the cases are all there are.</summary>
    [Fact]
    public void Whatever_the_code_returns_the_profile_decides_and_for_no_other_reason()
    {
        HashSet<string> returned = [];
        foreach (AskedFacts facts in AskedFacts.EveryWay(one => DokdistkanalInCode.Decide(one)))
        {
            string? code = DokdistkanalInCode.Decide(facts);
            Compare(facts, code);
            returned.Add(code ?? "");
        }

        returned.ShouldBe(["", .. DokdistkanalInCode.Channels.Keys.Except(["PERSON_STANDARD_PRINT"])], ignoreOrder: true);
    }

    [Fact]
    public void Verify_finds_the_rule_that_can_never_be_in_force_and_the_page_says_over_how_many_scenarios()
    {
        Verification proof = Verifier.Verify(Profile);
        proof.Findings.Select(finding => finding.Reference).ShouldBe(["KV2010 PERSON_STANDARD_PRINT", "KV2015 PERSON_STANDARD_PRINT"]);
        proof.Findings[0].ToString().ShouldContain("its condition contradicts itself");
        Text("README.md").ShouldContain(FormattableString.Invariant($"of {proof.Scenarios:N0} scenarios there is none"));
    }

    /// <summary>Between two limits all numbers are alike, so with a number on either side of each limit no number is left out.</summary>
    [Fact]
    public void The_cases_have_a_number_on_either_side_of_every_limit_of_the_profile()
    {
        string[] limits = [.. Thresholds.Of(Profile.Rules.SelectMany(rule => new[] { rule.When, rule.Unless }).OfType<Condition>()).Select(limit => $"{limit.Fact.Name} {limit.Number}").Distinct()];

        limits.ShouldBe(["recipient.age 18", "forsendelse.stoerrelse 45", "forsendelse.antallDokumenter 202"], ignoreOrder: true);
        limits.Select(limit => limit.Split(' ')).ShouldAllBe(limit => AskedFacts.Values[limit[0]].Contains(limit[1]) && AskedFacts.Values[limit[0]].Contains($"{int.Parse(limit[1]) - 1}"));
    }

    [Fact]
    public void Where_all_is_known_the_profile_decides_as_the_code_does()
    {
        Dice dice = new(Laws.IsNightly ? Environment.TickCount : 20260707);
        for (int i = 0; i < (Laws.IsNightly ? 200_000 : 5_000); i++)
        {
            AskedFacts facts = new((_, count) => dice.Number(0, count - 1));
            foreach (string fact in AskedFacts.Values.Keys)
            {
                facts.Is(fact);
            }

            Compare(facts, DokdistkanalInCode.Decide(facts));
        }
    }

    [Fact]
    public void The_page_names_every_code_with_its_channel()
    {
        string page = Text("README.md");
        Dictionary<string, string> shown = Row().Matches(page).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);

        shown.ShouldBe(DokdistkanalInCode.Channels, ignoreOrder: true);
        Profile.Sources[0].Statements.Select(statement => statement.Id).ShouldBe([.. shown.Keys, .. NeverUsed], ignoreOrder: true);
        NeverUsed.ShouldAllBe(code => page.Contains("`" + code + "`"));
    }

    private static void Compare(AskedFacts facts, string? code)
    {
        Decision decision = Engine.Decide(Engine.Encode(facts.ToRequest()).OrThrow());
        decision.IsExact.ShouldBeTrue();
        if (code is null)
        {
            decision.Verdict.ShouldBe(Verdict.NotRegulated, facts.ToString());
            return;
        }

        decision.Verdict.ShouldBe(Verdict.Send, facts.ToString());
        decision.Route.ToString().ShouldBe(DokdistkanalInCode.Channels[code], facts.ToString());
        decision.Alternatives.ShouldBeEmpty(facts.ToString());
        decision.Rules.Where(rule => rule.Truth != Truth.False).Select(rule => rule.Id + " " + rule.Truth).ShouldBe([code + " True"], facts.ToString());
    }

    private static ScenarioFile LoadScenarios()
    {
        DiagnosticBag diagnostics = new();
        ScenarioFile? scenarios = ScenarioFile.Read(File.ReadAllBytes(PathOf("nav-dokdistkanal.scenarios.json")), "nav-dokdistkanal.scenarios.json", diagnostics);
        diagnostics.Sorted().ShouldBeEmpty();
        return scenarios.ShouldNotBeNull();
    }

    private static string Text(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    private static string PathOf(string file) => Repository.PathOf("samples", "Dokdistkanal", file);

    [GeneratedRegex(@"^\| `([A-Z_0-9]+)` \| `([A-Z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
