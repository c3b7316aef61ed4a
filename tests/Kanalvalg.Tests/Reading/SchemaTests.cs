using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Kanalvalg.Tests.Reading;

public class SchemaTests
{
    private static readonly SchemaValidator Profile = new(Schemas.Profile);
    private static readonly SchemaValidator Request = new(Schemas.Request);
    private static readonly SchemaValidator Scenarios = new(Schemas.Scenarios);
    private static readonly SchemaValidator Decision = new(Schemas.Decision);

    private static string BuiltIn => Repository.PathOf("src", "Kanalvalg", "Profiles", "BuiltIn");

    public static TheoryData<string> ProfileCaseNames => [.. ProfileCases.Names];

    [Fact]
    public void The_built_in_profiles_fit() =>
        Directory.EnumerateFiles(BuiltIn, "*.profile.json").ShouldAllBe(file => Profile.Validate(File.ReadAllText(file)).Count == 0);

    [Fact]
    public void The_scenario_files_fit() =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "Kanalvalg.Tests", "Acceptance"), "*.scenarios.json")
            .Concat(Directory.EnumerateFiles(BuiltIn, "*.scenarios.json"))
            .ShouldAllBe(file => Scenarios.Validate(File.ReadAllText(file)).Count == 0);

    [Theory]
    [MemberData(nameof(ProfileCaseNames))]
    public void The_schema_finds_what_reading_says_of_the_shape(string name)
    {
        if (name.StartsWith("KV01", StringComparison.Ordinal) || name.StartsWith("KV0202", StringComparison.Ordinal))
        {
            return;
        }

        // What JSON itself passes over, and that a day exists, no schema tells; names and rules are beyond shape.
        bool isShape = ProfileCases.Read(name).Diagnostics.Any(one => one.File == name && one.Code.StartsWith("KV02", StringComparison.Ordinal) && one.Code != "KV0202");

        Profile.Validate(File.ReadAllText(Path.Combine(ProfileCases.Folder, name))).Count.ShouldBeGreaterThanOrEqualTo(isShape ? 1 : 0);
        if (name.StartsWith("fine-", StringComparison.Ordinal))
        {
            Profile.Validate(File.ReadAllText(Path.Combine(ProfileCases.Folder, name))).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Whatever_has_the_shape_fits_the_schema() => Prop.ForAll<int>(seed =>
    {
        var generator = new ShapeGenerator(new Random(seed));
        Profile.Validate(generator.Make(FormatShapes.Profile, 0)!.ToJsonString()).ShouldBeEmpty();
        Request.Validate(generator.Make(RequestShape.Request, 0)!.ToJsonString()).ShouldBeEmpty();
        Scenarios.Validate(generator.Make(ScenarioShape.File, 0)!.ToJsonString()).ShouldBeEmpty();
        Decision.Validate(generator.Make(DecisionShape.Decision, 0)!.ToJsonString()).ShouldBeEmpty();
    }).Check(Laws.Cases(200));

    [Theory]
    [InlineData("""{ "direction": "outbound", "at": "2026-03-02", "wanted": "ordinaryMail", "message": { "kind": "letter", "content": ["sensitive"], "onCase": true, "subject": { "text": "Svar" } }, "sender": { "email": "a@varde.dk" }, "recipient": { "kind": "citizen", "cpr": "x", "digitalPost": "connected" }, "systems": ["outlook", "doc2mail"] }""", true)]
    [InlineData("""{ "direction": "inbound", "message": { "content": { "health": true, "personal": null } }, "sender": { "agreement": true } }""", true)]
    [InlineData("""{ "direction": "inbound", "recipient": { "kind": null, "count": 2 } }""", true)]
    [InlineData("""{ "message": {} }""", false)]
    [InlineData("""{ "direction": true }""", false)]
    [InlineData("""{ "direction": "outbound", "recipient": { "count": -1 } }""", false)]
    [InlineData("""{ "direction": "outbound", "recipient": { "count": "one" } }""", false)]
    [InlineData("""{ "direction": "outbound", "message": { "content": "sensitive" } }""", false)]
    [InlineData("""{ "direction": "outbound", "message": { "onCase": "yes" } }""", false)]
    [InlineData("""{ "direction": "outbound", "message": true }""", false)]
    [InlineData("""{ "direction": "outbound", "at": "yesterday" }""", false)]
    public void A_request_fits_or_not(string json, bool fits) => (Request.Validate(json).Count == 0).ShouldBe(fits);

    [Theory]
    [InlineData("""{ "profile": "p", "scenarios": [ { "name": "n", "given": { "direction": "outbound" }, "expect": { "verdict": "sent" } } ] }""")]
    [InlineData("""{ "profile": "p", "scenarios": [ { "name": "n", "given": { "direction": "outbound" }, "expect": { "rout": null } } ] }""")]
    [InlineData("""{ "profile": "p", "scenarios": [ { "name": "n", "expect": {} } ] }""")]
    [InlineData("""{ "scenarios": [] }""")]
    public void A_broken_scenario_file_does_not_fit(string json) => Scenarios.Validate(json).ShouldNotBeEmpty();

    [Fact]
    public void A_decision_has_these_members_and_no_others()
    {
        const string Minimal = """
            { "verdict": "blocked", "route": null, "status": null, "profile": { "id": "p", "version": "1", "sha256": "" }, "decidedAt": null, "language": "da",
              "fallback": null, "wanted": null, "arrival": null, "alternatives": [], "excluded": [], "steps": [], "advice": [], "questions": [], "assumed": [], "rules": [] }
            """;

        Decision.Validate(Minimal).ShouldBeEmpty();
        Decision.Validate(Minimal.Replace("\"language\"", "\"exact\": false, \"language\"")).ShouldBeEmpty();
        Decision.Validate(Minimal.Replace("\"verdict\"", "\"outcome\"")).ShouldNotBeEmpty();
        Decision.Validate(Minimal.Replace("\"language\"", "\"more\": 1, \"language\"")).ShouldNotBeEmpty();
    }

    [Fact]
    public void Decisions_of_the_acceptance_scenarios_fit()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("tests", "Kanalvalg.Tests", "Acceptance"), "*.scenarios.json"))
        {
            JsonNode scenarios = JsonNode.Parse(File.ReadAllText(file))!;
            DecisionEngine engine = TestProfiles.Engine(scenarios["profile"]!.GetValue<string>());
            foreach (JsonNode? scenario in scenarios["scenarios"]!.AsArray())
            {
                string decision = engine.Decide(engine.Encode(scenario!["given"]!.ToJsonString()).OrThrow()).ToJson(Language.Danish);
                Decision.Validate(decision).ShouldBeEmpty(scenario["name"]!.GetValue<string>());
            }
        }
    }

    [Fact]
    public void Every_member_says_what_it_means()
    {
        foreach (string schema in (string[])[Schemas.Profile, Schemas.Request, Schemas.Decision, Schemas.Scenarios])
        {
            schema.ShouldStartWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
            schema.Contains("\"description\"", StringComparison.Ordinal).ShouldBeTrue();
        }

        FormatShapes.Profile.Members.ShouldAllBe(member => member.Description.Length > 5);
    }
}
