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
    public ScenarioResult? Find(in RequestKey key, ReadOnlySpan<ulong> further)
    {
        int pair = PairOf(key, further);
        Entry? known = Volatile.Read(ref _places[pair]);
        if (known is null || !known.Is(key, further))
        {
            known = Volatile.Read(ref _places[pair + 1]);
            if (known is null || !known.Is(key, further))
            {
                return null;
            }
        }

        return known.Result;
    }

    /// <summary>Keeps what a request came to; the one kept before it moves over, and that one's neighbour goes.</summary>
    public void Keep(in RequestKey key, ReadOnlySpan<ulong> further, ScenarioResult result)
    {
        int pair = PairOf(key, further);
        Volatile.Write(ref _places[pair + 1], Volatile.Read(ref _places[pair]));
        Volatile.Write(ref _places[pair], new Entry(key, further.ToArray(), result));
    }

    private static int PairOf(in RequestKey key, ReadOnlySpan<ulong> further)
    {
        ulong hash = key.Hash();
        foreach (ulong word in further)
        {
            hash = (hash ^ (hash >> 32) ^ word) * 0x9E3779B97F4A7C15;
        }

        return (int)(hash >> 52) & (Size - 2);
    }

    private sealed class Entry(in RequestKey key, ulong[] further, ScenarioResult result)
    {
        private readonly RequestKey _key = key;

        public ScenarioResult Result { get; } = result;

        public bool Is(in RequestKey key, ReadOnlySpan<ulong> words) =>
            _key.Is(key) && words.Length == further.Length && (words.Length == 0 || words.SequenceEqual(further));
    }
}
