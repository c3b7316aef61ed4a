using System.Text;
using Microsoft.Net.Http.Headers;

namespace Kanalvalg.Samples.WebApi;

/// <summary>A form that a decision is answered in.</summary>
internal sealed record Rendering(string MediaType, Func<Decision, Language, string> Write)
{
    private static readonly Rendering[] All =
    [
        new("application/json", (decision, language) => decision.ToJson(language)),
        new("text/plain", (decision, language) => decision.ToText(language)),
        new("text/markdown", (decision, language) => decision.ToMarkdown(language)),
        new("text/html", (decision, language) => decision.ToHtml(language)),
    ];

    public static IEnumerable<string> MediaTypes => All.Select(rendering => rendering.MediaType);

    /// <summary>The form that the client likes best, JSON where it does not say; <c>null</c> where it takes none of them.</summary>
    public static Rendering? For(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? accepted))
        {
            return All[0];
        }

        return accepted.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1)
            .Select(range => All.FirstOrDefault(rendering => new MediaTypeHeaderValue(rendering.MediaType).IsSubsetOf(new MediaTypeHeaderValue(range.MediaType))))
            .FirstOrDefault(rendering => rendering is not null);
    }

    public IResult Of(Decision decision, Language language) => TypedResults.Text(Write(decision, language), MediaType, Encoding.UTF8);
}
