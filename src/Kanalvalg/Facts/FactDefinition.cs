namespace Kanalvalg;

/// <summary>A fact as the catalogue or a profile defines it: name, type, closed values, words. Immutable.</summary>
internal sealed class FactDefinition
{
    /// <summary>The most members a set may have: they are the bits of one word.</summary>
    public const int MostMembers = 63;

    /// <summary>The most values a choice may have.</summary>
    public const int MostValues = 1000;

    /// <summary>The largest number that a request or a profile may say: beyond it a JSON number is not exact everywhere.</summary>
    public const long LargestNumber = 1L << 53;

    private readonly long[] _implies = [];

    /// <summary>The name, which is also the path in the request JSON.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are.</summary>
    public required FactType Type { get; init; }

    /// <summary>The codes of a choice or the members of a set, in order; empty otherwise.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The words for each of <see cref="Values"/>, in the same order.</summary>
    public IReadOnlyList<LocalizedText> ValueLabels { get; init; } = [];

    /// <summary>Whether a choice's values are a scale, lowest first, that <c>atLeast</c> and <c>atMost</c> compare.</summary>
    public bool Ordered { get; init; }

    /// <summary>The index of the value that a code which is not listed is read as; <c>null</c> when such a code is an error.</summary>
    public int? Otherwise { get; init; }

    /// <summary>The value taken when the host leaves the fact out; <c>null</c> when it is then unknown.</summary>
    public FactValue? Assume { get; init; }

    /// <summary>The values that the user can bring about before sending.</summary>
    public IReadOnlyList<FactValue> Actionable { get; init; } = [];

    /// <summary>What the user does to bring an actionable value about.</summary>
    public LocalizedText Remedy { get; init; } = LocalizedText.Empty;

    /// <summary>The fact's words, as in "the recipient is".</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Empty;

    /// <summary>The question that asks for it.</summary>
    public LocalizedText Question { get; init; } = LocalizedText.Empty;

    /// <summary>The only direction it is a fact of; <c>null</c> for both. In the other direction it is an error when given and tests of it are false.</summary>
    public Direction? Only { get; init; }

    /// <summary>For each member of a set the members it implies, itself and all that follow among them, as bits; empty when nothing implies anything.</summary>
    public IReadOnlyList<long> Implies { get => _implies; init => _implies = [.. value]; }

    /// <summary>The index of a code among <see cref="Values"/>, or -1.</summary>
    public int IndexOf(string code)
    {
        for (int i = 0; i < Values.Count; i++)
        {
            if (Values[i] == code)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The index that a code of a request is read as: its own, or that of the value for any other.</summary>
    public int? PlaceOf(string code) => IndexOf(code) is var index and >= 0 ? index : Otherwise;

    /// <summary>The set with all that its members imply.</summary>
    internal long Close(long members)
    {
        long closed = members;
        for (int i = 0; i < _implies.Length; i++)
        {
            closed |= -((members >> i) & 1) & _implies[i];
        }

        return closed;
    }

    /// <summary>The denied members with all that imply one of them.</summary>
    internal long CloseDenied(long denied)
    {
        long closed = denied;
        for (int i = 0; i < Implies.Count; i++)
        {
            closed |= (Implies[i] & denied) != 0 ? 1L << i : 0;
        }

        return closed;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
