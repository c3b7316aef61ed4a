namespace Kanalvalg;

/// <summary>What a scenario file rules out though the profile has no such thing: it could never be, so saying so proves nothing.</summary>
internal static class UnknownExpectations
{
    /// <summary>A note for each, at its place.</summary>
    public static IReadOnlyList<Diagnostic> Of(ScenarioFile file, JurisdictionProfile profile)
    {
        DiagnosticBag notes = new();
        string[] duties = [.. profile.Duties.Select(duty => duty.Code)];
        string[] rules = [.. profile.Rules.Select(rule => rule.Id)];
        string[] facts = [.. profile.Facts.Select(fact => fact.Name)];
        foreach (ExpectedScenario scenario in file.Scenarios)
        {
            Note(scenario.Expect, "noDuties", "duty", duties, notes);
            Note(scenario.Expect, "noRules", "rule", rules, notes);
            Note(scenario.Expect, "noQuestions", "fact", facts, notes);
            foreach (SyntaxMember route in scenario.Expect.Member("routes")?.Members ?? default)
            {
                Note(route.Value, "noDuties", "duty", duties, notes);
            }
        }

        return notes.Sorted();
    }

    private static void Note(SyntaxNode expect, string member, string what, string[] known, DiagnosticBag notes)
    {
        foreach (SyntaxNode name in expect.Items(member))
        {
            if (!known.Contains(name.Text))
            {
                notes.Report(name, Messages.NothingToRuleOut(name.Text, what, notes.Nearest(name.Text, known)));
            }
        }
    }
}
