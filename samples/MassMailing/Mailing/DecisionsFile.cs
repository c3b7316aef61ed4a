using System.Text;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>
/// The decisions, a line each: recipient, verdict, route, and the duties that go with it. It is only ever added to, so what a kill leaves is
/// whole lines and perhaps one that was cut. Not thread-safe.
/// </summary>
internal sealed class DecisionsFile : IDisposable
{
    private const string Head = "id,verdict,route,duties\n";

    private readonly StreamWriter _text;
    private readonly Dictionary<Scenario, string> _lines = [];

    public DecisionsFile(string path)
    {
        _text = new StreamWriter(path, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        if (_text.BaseStream.Length == 0)
        {
            _text.Write(Head);
        }
    }

    /// <summary>Cuts off a line that a kill has cut, and says how many recipients are decided.</summary>
    public static int Recover(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        (long whole, int lines) = (0, 0);
        byte[] buffer = new byte[1 << 16];
        long at = 0;
        for (int read; (read = file.Read(buffer)) > 0; at += read)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            whole = buffer.AsSpan(0, read).LastIndexOf((byte)'\n') is var end and >= 0 ? at + end + 1 : whole;
        }

        file.SetLength(whole);
        return Math.Max(lines - 1, 0);
    }

    /// <summary>What stands in the line behind the recipient. A request that cannot be has a line too, so that nobody is passed over in silence.</summary>
    public string LineOf(ScenarioResult request, DecisionEngine engine) =>
        request.Scenario is { } scenario ? LineOf(scenario, engine) : ",error,," + string.Join(' ', request.Problems.Select(problem => problem.Code)) + "\n";

    /// <summary>Adds a recipient's line.</summary>
    public void Write(int id, string line)
    {
        _text.Write(id);
        _text.Write(line);
    }

    public void Flush() => _text.Flush();

    public void Dispose() => _text.Dispose();

    // Equal facts have one line, however many recipients they are of.
    private string LineOf(Scenario scenario, DecisionEngine engine)
    {
        if (!_lines.TryGetValue(scenario, out string? line))
        {
            Decision decision = engine.Decide(scenario);
            line = $",{decision.Verdict.Code()},{decision.Route?.Id},{string.Join(' ', decision.Steps.Select(step => step.Duty))}\n";
            _lines[scenario] = line;
        }

        return line;
    }
}
