namespace Kanalvalg;

/// <summary>
/// The latest decisions that took work, by scenario: an equal one need not do it again. Each scenario has a pair of places, so that two that fall together do not drive each other
/// out. A place is one reference: a reader sees a whole decision or none, and checks whose it is; the hash beside it only tells where not to look. Thread-safe.
/// </summary>
internal sealed class DecisionMemo
{
    private const int Size = 1 << 12;

    private readonly Decision?[] _places = new Decision?[Size];
    private readonly int[] _hashes = new int[Size];

    /// <summary>The decision of an equal scenario; <c>null</c> when there is none or no longer.</summary>
    public Decision? Find(Scenario scenario)
    {
        int hash = scenario.GetHashCode();
        int pair = PairOf(hash);
        return At(pair, hash, scenario) ?? At(pair + 1, hash, scenario);
    }

    /// <summary>Keeps a decision unless an equal one is kept, and gives the one that is; the one kept before it moves over, and that one's neighbour goes.</summary>
    public Decision Keep(Decision decision)
    {
        if (Find(decision.Scenario) is { } equal)
        {
            return equal;
        }

        int hash = decision.Scenario.GetHashCode();
        int pair = PairOf(hash);
        Put(pair + 1, _hashes[pair], Volatile.Read(ref _places[pair]));
        Put(pair, hash, decision);
        return decision;
    }

    private Decision? At(int place, int hash, Scenario scenario) =>
        _hashes[place] == hash && Volatile.Read(ref _places[place]) is { } known && known.Scenario.Equals(scenario) ? known : null;

    private void Put(int place, int hash, Decision? decision)
    {
        _hashes[place] = hash;
        Volatile.Write(ref _places[place], decision);
    }

    private static int PairOf(int hash) => hash & (Size - 2);
}
