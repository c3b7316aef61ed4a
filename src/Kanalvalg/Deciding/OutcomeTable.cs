namespace Kanalvalg;

/// <summary>
/// Outcomes met before, by <see cref="OutcomeKeys"/>. Each key has a pair of places, so that two that fall together do not drive each other
/// out; the table grows as they fill, to 32,768 places. A place is one reference: a reader sees a whole outcome or none, and
/// checks whose it is. Thread-safe.
/// </summary>
internal sealed class OutcomeTable
{
    private const int Most = 1 << 15;

    private Outcome?[] _entries = new Outcome?[1 << 6];

    /// <summary>The outcome kept under the key; <c>null</c> for none.</summary>
    public Outcome? Find(ReadOnlySpan<ulong> key)
    {
        Outcome?[] entries = Volatile.Read(ref _entries);
        int pair = PairOf(key, entries.Length);
        return At(entries, pair, key) ?? At(entries, pair + 1, key);
    }

    /// <summary>Keeps an outcome under its key. Where its pair is taken the table grows; at its largest the one kept before moves over, and that one's neighbour goes.</summary>
    public void Keep(Outcome outcome)
    {
        // Whoever grows it at the same time may lose what the other kept: it is worked out anew.
        Outcome?[] entries = Volatile.Read(ref _entries);
        if (entries.Length < Most && entries[PairOf(outcome.Key, entries.Length) + 1] is not null)
        {
            entries = Grown(entries);
            Volatile.Write(ref _entries, entries);
        }

        Keep(entries, outcome);
    }

    private static Outcome? At(Outcome?[] entries, int place, ReadOnlySpan<ulong> key) =>
        Volatile.Read(ref entries[place]) is { } known && known.FirstWord == key[0] && (key.Length == 1 || key.SequenceEqual(known.Key)) ? known : null;

    private static void Keep(Outcome?[] entries, Outcome outcome)
    {
        int pair = PairOf(outcome.Key, entries.Length);
        Volatile.Write(ref entries[pair + 1], Volatile.Read(ref entries[pair]));
        Volatile.Write(ref entries[pair], outcome);
    }

    private static Outcome?[] Grown(Outcome?[] entries)
    {
        Outcome?[] grown = new Outcome?[entries.Length * 4];
        foreach (Outcome? known in entries)
        {
            if (known is not null)
            {
                Keep(grown, known);
            }
        }

        return grown;
    }

    private static int PairOf(ReadOnlySpan<ulong> key, int length)
    {
        ulong hash = 0;
        foreach (ulong word in key)
        {
            hash = (hash ^ (hash >> 32) ^ word) * 0x9E3779B97F4A7C15;
        }

        // The upper bits: every bit of a word has a say in them.
        return (int)(hash >> 40) & (length - 2);
    }
}
