using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Kanalvalg.Samples.Tests.WebApi;

/// <summary>Bad and hostile input gets problem details, repeats nothing of itself, and leaves the sample serving.</summary>
public sealed class HostileTests(WebApiProcess api) : IClassFixture<WebApiProcess>
{
    private const string Path = "/profiles/dk-varde/decisions";
    private const int RequestBodyLimit = 1024 * 1024;
    private const string Good = """{ "direction": "outbound", "message": { "kind": "letter" }, "recipient": { "kind": "citizen", "digitalPost": "connected" } }""";

    [Fact]
    public async Task All_problems_of_a_request_come_at_once_each_with_its_path()
    {
        JsonElement problem = await Problem(
            await api.PostAsync(Path, """{ "direction": "out", "message": { "content": ["helth", "Viggo Xylander"] }, "recipient": { "knd": "citizen", "name": "Viggo Xylander", "cpr": "0101701234" } }"""),
            HttpStatusCode.BadRequest);
        problem.GetProperty("type").GetString().ShouldBe("urn:kanalvalg:problem:request");
        problem.GetProperty("problems").EnumerateArray().Select(one => one.GetProperty("path").GetString()).ShouldBe(
            ["$.direction", "$.message.content[0]", "$.message.content[1]", "$.recipient.knd"], ignoreOrder: true);
        problem.GetProperty("problems").EnumerateArray().ShouldAllBe(one => one.GetProperty("message").GetString() != "" && one.GetProperty("code").GetString()!.StartsWith("KV", StringComparison.Ordinal));
        problem.ToString().ShouldNotContain("0101701234");
        problem.ToString().ShouldNotContain("Xylander");
        await StillServes();
    }

    // By name: a theory's data goes into the name of its test.
    private static readonly Dictionary<string, byte[]> Bodies = new(StringComparer.Ordinal)
    {
        { "nothing", [] },
        { "not JSON", "direction=outbound&cpr=0101701234"u8.ToArray() },
        { "half a request", Encoding.UTF8.GetBytes(Good[..^30]) },
        { "invalid UTF-8", [.. "{ \"direction\": \""u8, 0xC3, 0x28, .. "\" }"u8] },
        { "UTF-16", Encoding.Unicode.GetBytes(Good) },
        { "only zeros", new byte[1000] },
        { "deep nesting", Encoding.UTF8.GetBytes(new string('[', 500_000)) },
        { "deep nesting of objects", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"message\":", 50_000))) },
        { "a million commas", Encoding.UTF8.GetBytes("[" + new string(',', 1_000_000)) },
        { "many members of one name", Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Repeat("\"direction\":\"outbound\"", 20_000)) + "}") },
        { "many unknown members", Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"0101701234-{i}\":1")) + "}") },
        { "a huge number", Encoding.UTF8.GetBytes($$"""{ "direction": "outbound", "recipient": { "count": {{new string('9', 100_000)}} } }""") },
    };

    public static TheoryData<string> BadBodies => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_body_that_is_no_request_is_a_problem_of_the_client(string what)
    {
        JsonElement problem = await Problem(await api.PostAsync(Path, Bodies[what]), HttpStatusCode.BadRequest);
        problem.GetProperty("problems").EnumerateArray().ShouldNotBeEmpty(what);
        problem.ToString().ShouldNotContain("0101701234");
        await StillServes();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_refused_whether_or_not_its_length_is_told(bool isChunked)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Path) { Content = new ByteArrayContent(new byte[RequestBodyLimit + 1]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.ExpectContinue = true;
        try
        {
            await Problem(await api.Client.SendAsync(request), HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException) when (isChunked)
        {
            // The service hangs up as soon as it has seen enough, which may be before the client has said all: refused it is.
        }

        await StillServes();
    }

    [Theory]
    [InlineData("text/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Another_content_type_is_refused(string contentType) =>
        await Problem(await api.PostAsync(Path, Encoding.UTF8.GetBytes(Good), contentType), HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("/profiles/dk-nowhere/decisions", HttpStatusCode.NotFound)]
    [InlineData("/profiles/0101701234/decisions", HttpStatusCode.NotFound)]
    [InlineData("/profiles/..%2f..%2f..%2fetc%2fpasswd/decisions", HttpStatusCode.NotFound)]
    [InlineData("/profiles/dk-varde/why-not?route=fax", HttpStatusCode.NotFound)]
    [InlineData("/profiles/dk-varde/decisions?language=xx", HttpStatusCode.BadRequest)]
    [InlineData("/profiles/dk-varde/why-not?language=xx", HttpStatusCode.BadRequest)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/profiles", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_there_is_said_without_repeating_it(string path, HttpStatusCode status)
    {
        JsonElement problem = await Problem(await api.PostAsync(path, Good), status);
        problem.ToString().ShouldNotContain("0101701234");
    }

    [Theory]
    [InlineData("/profiles/dk-nowhere", HttpStatusCode.NotFound)]
    [InlineData("/profiles/dk-varde?at=soon", HttpStatusCode.BadRequest)]
    [InlineData("/schemas/secrets", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_to_get_is_a_problem_too(string path, HttpStatusCode status) => await Problem(await api.Client.GetAsync(path), status);

    [Fact]
    public async Task A_form_that_it_does_not_have_is_said() =>
        (await Problem(await api.PostAsync(Path, Good, "image/png"), HttpStatusCode.NotAcceptable)).GetProperty("detail").GetString().ShouldBe("the answer comes as application/json, text/plain, text/markdown, text/html");

    [Theory]
    [InlineData("POST /profiles/dk-varde/decisions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{ \"direction\"")]
    [InlineData("POST /profiles/dk-varde/decisions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n")]
    [InlineData("POST /profiles/dk-varde/decisions HTTP/1.1\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("\0\0\0\0\0\0\0\0\r\n\r\n")]
    public async Task A_broken_conversation_ends_and_the_next_one_is_served(string conversation)
    {
        using (TcpClient client = new())
        {
            await client.ConnectAsync(api.Client.BaseAddress!.Host, api.Client.BaseAddress.Port);
            NetworkStream stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(conversation));
            client.Client.Shutdown(SocketShutdown.Send);
            string answer = await AnswerOf(stream);
            answer.ShouldNotStartWith("HTTP/1.1 2");
            answer.ShouldNotContain("   at ");
        }

        await StillServes();
    }

    [Fact]
    public async Task Good_and_bad_requests_at_once_each_get_their_own_answer()
    {
        string[] profiles = ["dk-randers", "dk-varde", "dk-nyborg", "no-archive-routine"];
        await Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            string profile = profiles[i % profiles.Length];
            bool isGood = i % 3 != 0;
            using HttpResponseMessage answer = await api.PostAsync($"/profiles/{profile}/decisions", isGood ? Good : Good[..(i % 80)]);
            answer.StatusCode.ShouldBe(isGood ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
            JsonElement json = JsonElement.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None));
            (isGood ? json.GetProperty("profile").GetProperty("id").GetString() : profile).ShouldBe(profile);
        });
    }

    [Fact]
    public void Nothing_of_what_was_sent_is_in_the_log() => api.Output.ShouldNotContain("0101701234");

    // What comes until the server ends the conversation, politely or not.
    private static async Task<string> AnswerOf(NetworkStream stream)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(1));
        using StreamReader reader = new(stream);
        try
        {
            return await reader.ReadToEndAsync(limit.Token);
        }
        catch (IOException)
        {
            return "reset";
        }
    }

    private async Task StillServes()
    {
        using HttpResponseMessage answer = await api.PostAsync(Path, Good);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage answer, HttpStatusCode status)
    {
        using (answer)
        {
            string body = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBe(status, body);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            JsonElement problem = JsonElement.Parse(body);
            problem.GetProperty("status").GetInt32().ShouldBe((int)status);
            problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
            body.ShouldNotContain("   at ");
            return problem;
        }
    }
}
