namespace Kanalvalg;

/// <summary>A decision as a document for a caseworker: the answer first, then what to do, then the rest, and last what it rests on.</summary>
internal static class DecisionDocument
{
    public static Document Of(Decision decision, Language language, bool withReference)
    {
        Wording words = new(decision.Compiled.Profile, decision.Scenario.Space, language);
        RouteSections routes = new(decision, words);
        FactSections facts = new(decision, words);

        // What gets the reader on comes first: the steps where it is settled, else the questions, else what would open a route.
        DocumentBlock? steps = StepSection.Of(decision, words);
        DocumentBlock? questions = facts.Questions();
        (bool isUndecided, bool isBlocked) = (decision.Verdict == Verdict.Undecided, decision.Verdict == Verdict.Blocked);
        DocumentBlock?[] blocks =
        [
            .. AnswerSection.Of(decision, words),
            isUndecided ? questions : null,
            isBlocked ? null : steps,
            routes.How(),
            routes.Alternatives(),
            routes.Wanted(),
            routes.Excluded(),
            routes.Unsettled(),
            isBlocked ? steps : null,
            isUndecided ? null : questions,
            facts.Assumed(),
            facts.Advice(),
            routes.Arrival(),
            withReference ? ReferenceSection.Of(decision, words) : null,
        ];
        return new Document(language, words.Say(Phrases.Title, words.Of(decision.Compiled.Profile.Title)), [.. blocks.OfType<DocumentBlock>()]);
    }
}
