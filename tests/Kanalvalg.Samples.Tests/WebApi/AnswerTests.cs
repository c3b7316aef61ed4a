using System.Net;
using System.Text.Json;

namespace Kanalvalg.Samples.Tests.WebApi;

/// <summary>What the sample answers to good requests, over real HTTP.</summary>
public sealed class AnswerTests(WebApiProcess api) : IClassFixture<WebApiProcess>
{
    private const string Letter = """
        { "direction": "outbound", "at": "2026-03-02",
          "message": { "kind": "letter", "content": ["sensitive"] },
          "recipient": { "kind": "citizen", "cpr": "0101701234", "digitalPost": "connected" } }
        """;

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json;q=0.5, text/html;q=0.9", "text/html")]
    [InlineData("text/*", "text/plain")]
    [InlineData("image/png, text/markdown;q=0.1", "text/markdown")]
    [InlineData("application/json;q=0, text/plain;q=0.1", "text/plain")]
    public async Task A_decision_comes_in_the_form_that_the_client_accepts(string? accept, string mediaType)
    {
        using HttpResponseMessage answer = await api.PostAsync("/profiles/dk-varde/decisions?language=da", Letter, accept);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        Decision decision = DecisionEngine.Compile(Profiles.Varde) is var engine ? engine.Decide(engine.Encode(Letter).OrThrow()) : null!;
        (await answer.Content.ReadAsStringAsync()).ShouldBe(mediaType switch
        {
            "text/html" => decision.ToHtml(Language.Danish),
            "text/plain" => decision.ToText(Language.Danish),
            "text/markdown" => decision.ToMarkdown(Language.Danish),
            _ => decision.ToJson(Language.Danish),
        });
    }

    [Fact]
    public async Task Why_not_says_the_rules_and_what_opens_each_route()
    {
        JsonElement answer = await Json(await api.PostAsync("/profiles/dk-nyborg/why-not?route=ordinaryMail&language=en", """
            { "direction": "outbound", "actor": "councillor", "wanted": "ordinaryMail",
              "message": { "kind": "acknowledgement", "content": [], "quotesOriginal": true },
              "inReplyTo": { "arrivedBy": "ordinaryMail", "content": ["sensitive"] }, "recipient": { "kind": "citizen" } }
            """));
        answer.GetProperty("profile").GetString().ShouldBe("dk-nyborg");
        JsonElement route = answer.GetProperty("routes").EnumerateArray().ShouldHaveSingleItem();
        (route.GetProperty("route").GetString(), route.GetProperty("status").GetString(), route.GetProperty("open").GetBoolean()).ShouldBe(("ordinaryMail/outlook", "forbidden", false));
        route.GetProperty("rules").EnumerateArray().ShouldAllBe(rule => rule.GetProperty("because").GetString() != "");
        route.GetProperty("remedies").EnumerateArray().ShouldContain(remedy => remedy.GetProperty("facts").GetProperty("message.quotesOriginal").ValueKind == JsonValueKind.False);
    }

    [Fact]
    public async Task Profiles_are_listed_and_one_is_shown_for_a_day()
    {
        JsonElement all = await Json(await api.Client.GetAsync("/profiles"));
        all.EnumerateArray().Select(profile => profile.GetProperty("id").GetString()).ShouldBe(["dk-nyborg", "dk-randers", "dk-varde", "no-archive-routine"]);
        JsonElement one = await Json(await api.Client.GetAsync("/profiles/dk-varde?at=2026-03-02"));
        one.GetProperty("sha256").GetString().ShouldBe(Profiles.Varde.Sha256);
        one.GetProperty("outbound").EnumerateArray().Count().ShouldBe(Profiles.Varde.OutboundRoutes.Count());
    }

    [Theory]
    [InlineData("request")]
    [InlineData("decision")]
    [InlineData("profile")]
    [InlineData("scenarios")]
    public async Task The_schemas_are_served(string name)
    {
        using HttpResponseMessage answer = await api.Client.GetAsync("/schemas/" + name);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/schema+json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public async Task Health_is_told_with_the_versions_that_are_served()
    {
        JsonElement health = await Json(await api.Client.GetAsync("/health"));
        health.GetProperty("status").GetString().ShouldBe("Healthy");
        health.GetProperty("checks").GetProperty("kanalvalg").GetProperty("data").GetProperty("profile.dk-varde").GetString().ShouldBe(Profiles.Varde.Version);
    }

    [Fact]
    public async Task The_api_is_described_by_openapi()
    {
        JsonElement paths = (await Json(await api.Client.GetAsync("/openapi/v1.json"))).GetProperty("paths");
        paths.EnumerateObject().Select(path => path.Name).ShouldBe(["/profiles", "/profiles/{profile}", "/schemas/{name}", "/profiles/{profile}/decisions", "/profiles/{profile}/why-not"]);
        paths.GetProperty("/profiles/{profile}/decisions").GetProperty("post").GetProperty("responses").EnumerateObject().Select(response => response.Name)
            .ShouldBe(["200", "400", "404", "406", "413", "415"]);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        }
    }
}
