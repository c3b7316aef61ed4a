using Kanalvalg.Benchmarks;

namespace Kanalvalg.Peers;

/// <summary>The profile as hand-written C#, its struct of facts ready.</summary>
internal sealed class ByHand<TCase>(PeerScenarios<TCase> scenarios) : IPeer
    where TCase : struct, IHandWritten<TCase>
{
    private readonly TCase[] _cases = [.. scenarios.Facts.Select(TCase.Of)];

    public bool Renews => false;

    public string Answer(int place) => Agreement.Words<TCase>(scenarios.Facts[place].Direction, TCase.Decide(in _cases[place]));

    public int Decide(int place) => TCase.Decide(in _cases[place]).Route;

    public int DecideAll()
    {
        int sum = 0;
        foreach (ref readonly TCase it in _cases.AsSpan())
        {
            sum += TCase.Decide(in it).Route;
        }

        return sum;
    }

    public void Renew()
    {
    }
}
