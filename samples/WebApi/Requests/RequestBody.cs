using Microsoft.AspNetCore.Http.HttpResults;

namespace Kanalvalg.Samples.WebApi;

/// <summary>The body of a request, up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes that a request may have; what the library reads at most, too.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>The bytes, or the problem that the client is answered with.</summary>
    public static async Task<(ReadOnlyMemory<byte> Body, ProblemHttpResult? Problem)> ReadAsync(HttpRequest request, CancellationToken aborted)
    {
        try
        {
            using MemoryStream bytes = new();
            await request.Body.CopyToAsync(bytes, aborted);
            return (bytes.ToArray(), null);
        }
        catch (BadHttpRequestException e)
        {
            // Too large, or cut short: the server's own sentence says which, and nothing of the body.
            return (default, TypedResults.Problem(e.Message, statusCode: e.StatusCode));
        }
    }
}
