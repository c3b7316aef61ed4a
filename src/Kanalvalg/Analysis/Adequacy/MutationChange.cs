namespace Kanalvalg;

/// <summary>The one thing that a mutant has otherwise. A closed hierarchy of immutable nodes.</summary>
internal abstract record MutationChange
{
    private MutationChange()
    {
    }

    /// <summary>A test, a term's name, or a list of conditions is another.</summary>
    public sealed record OtherCondition(Condition Before, Condition After) : MutationChange;

    /// <summary>A part of a condition is not looked at.</summary>
    public sealed record DroppedCondition(Condition Before) : MutationChange;

    /// <summary>The exception is not looked at.</summary>
    public sealed record DroppedUnless : MutationChange;

    /// <summary>An effect is another.</summary>
    public sealed record OtherEffect(Effect Before, Effect After) : MutationChange;

    /// <summary>An effect does not follow.</summary>
    public sealed record DroppedEffect(Effect Before) : MutationChange;

    /// <summary>Another rule is no longer overridden.</summary>
    public sealed record DroppedOverride(string Rule) : MutationChange;

    /// <summary>The rule is not there.</summary>
    public sealed record DroppedRule : MutationChange;

    /// <summary>The rule and a later one stand in each other's place.</summary>
    public sealed record SwappedRules(string Other) : MutationChange;

    /// <summary>Silence is read otherwise.</summary>
    public sealed record OtherSilence(Silent Before, Silent After) : MutationChange;
}
