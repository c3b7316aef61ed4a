namespace Kanalvalg;

/// <summary>
/// Outcomes met before, by all that they rest on where nothing is unknown: the rules in force, the scope, the direction, the systems at
/// hand, how it arrived, the duties achieved. Bounded: a newcomer takes the place of whoever has it. Thread-safe.
/// </summary>
internal sealed class OutcomeTable(CompiledProfile profile)
{
    private const int Size = 1 << 12;

    private readonly Entry?[] _entries = new Entry?[Size];
    private readonly int _rules = RuleTruths.WordsFor(profile.Profile.Rules.Count);

    /// <summary>How many words a key has.</summary>
    public int KeyWords { get; } = RuleTruths.WordsFor(profile.Profile.Rules.Count) + 2 + RuleTruths.WordsFor(profile.Profile.Duties.Count);

    /// <summary>The fact of the systems at hand.</summary>
    public int Systems => profile.Space.Systems;

    /// <summary>The fact of how it arrived.</summary>
    public int ArrivedBy => profile.Space.ArrivedBy;

    /// <summary>Writes all that the outcome of a scenario rests on, once its rules are matched and nothing that counts is unknown. The key comes in cleared.</summary>
    public void WriteKey(Scenario scenario, ReadOnlySpan<ulong> rules, bool isInScope, Span<ulong> key)
    {
        rules.CopyTo(key);
        bool outbound = scenario.Direction == Direction.Outbound;
        key[_rules] = (outbound ? 0UL : 1) | (isInScope ? 2UL : 0) | (outbound ? 0 : (ulong)scenario.ValueOf(ArrivedBy).Raw << 2);
        key[_rules + 1] = outbound ? (ulong)(scenario.ValueOf(Systems).Raw & profile.Outbound.SystemsUsed) : 0;
        profile.Achieved.Mark(scenario, key.Slice(_rules + 2));
    }

    /// <summary>The outcome kept under the key; <c>null</c> for none.</summary>
    public Outcome? Find(ReadOnlySpan<ulong> key)
    {
        Entry? entry = Volatile.Read(ref _entries[SlotOf(key)]);
        return entry is not null && key.SequenceEqual(entry.Key) ? entry.Outcome : null;
    }

    /// <summary>Keeps an outcome under the key.</summary>
    public void Keep(ReadOnlySpan<ulong> key, Outcome outcome) => Volatile.Write(ref _entries[SlotOf(key)], new Entry(key.ToArray(), outcome));

    private static int SlotOf(ReadOnlySpan<ulong> key)
    {
        ulong hash = 0;
        foreach (ulong word in key)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        return (int)(hash & (Size - 1));
    }

    private sealed record Entry(ulong[] Key, Outcome Outcome);
}
