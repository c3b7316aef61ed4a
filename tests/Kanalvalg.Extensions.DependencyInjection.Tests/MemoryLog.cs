using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kanalvalg.Tests.Hosting;

/// <summary>Keeps what is logged, values of the message apart from its text too. Thread-safe.</summary>
internal sealed class MemoryLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join("\n", _lines);

    public int Count(string part) => _lines.Count(line => line.Contains(part, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => categoryName == "Kanalvalg" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel} {eventId.Id}: {formatter(state, exception)} {string.Join(" ", state as IEnumerable<KeyValuePair<string, object?>> ?? [])}");

    public void Dispose()
    {
    }
}
