namespace Kanalvalg.Tool;

/// <summary>What scenarios touch of a profile: rules in force, both outcomes of each part of each condition, duties.</summary>
internal static class CoverageRun
{
    public static CoverageResult Of(DecisionEngine engine, ProfilePlaces places, IReadOnlyList<ScenarioOutcome> outcomes)
    {
        JurisdictionProfile profile = engine.Profile;
        Decision[] decisions = [.. outcomes.Select(outcome => outcome.Decision).OfType<Decision>()];
        DecidedScenarios scenarios = new(profile, decisions);
        ILookup<string, Decision> inForce = decisions.SelectMany(decision => decision.Rules.Where(rule => rule.Truth == Truth.True).Select(rule => (rule.Id, decision)))
            .ToLookup(pair => pair.Id, pair => pair.decision, StringComparer.Ordinal);
        ILookup<string, Decision> duties = decisions.SelectMany(decision => DecidedTargets.DutiesOf(decision).Distinct(StringComparer.Ordinal).Select(duty => (duty, decision)))
            .ToLookup(pair => pair.duty, pair => pair.decision, StringComparer.Ordinal);
        HashSet<string> standing = [.. profile.Standing.Select(duty => duty.Code)];
        HashSet<string> obliged = [.. profile.Rules.SelectMany(rule => rule.Effects).OfType<Effect.Oblige>().Select(effect => effect.Duty.Code)];
        ILookup<bool, CoveredEntry> entries = profile.Duties.Where(duty => !standing.Contains(duty.Code))
            .Select(duty => new CoveredEntry(duty.Code, places.Duty(duty.Code), duties[duty.Code].Count(), []))
            .ToLookup(duty => !obliged.Contains(duty.Name) && !places.IsOwn(duty.Place));
        return new CoverageResult(
            [.. profile.Rules.Select(rule => new CoveredEntry(rule.Id, places.Rule(rule.Id), inForce[rule.Id].Count(), Parts(rule.Condition, scenarios)))],
            [.. profile.Terms.Select(term => new CoveredEntry(term.Name, places.Term(term.Name), null, Parts(term.When, scenarios)))],
            [.. entries[false]],
            [.. entries[true]]);
    }

    // What holds for certain was seen to hold, what cannot hold was seen not to; what is unknown was seen as neither.
    private static List<CoveredPart> Parts(Condition condition, DecidedScenarios scenarios)
    {
        List<CoveredPart> covered = [];
        foreach (Condition part in condition.Accept(ConditionParts.Reader))
        {
            (bool Certain, bool Possible)[] truths = scenarios.Truths(part);
            covered.Add(new CoveredPart(PartText.Of(part), truths.Count(truth => truth.Certain), truths.Count(truth => !truth.Possible)));
        }

        return covered;
    }
}

/// <summary>
/// What was touched. <paramref name="NeverObliged"/> are the duties that a base offers and no rule of this profile lays on anyone: no
/// scenario can show them, so they are not counted. One that the profile itself declares and nothing obliges is counted, for it is an
/// oversight. Immutable.
/// </summary>
internal sealed record CoverageResult(
    IReadOnlyList<CoveredEntry> Rules, IReadOnlyList<CoveredEntry> Terms, IReadOnlyList<CoveredEntry> Duties, IReadOnlyList<CoveredEntry> NeverObliged)
{
    public int Outcomes => Rules.Concat(Terms).Sum(entry => entry.Parts.Count * 2);

    public int OutcomesSeen => Rules.Concat(Terms).Sum(entry => entry.Seen);
}

/// <summary>A rule, a term or a duty: how many scenarios have it in force (a term has no such count), and its condition's parts. Immutable.</summary>
internal sealed record CoveredEntry(string Name, Place Place, int? Hits, IReadOnlyList<CoveredPart> Parts)
{
    public int Seen => Parts.Sum(part => part.Seen);
}

/// <summary>A part of a condition, and in how many scenarios it held and did not. Immutable.</summary>
internal sealed record CoveredPart(string Text, int True, int False)
{
    public int Seen => (True > 0 ? 1 : 0) + (False > 0 ? 1 : 0);
}
