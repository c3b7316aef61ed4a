using Microsoft.AspNetCore.Http.HttpResults;

namespace Kanalvalg.Samples.WebApi;

/// <summary>Which profiles are served, and the schemas of what goes in and comes out.</summary>
internal static class ProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("/profiles").WithTags("Profiles");
        group.MapGet("/", (IKanalvalg kanalvalg) => kanalvalg.Profiles.Engines.Select(engine => ProfileAnswer.Of(engine.Profile)))
            .WithName("profiles").WithSummary("Lists all texts of all profiles");
        group.MapGet("/{profile}", One)
            .WithName("profile").WithSummary("The text of a profile that is in force on a day, today without one");
        app.MapGet("/schemas/{name}", Schema)
            .WithName("schema").WithSummary("The JSON Schema of request, decision, profile or scenarios").WithTags("Schemas");
    }

    private static Results<Ok<ProfileAnswer>, ProblemHttpResult> One(string profile, IKanalvalg kanalvalg, DateOnly? at = null) =>
        kanalvalg.Profiles.Find(profile, at?.ToDateTime(TimeOnly.MinValue)) is { } engine ? TypedResults.Ok(ProfileAnswer.Of(engine.Profile)) : Problems.Profile(kanalvalg.Profiles);

    private static Results<ContentHttpResult, ProblemHttpResult> Schema(string name)
    {
        string? schema = name switch { "request" => Schemas.Request, "decision" => Schemas.Decision, "profile" => Schemas.Profile, "scenarios" => Schemas.Scenarios, _ => null };
        return schema is null
            ? TypedResults.Problem("there is no such schema; there are: request, decision, profile, scenarios", statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Content(schema, "application/schema+json");
    }
}
