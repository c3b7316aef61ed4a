namespace Kanalvalg;

/// <summary>A profile in which one thing is another: where, what, and what it is then. Immutable.</summary>
internal sealed record Mutation(ProfilePart Part, MutationChange Change, JurisdictionProfile Mutant)
{
    /// <summary>Whether the change is in the condition of a whole group of rules; the part is then its first rule.</summary>
    public bool InGroup { get; init; }
}
