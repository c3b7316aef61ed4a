using Microsoft.AspNetCore.Http.HttpResults;

namespace Kanalvalg.Samples.WebApi;

/// <summary>
/// What a client is told of bad input, as problem details (RFC 9457). A request's problems come all at once, each with its JSON path. Nothing
/// that the client sent is repeated: it may be personal.
/// </summary>
internal static class Problems
{
    public static ProblemHttpResult Request(IReadOnlyList<Diagnostic> problems) => Of(
        "urn:kanalvalg:problem:request",
        "The request cannot be decided",
        problems.Count == 1 ? "there is one problem" : $"there are {problems.Count} problems",
        StatusCodes.Status400BadRequest,
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = problems.Select(RequestProblem.Of).ToArray() });

    public static ProblemHttpResult Profile(ProfileSet profiles) => Of(
        "urn:kanalvalg:problem:profile",
        "There is no such profile",
        "there are: " + string.Join(", ", profiles.Engines.Select(engine => engine.Profile.Id).Distinct()),
        StatusCodes.Status404NotFound);

    public static ProblemHttpResult Route(IEnumerable<Route> routes) => Of(
        "urn:kanalvalg:problem:route",
        "The profile has no such route",
        "there are: " + string.Join(", ", routes.Select(route => route.Id)),
        StatusCodes.Status404NotFound);

    public static ProblemHttpResult Language() => Of(
        "urn:kanalvalg:problem:language",
        "There is no such language",
        "there are: da, nb, en",
        StatusCodes.Status400BadRequest);

    private static ProblemHttpResult Of(string type, string title, string detail, int status, IDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(detail, statusCode: status, title: title, type: type, extensions: extensions);
}
