namespace Kanalvalg.Tests.Hosting;

/// <summary>Small profiles whose every part tells which version it is of, so that a decision mixed of two would show.</summary>
internal static class TestProfile
{
    public static readonly DecisionRequest Request = new() { Direction = Direction.Outbound };

    /// <summary>A profile that sends by letter in even versions and by ordinary mail in odd ones, with a rule, a duty and a note of its version.</summary>
    public static string Of(int version, string id = "test", string head = "") => $$"""
        { "format": 1, "id": "{{id}}", "version": "{{version}}", "title": { "en": "A test" }, "silent": "forbid", {{head}}
          "sources": { "page": { "title": "A page", "ground": "localPolicy", "statements": { "S{{version}}": { "place": "1" } } } },
          "routes": [ { "id": "letter", "label": { "en": "Letter" } }, { "id": "ordinaryMail", "label": { "en": "Mail" } } ],
          "duties": { "duty{{version}}": { "actor": "sender", "phase": "after", "text": { "en": "Do it." } } },
          "advice": { "advice{{version}}": { "text": { "en": "Mind it." } } },
          "rules": [ { "id": "R{{version}}", "covers": ["S{{version}}"], "source": "page: 1", "when": {},
            "then": { "permit": ["{{(version % 2 == 0 ? "letter" : "ordinaryMail")}}"], "oblige": ["duty{{version}}"], "advise": ["advice{{version}}"] }, "because": { "en": "So." } } ] }
        """;

    /// <summary>A profile that adds nothing to its base but a version.</summary>
    public static string Child(string version, string extends, string id = "child") =>
        $$"""{ "format": 1, "id": "{{id}}", "version": "{{version}}", "title": { "en": "A child" }, "extends": "{{extends}}" }""";

    /// <summary>A text that is no profile, in one of several ways.</summary>
    public static string Bad(int version) => (version % 4) switch
    {
        0 => Of(version)[..^40],
        1 => Of(version).Replace("\"when\": {}", "\"when\": { \"recipient.knd\": \"citizen\" }", StringComparison.Ordinal),
        2 => "",
        _ => Of(version).Replace("\"permit\"", "\"allow\"", StringComparison.Ordinal),
    };

    /// <summary>The version that a decision is of, wholly; throws where its parts are of several.</summary>
    public static int VersionOf(Decision decision)
    {
        int version = int.Parse(decision.Profile.Version);
        string parts = $"{decision.Verdict} {decision.Route} {string.Join(",", decision.Rules.Select(rule => rule.Id))} {string.Join(",", decision.Steps.Select(step => step.Duty))} {string.Join(",", decision.Advice.Select(note => note.Advice))}";
        parts.ShouldBe($"Send {(version % 2 == 0 ? "letter" : "ordinaryMail")} R{version} duty{version} advice{version}");
        return version;
    }
}
