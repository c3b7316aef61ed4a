using Kanalvalg.Benchmarks;

namespace Kanalvalg.Peers;

/// <summary>Another engine behind the seam: it finds the rules in force, Kanalvalg's own decider does the rest and is counted as the peer's. Nothing decided is remembered.</summary>
internal sealed class ByMatcher<TCase>(PeerScenarios<TCase> scenarios, DecisionEngine engine) : IPeer
    where TCase : struct, IHandWritten<TCase>
{
    private readonly Scenario[] _scenarios = [.. scenarios.Requests.Select(request => engine.Encode(request).OrThrow())];

    public bool Renews => false;

    public string Answer(int place) => Agreement.Words(new Decision(engine.Compiled, _scenarios[place], Outcome(place)));

    public int Decide(int place) => (int)Outcome(place).Verdict;

    public int DecideAll()
    {
        int sum = 0;
        for (int place = 0; place < _scenarios.Length; place++)
        {
            sum += Decide(place);
        }

        return sum;
    }

    public void Renew()
    {
    }

    private Outcome Outcome(int place) => Decider.Decide(engine.Compiled, _scenarios[place]);
}
