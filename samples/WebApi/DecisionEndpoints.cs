using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kanalvalg.Samples.WebApi;

/// <summary>Decides what is posted, and says why a route may not be used. A request is read as bytes: the library reads it more strictly than any binder.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("/profiles/{profile}").WithTags("Decisions");
        group.MapPost("/decisions", Decide)
            .WithName("decide").WithSummary("Decides one communication")
            .WithDescription("The body is a request as GET /schemas/request describes it. The answer is JSON (GET /schemas/decision), or text, Markdown or HTML by the Accept header.")
            .Accepts<JsonElement>("application/json").Produces<JsonElement>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(406).ProducesProblem(413).ProducesProblem(415);
        group.MapPost("/why-not", WhyNot)
            .WithName("whyNot").WithSummary("Says why routes may not be used, and what would open them")
            .WithDescription("`route` is a channel (digitalPost), a route (digitalPost/outlook), a system (*/outlook) or *.")
            .Accepts<JsonElement>("application/json").Produces<WhyNotAnswer>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
    }

    private static async Task<IResult> Decide(string profile, HttpContext http, IKanalvalg kanalvalg, string language = "en")
    {
        if (!LanguageCodes.TryParse(language, out Language words))
        {
            return Problems.Language();
        }

        if (Rendering.For(http.Request) is not { } rendering)
        {
            return TypedResults.Problem("the answer comes as " + string.Join(", ", Rendering.MediaTypes), statusCode: StatusCodes.Status406NotAcceptable);
        }

        (Decision? decision, IResult? problem) = await DecideAsync(profile, http, kanalvalg);
        return decision is null ? problem! : rendering.Of(decision, words);
    }

    private static async Task<IResult> WhyNot(string profile, HttpContext http, IKanalvalg kanalvalg, string route = "*", string language = "en")
    {
        if (!LanguageCodes.TryParse(language, out Language words))
        {
            return Problems.Language();
        }

        (Decision? decision, IResult? problem) = await DecideAsync(profile, http, kanalvalg);
        if (decision is null)
        {
            return problem!;
        }

        RouteSelector selector = RouteSelector.Of(route);
        JurisdictionProfile rules = kanalvalg.Profiles.Engines.First(engine => engine.Profile.Sha256 == decision.Profile.Sha256).Profile;
        IEnumerable<Route> routes = decision.Scenario.Direction == Direction.Outbound ? rules.OutboundRoutes : rules.InboundRoutes;
        return routes.Any(selector.Matches) ? TypedResults.Ok(WhyNotAnswer.Of(decision, selector, words)) : Problems.Route(routes);
    }

    private static async Task<(Decision? Decision, IResult? Problem)> DecideAsync(string profile, HttpContext http, IKanalvalg kanalvalg)
    {
        if (kanalvalg.Profiles.Find(profile) is null)
        {
            return (null, Problems.Profile(kanalvalg.Profiles));
        }

        (ReadOnlyMemory<byte> body, ProblemHttpResult? problem) = await RequestBody.ReadAsync(http.Request, http.RequestAborted);
        if (problem is not null)
        {
            return (null, problem);
        }

        DecisionResult result = kanalvalg.Decide(body, profile);
        return (result.Decision, result.Succeeded ? null : Problems.Request(result.Problems));
    }
}
