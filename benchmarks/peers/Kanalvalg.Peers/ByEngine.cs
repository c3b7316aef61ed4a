using Kanalvalg.Benchmarks;

namespace Kanalvalg.Peers;

/// <summary>How much of the work an engine is left with.</summary>
internal enum Work
{
    /// <summary>The facts are ready, and the engine is new: it has decided nothing. Its tables, which it makes after a thousand decisions, are made before.</summary>
    FirstSight,

    /// <summary>The facts are ready, and the engine has decided each of them before.</summary>
    Remembered,

    /// <summary>From the request's JSON; the engine has decided each of them before.</summary>
    FromJson,
}

/// <summary>Kanalvalg's own engine.</summary>
internal sealed class ByEngine<TCase>(PeerScenarios<TCase> scenarios, Work work) : IPeer
    where TCase : struct, IHandWritten<TCase>
{
    private DecisionEngine _engine = scenarios.Engine;
    private Scenario[] _scenarios = scenarios.Scenarios;

    public bool Renews => work == Work.FirstSight;

    public string Answer(int place) => Agreement.Words(Decision(place));

    public int Decide(int place) => (int)Decision(place).Verdict;

    public int DecideAll()
    {
        int sum = 0;
        for (int place = 0; place < _scenarios.Length; place++)
        {
            sum += (int)Decision(place).Verdict;
        }

        return sum;
    }

    public void Renew()
    {
        if (work == Work.FirstSight)
        {
            _engine = DecisionEngine.Compile(scenarios.Engine.Profile);
            _engine.Compiled.MakeTables();
            _scenarios = [.. scenarios.Requests.Select(request => _engine.Encode(request).OrThrow())];
        }
    }

    private Decision Decision(int place) =>
        work == Work.FromJson ? _engine.Decide(_engine.Encode(scenarios.Requests[place]).OrThrow()) : _engine.Decide(_scenarios[place]);
}
