namespace Kanalvalg.Tool;

/// <summary>What is said in an interview, in one language.</summary>
internal sealed class AskWording(JurisdictionProfile profile, FactSpace space, Language language)
{
    private readonly Wording _words = new(profile, space, language);

    public string Say(LocalizedText phrase, params RichText[] values) => _words.Say(phrase, values).ToString();

    public string Question(FactDefinition fact) =>
        Wording.Capital(fact.Question.IsEmpty ? RichText.Concat(_words.Fact(fact), "?") : _words.Of(fact.Question)).ToString();

    /// <summary>A value among which one is chosen, or a member of a set.</summary>
    public string Choice(FactDefinition fact, int place) =>
        (fact.Type == FactType.Boolean ? _words.Value(fact, new FactValue(place)) : _words.ValueLabel(fact, place)).ToString();

    public string Setting(FactSetting setting) =>
        Wording.Capital(_words.Say(Phrases.FactValue, _words.Fact(setting.Definition), _words.Value(setting.Definition, setting.Setting))).ToString();

    /// <summary>What a set is known to have; <c>null</c> for nothing.</summary>
    public string? Certain(Question question) =>
        question.Certain == 0 ? null : Say(AskPhrases.CertainMembers, _words.Value(question.Fact, new FactValue(question.Certain)));

    /// <summary>What a person said, or did.</summary>
    public string Move(Move move) => move switch
    {
        Kanalvalg.Tool.Move.Back => Say(AskPhrases.Back),
        Kanalvalg.Tool.Move.Enough => Say(AskPhrases.Enough),
        Kanalvalg.Tool.Move.Doubt doubt => _words.Fact(doubt.Fact).ToString(),
        Kanalvalg.Tool.Move.Say { Answer: { Value: { } value } answer } => _words.Value(answer.Fact, value) + (answer.Open == 0 ? "" : "; " + Say(AskPhrases.RestUnknown)),
        _ => Say(AskPhrases.Unknown),
    };

    /// <summary>What follows from the answers already, a sentence each.</summary>
    public IEnumerable<string> SoFar(Decision decision)
    {
        if (decision.Verdict != Verdict.Undecided)
        {
            foreach (DocumentBlock.Paragraph paragraph in AnswerSection.Of(decision, _words).OfType<DocumentBlock.Paragraph>())
            {
                yield return paragraph.Text.ToString();
            }

            yield break;
        }

        if (decision.Alternatives.Count > 0)
        {
            yield return Say(AskPhrases.SoFarOpen, _words.List(decision.Alternatives.Select(_words.Route)));
        }

        RouteAssessment[] shut = [.. decision.Excluded.Where(route => route.Status != RouteStatus.Undecided)];
        if (shut.Length > 0)
        {
            yield return Say(AskPhrases.SoFarShut, _words.List(shut.Select(_words.Route)));
        }
    }
}
