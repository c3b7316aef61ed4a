namespace Kanalvalg;

/// <summary>
/// The seam between engines: a scenario in, the truth of every rule out, or an exception and no decision. Implementations are thread-safe
/// and decide alike to the letter: the condition by strong Kleene logic, a test settled as soon as all values that its fact may still have agree; false where the
/// rule is not in force on the day or a rule that overrides it is in force.
/// </summary>
internal interface IRuleMatcher
{
    /// <summary>Sets the bit of each rule that is in force for certain, and of each that may be. Both spans hold one bit a rule and come in cleared.</summary>
    void Match(Scenario scenario, Span<ulong> certain, Span<ulong> possible);
}
