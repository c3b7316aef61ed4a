namespace Kanalvalg.Tests.Reference;

/// <summary>Whether a condition holds: in one world, or by strong Kleene logic over what is known of each fact.</summary>
internal static class NaiveLogic
{
    public static bool Holds(NaiveProfile profile, NaiveKnowledge known, Condition condition, long[] world) => condition switch
    {
        Condition.Test test => !known.IsForeign(test.Fact) && test.Predicate.Holds(new FactValue(world[profile.Place(test.Fact.Name)])),
        Condition.AllOf all => all.Parts.All(part => Holds(profile, known, part, world)),
        Condition.AnyOf any => any.Parts.Any(part => Holds(profile, known, part, world)),
        Condition.Not not => !Holds(profile, known, not.Part, world),
        Condition.OfTerm term => Holds(profile, known, term.Term.When, world),
        _ => throw new InvalidOperationException(),
    };

    public static Truth Kleene(NaiveKnowledge known, NaiveWorlds worlds, Condition condition)
    {
        switch (condition)
        {
            case Condition.Test test:
                bool[] answers = known.IsForeign(test.Fact) ? [false] : [.. worlds.ValuesOf(test.Fact.Name).Select(value => test.Predicate.Holds(new FactValue(value))).Distinct()];
                return answers.Length == 2 ? Truth.Unknown : answers[0] ? Truth.True : Truth.False;
            case Condition.AllOf all:
                return all.Parts.Select(part => Kleene(known, worlds, part)).Append(Truth.True).Min();
            case Condition.AnyOf any:
                return any.Parts.Select(part => Kleene(known, worlds, part)).Append(Truth.False).Max();
            case Condition.Not not:
                return Not(Kleene(known, worlds, not.Part));
            case Condition.OfTerm term:
                return Kleene(known, worlds, term.Term.When);
            default:
                throw new InvalidOperationException();
        }
    }

    public static Truth Not(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}
