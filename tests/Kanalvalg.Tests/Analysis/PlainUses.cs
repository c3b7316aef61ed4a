namespace Kanalvalg.Tests.Analysis;

/// <summary>What a profile declares and nothing that can come into play names.</summary>
internal static class PlainUses
{
    public static IEnumerable<PlainFinding> Of(JurisdictionProfile profile)
    {
        HashSet<string> names = [];
        foreach (Condition condition in profile.Rules.Select(rule => rule.Condition).Concat(profile.Impossible).Concat(profile.Invariants.Select(invariant => invariant.When)).Append(profile.Scope))
            Collect(condition, names);
        string[] duties = [.. profile.Rules.SelectMany(rule => rule.Effects).OfType<Effect.Oblige>().Select(oblige => oblige.Duty.Code), .. profile.Standing.Select(duty => duty.Code)];
        string[] advice = [.. profile.Rules.SelectMany(rule => rule.Effects).OfType<Effect.Advise>().Select(advise => advise.Advice.Code)];
        names.UnionWith(profile.Duties.Where(duty => duties.Contains(duty.Code)).SelectMany(duty => duty.Achieves).Select(end => "fact " + end.Fact.Name));
        return Unused("KV2021", profile.Terms.Select(term => term.Name), term => names.Contains("term " + term))
            .Concat(Unused("KV2022", profile.Duties.Select(duty => duty.Code), duties.Contains))
            .Concat(Unused("KV2023", profile.Advice.Select(one => one.Code), advice.Contains))
            .Concat(Unused("KV2024", profile.Facts.Select(fact => fact.Name).Where(fact => FactCatalog.Find(fact) is null), fact => names.Contains("fact " + fact)));
    }

    private static IEnumerable<PlainFinding> Unused(string code, IEnumerable<string> declared, Func<string, bool> isUsed) =>
        declared.Where(name => !isUsed(name)).Select(name => new PlainFinding(code, name, Array.Empty<PlainScenario>()));

    private static void Collect(Condition condition, HashSet<string> names)
    {
        switch (condition)
        {
            case Condition.Test test:
                names.Add("fact " + test.Fact.Name);
                break;
            case Condition.AllOf all:
                all.Parts.ToList().ForEach(part => Collect(part, names));
                break;
            case Condition.AnyOf any:
                any.Parts.ToList().ForEach(part => Collect(part, names));
                break;
            case Condition.Not not:
                Collect(not.Part, names);
                break;
            case Condition.OfTerm term:
                names.Add("term " + term.Term.Name);
                Collect(term.Term.When, names);
                break;
        }
    }
}
