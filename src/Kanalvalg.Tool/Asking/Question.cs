namespace Kanalvalg.Tool;

/// <summary>
/// What is asked next: a fact, the places of the values that it may still have (none of a number), and which members a set is known to
/// have. Immutable.
/// </summary>
internal sealed record Question(FactDefinition Fact, IReadOnlyList<int> Places, long Certain)
{
    /// <summary>Whether "I do not know" is an answer. The direction must be said.</summary>
    public bool CanBeUnknown { get; init; } = true;

    /// <summary>Whether there is an answer to take back.</summary>
    public bool CanGoBack { get; init; }

    /// <summary>Whether there is enough to decide on.</summary>
    public bool CanEnd { get; init; } = true;

    /// <summary>Whether the verdict and the route are settled already, so that only duties can depend on it.</summary>
    public bool IsForDutiesAlone { get; init; }

    /// <summary>A set's answer: the members at these places beside those known; of what was offered and not chosen, all is denied or all is open.</summary>
    public Answer Members(IEnumerable<int> places, bool restIsOpen)
    {
        long chosen = places.Aggregate(Certain, (members, place) => members | (1L << place));
        long offered = Places.Aggregate(0L, (members, place) => members | (1L << place));
        return new Answer(Fact, new FactValue(chosen), restIsOpen ? offered & ~chosen : 0);
    }
}
