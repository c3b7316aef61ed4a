namespace Kanalvalg;

/// <summary>
/// The scenarios of the latest requests, by <see cref="RequestKeys"/>. Each key has a pair of places, so that two that fall together do not
/// drive each other out. A place is one reference: a reader sees a whole entry or none, and checks whose it is. Thread-safe.
/// </summary>
internal sealed class RequestMemo
{
    private const int Size = 1 << 12;

    private readonly Entry?[] _places = new Entry?[Size];

    /// <summary>What an equal request came to; <c>null</c> when there was none or it is gone.</summary>
    public ScenarioResult? Find(ReadOnlySpan<ulong> key)
    {
        int pair = PairOf(key);
        Entry? known = Volatile.Read(ref _places[pair]);
        if (known is null || !key.SequenceEqual(known.Key))
        {
            known = Volatile.Read(ref _places[pair + 1]);
        }

        return known is not null && key.SequenceEqual(known.Key) ? known.Result : null;
    }

    /// <summary>Keeps what a request came to; the one kept before it moves over, and that one's neighbour goes.</summary>
    public void Keep(ReadOnlySpan<ulong> key, ScenarioResult result)
    {
        int pair = PairOf(key);
        Volatile.Write(ref _places[pair + 1], Volatile.Read(ref _places[pair]));
        Volatile.Write(ref _places[pair], new Entry(key.ToArray(), result));
    }

    // Three lanes, so that none need wait for another. Their order counts.
    private static int PairOf(ReadOnlySpan<ulong> key)
    {
        (ulong one, ulong two, ulong three) = (1, 2, 3);
        for (; key.Length >= 3; key = key.Slice(3))
        {
            one = Mix(one ^ key[0]);
            two = Mix(two ^ key[1]);
            three = Mix(three ^ key[2]);
        }

        foreach (ulong word in key)
        {
            one = Mix(one ^ word);
        }

        ulong hash = (one + (3 * two) + (5 * three)) * 0x9E3779B97F4A7C15;
        return (int)(hash >> 40) & (Size - 2);
    }

    private static ulong Mix(ulong word)
    {
        word *= 0x9E3779B97F4A7C15;
        return word ^ (word >> 32);
    }

    private sealed class Entry(ulong[] key, ScenarioResult result)
    {
        public ulong[] Key { get; } = key;

        public ScenarioResult Result { get; } = result;
    }
}
