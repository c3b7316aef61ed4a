namespace Kanalvalg;

/// <summary>
/// What a profile's own file declares and nothing uses: terms, duties, advice and facts; and statements that nothing carries, or only
/// what never comes into use. What is inherited and not used is a base's matter.
/// </summary>
internal static class UseChecks
{
    public static IEnumerable<Issue> Of(ProfileWorlds worlds)
    {
        JurisdictionProfile profile = worlds.Profile;
        UsedNames used = new(profile);
        return Unused("terms", profile.Terms.Select(term => term.Name), used.Terms, FindingKind.UnusedTerm)
            .Concat(Unused("duties", profile.Duties.Select(duty => duty.Code), used.Duties, FindingKind.UnusedDuty))
            .Concat(Unused("advice", profile.Advice.Select(advice => advice.Code), used.Advice, FindingKind.UnusedAdvice))
            .Concat(Unused("facts", profile.Facts.Where(fact => FactCatalog.Find(fact.Name) is null).Select(fact => fact.Name), used.Facts, FindingKind.UnusedFact))
            .Concat(Statements(worlds, used));

        IEnumerable<Issue> Unused(string section, IEnumerable<string> declared, ISet<string> uses, FindingKind kind) =>
            declared.Where(name => profile.Own.Contains(section + " " + name) && !uses.Contains(name))
                .Select(name => new Issue(kind, name, ScenarioRegion.Empty, new ProfilePart(section, name), name));
    }

    private static IEnumerable<Issue> Statements(ProfileWorlds worlds, UsedNames used)
    {
        JurisdictionProfile profile = worlds.Profile;
        ILookup<string, (string Carrier, bool Idle)> carriers = profile.Rules.SelectMany(rule => rule.Covers.Select(id => (id, Carrier: rule.Id, Idle: worlds.InForce(rule.Index).IsEmpty)))
            .Concat(profile.Terms.SelectMany(term => term.Covers.Select(id => (id, Carrier: term.Name, Idle: !used.Terms.Contains(term.Name)))))
            .Concat(profile.Duties.SelectMany(duty => duty.Covers.Select(id => (id, Carrier: duty.Code, Idle: !used.Duties.Contains(duty.Code)))))
            .Concat(profile.Advice.SelectMany(advice => advice.Covers.Select(id => (id, Carrier: advice.Code, Idle: !used.Advice.Contains(advice.Code)))))
            .ToLookup(carrier => carrier.id, carrier => (carrier.Carrier, carrier.Idle), StringComparer.Ordinal);
        foreach (Statement statement in profile.Sources.SelectMany(source => source.Statements))
        {
            if (!carriers.Contains(statement.Id))
            {
                if (statement.Context.IsEmpty)
                {
                    yield return new Issue(FindingKind.UncarriedStatement, statement.Id, ScenarioRegion.Empty, new ProfilePart("statements", statement.Id), statement.Id);
                }
            }
            else if (carriers[statement.Id].All(carrier => carrier.Idle))
            {
                yield return new Issue(
                    FindingKind.IdlyCarriedStatement, statement.Id, ScenarioRegion.Empty, new ProfilePart("statements", statement.Id), statement.Id, string.Join(", ", carriers[statement.Id].Select(carrier => carrier.Carrier)));
            }
        }
    }
}
