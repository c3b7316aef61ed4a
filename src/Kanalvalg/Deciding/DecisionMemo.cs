namespace Kanalvalg;

/// <summary>
/// The latest decisions, by scenario. Each scenario has a pair of places, so that two that fall together do not drive each other out. A
/// place is one reference: a reader sees a whole decision or none, and checks whose it is. Thread-safe.
/// </summary>
internal sealed class DecisionMemo
{
    private const int Size = 1 << 12;

    private readonly Decision?[] _places = new Decision?[Size];

    /// <summary>The decision of an equal scenario; <c>null</c> when there is none or no longer.</summary>
    public Decision? Find(Scenario scenario)
    {
        int pair = PairOf(scenario);
        Decision? known = Volatile.Read(ref _places[pair]);
        if (known is null || !known.Scenario.Equals(scenario))
        {
            known = Volatile.Read(ref _places[pair + 1]);
        }

        return known is not null && known.Scenario.Equals(scenario) ? known : null;
    }

    /// <summary>Keeps a decision; the one kept before it moves over, and that one's neighbour goes.</summary>
    public void Keep(Decision decision)
    {
        int pair = PairOf(decision.Scenario);
        Volatile.Write(ref _places[pair + 1], Volatile.Read(ref _places[pair]));
        Volatile.Write(ref _places[pair], decision);
    }

    private static int PairOf(Scenario scenario) => scenario.GetHashCode() & (Size - 2);
}
