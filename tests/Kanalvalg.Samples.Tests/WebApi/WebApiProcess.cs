using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Kanalvalg.Samples.Tests.WebApi;

/// <summary>The sample in a process of its own, on a free port of this machine.</summary>
public sealed class WebApiProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _streamsEnded;

    public WebApiProcess()
        : this("none")
    {
    }

    internal WebApiProcess(string telemetry, string urls = "http://127.0.0.1:0", params string[] arguments)
    {
        _process = SampleProgram.Start("WebApi", ["--urls", urls, "--Telemetry", telemetry, .. arguments]);
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client = new HttpClient { BaseAddress = _listening.Task.WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult() };
    }

    internal HttpClient Client { get; }

    internal string Output => string.Join("\n", _output);

    internal Task<HttpResponseMessage> PostAsync(string path, string json, string? accept = null) => PostAsync(path, Encoding.UTF8.GetBytes(json), accept: accept);

    internal Task<HttpResponseMessage> PostAsync(string path, byte[] body, string? contentType = "application/json", string? accept = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return Client.SendAsync(request);
    }

    public void Dispose()
    {
        Client?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        const string Mark = "Now listening on: ";
        if (line is null)
        {
            // What it said is whole when both streams have ended; that the process has is known earlier.
            if (Interlocked.Increment(ref _streamsEnded) == 2)
            {
                _listening.TrySetException(new InvalidOperationException("it ended:\n" + Output));
            }

            return;
        }

        _output.Enqueue(line);
        if (line.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0)
        {
            _listening.TrySetResult(new Uri(line[(at + Mark.Length)..]));
        }
    }
}
