namespace Kanalvalg;

/// <summary>
/// The facts of one communication as one profile sees them: which values each may still have, and where they come from. It holds no
/// number, name, address or text of the request. Immutable and thread-safe; made by <see cref="DecisionEngine.Encode(DecisionRequest)"/>.
/// </summary>
public sealed class Scenario : IEquatable<Scenario>
{
    // All that tells two scenarios of a space apart but what is wanted, so that comparing them is one comparison of words: the possible
    // values; then the numbers, each one more than given; the origins, two bits each; the days.
    private readonly ulong[] _words;

    // Worked out when first asked for, and then not 0.
    private int _hash;

    /// <summary>Takes the words over, all but the days written.</summary>
    internal Scenario(FactSpace space, Direction direction, ulong[] words, ScenarioDates dates, RouteSelector? wanted)
    {
        Space = space;
        Direction = direction;
        Dates = dates;
        Wanted = wanted;
        _words = words;
        _words[space.DayWords] = (ulong)(dates.At?.Ticks + 1 ?? 0);
        _words[space.DayWords + 1] = (ulong)(dates.ReplyAt?.Ticks + 1 ?? 0);
    }

    /// <summary>Which way the communication goes.</summary>
    public Direction Direction { get; }

    /// <summary>What the user is about to do; <c>null</c> when nobody said.</summary>
    public RouteSelector? Wanted { get; }

    internal FactSpace Space { get; }

    internal ScenarioDates Dates { get; }

    internal ReadOnlySpan<ulong> Words => _words;

    /// <summary>
    /// The decision on the scenario, for the engine whose <see cref="Space"/> it is of. It comes with the scenario, so that deciding makes nothing; who decides
    /// at the same time decides the same.
    /// </summary>
    internal object? Decision { get; set; }

    /// <summary>Where a visible fact comes from.</summary>
    internal FactOrigin OriginOf(int fact) => Space.OriginOf(fact, _words);

    /// <summary>The number given of a fact that is one, or -1.</summary>
    internal long NumberOf(int fact) => (long)_words[Space.Words + Space.Layouts[fact].Number] - 1;

    /// <summary>Whether a choice, boolean or number may have the value at this place.</summary>
    internal bool MayBe(int fact, int place) => Bit(Space.Layouts[fact].First + place);

    /// <summary>Whether a set may have the member.</summary>
    internal bool MayHave(int fact, int member) => Bit(Space.Layouts[fact].First + member);

    /// <summary>Whether a set may lack the member.</summary>
    internal bool MayLack(int fact, int member) => Bit(Space.Layouts[fact].Lacks + member);

    /// <summary>Whether the fact has exactly one value left.</summary>
    internal bool IsKnown(int fact)
    {
        FactLayout layout = Space.Layouts[fact];
        if (layout.IsSet)
        {
            return (Bits(layout.First, layout.Count) ^ Bits(layout.Lacks, layout.Count)) == Bits(layout.Count);
        }

        int possible = 0;
        for (int first = 0; first < layout.Count; first += 64)
        {
            ulong may = Bits(layout.First + first, Math.Min(64, layout.Count - first));
            possible += may == 0 ? 0 : (may & (may - 1)) == 0 ? 1 : 2;
        }

        return possible == 1 && (layout.Number < 0 || NumberOf(fact) >= 0);
    }

    /// <summary>The value of a fact that <see cref="IsKnown"/>.</summary>
    internal FactValue ValueOf(int fact)
    {
        FactLayout layout = Space.Layouts[fact];
        if (layout.IsSet)
        {
            return new FactValue((long)Bits(layout.First, layout.Count));
        }

        if (layout.Number >= 0)
        {
            return new FactValue(NumberOf(fact));
        }

        if (layout.Count <= 64)
        {
            return new FactValue(Math.Min(BitMath.Lowest(Bits(layout.First, layout.Count)), layout.Count - 1));
        }

        int value = 0;
        while (value < layout.Count - 1 && !Bit(layout.First + value))
        {
            value++;
        }

        return new FactValue(value);
    }

    /// <summary>Whether the fact is none of this direction's, so that every test of it is false.</summary>
    internal bool IsForeign(int fact) => Space.Facts[fact].Only is { } only && only != Direction;

    /// <inheritdoc/>
    public bool Equals(Scenario? other) =>
        ReferenceEquals(this, other)
        || (other is not null && ReferenceEquals(Space, other.Space) && Direction == other.Direction
            && Wanted == other.Wanted && _words.AsSpan().SequenceEqual(other._words));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scenario);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash != 0 ? _hash : _hash = Hash();

    private static ulong Bits(int count) => count == 0 ? 0 : ulong.MaxValue >> (64 - count);

    // The bits of up to 64 values that stand in one word, or of a longer fact's next 64, which begin a word.
    private ulong Bits(int first, int count) => (_words[first >> 6] >> (first & 63)) & Bits(count);

    private bool Bit(int bit) => ((_words[bit >> 6] >> (bit & 63)) & 1) != 0;

    private int Hash()
    {
        ulong hash = (ulong)Direction + 1;
        foreach (ulong word in _words)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        // Letter by letter: a string's own hash differs from run to run.
        foreach (char letter in Wanted?.ToString() ?? "")
        {
            hash = (hash ^ letter) * 0x9E3779B97F4A7C15;
        }

        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        return (int)(hash >> 32) | 1;
    }
}
