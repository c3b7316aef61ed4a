using System.Diagnostics;
using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary>How far a batch has come, for a person who waits: one line that is written over. Silent where nobody sees it.</summary>
internal sealed class BatchProgress(ToolConsole console)
{
    private const long Between = 250;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly bool _isSeen = console.ErrorIsTerminal && !console.OutputIsTerminal;
    private long _next;

    public void Show(long lines)
    {
        if (_isSeen && _clock.ElapsedMilliseconds >= _next)
        {
            _next = _clock.ElapsedMilliseconds + Between;
            double rate = lines / Math.Max(_clock.Elapsed.TotalSeconds, 0.001);
            console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{lines:N0} decided, {rate:N0} a second"));
        }
    }

    public void End()
    {
        if (_isSeen && _next > 0)
        {
            console.Error.Write("\r\u001b[K");
        }
    }
}
