namespace Kanalvalg.Tool;

/// <summary>What a mutant has otherwise, in plain words and the codes that the profile is written in.</summary>
internal static class MutationWords
{
    public static string Of(Mutation mutation) => (mutation.InGroup ? "for its whole group, " : "") + Of(mutation.Change);

    private static string Of(MutationChange change) => change switch
    {
        MutationChange.OtherCondition other => Of(other.Before, other.After),
        MutationChange.DroppedCondition dropped => $"without the condition that {Of(dropped.Before)}",
        MutationChange.DroppedUnless => "without its unless",
        MutationChange.OtherEffect other => $"{Of(other.Before)} becomes {Of(other.After)}",
        MutationChange.DroppedEffect dropped => $"without its {Of(dropped.Before)}",
        MutationChange.DroppedOverride dropped => $"does not override {dropped.Rule}",
        MutationChange.DroppedRule => "without the rule",
        MutationChange.SwappedRules swapped => $"in each other's place with {swapped.Other}",
        MutationChange.OtherSilence other => $"silent {Of(other.Before)} becomes {Of(other.After)}",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Of(Condition before, Condition after) => (before, after) switch
    {
        (Condition.AllOf, Condition.AnyOf) => $"any of {Of(before)} is enough",
        (Condition.AnyOf, Condition.AllOf) => $"all of {Of(before)} must hold",
        (_, Condition.Not not) when not.Part == before => $"not: {Of(before)}",
        _ => $"{Of(before)} becomes {Of(after)}",
    };

    private static string Of(Condition condition) => condition switch
    {
        Condition.Test or Condition.OfTerm => PartText.Of(condition),
        Condition.Not { Part: Condition.Test or Condition.OfTerm } not => "not: " + PartText.Of(not.Part),
        _ => ConditionJson.Of(condition),
    };

    private static string Of(Effect effect) => effect switch
    {
        Effect.OnRoutes routes => $"{routes.Kind.ToString().ToLowerInvariant()} {string.Join(", ", routes.Selectors)}",
        Effect.Oblige { On.Count: > 0 } oblige => $"oblige {oblige.Duty.Code} on {string.Join(", ", oblige.On)}",
        Effect.Oblige oblige => $"oblige {oblige.Duty.Code}",
        Effect.Advise advise => $"advise {advise.Advice.Code}",
        Effect.Settle settle => $"settle {settle.Settlement.ToString().ToLowerInvariant()}",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    private static string Of(Silent silent) => silent.ToString().ToLowerInvariant();
}
