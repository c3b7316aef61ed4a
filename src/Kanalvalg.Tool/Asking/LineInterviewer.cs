using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary>
/// Talks in numbered lines: with a script, a screen reader or a terminal that draws nothing. What was understood is said again where the
/// person cannot see what was typed.
/// </summary>
internal sealed class LineInterviewer(LineInput input, TextWriter output, AskWording words, bool isTyped) : IInterviewer
{
    public void Tell(string text) => output.WriteLine(text);

    public Move Ask(Question question)
    {
        output.WriteLine();
        output.WriteLine(words.Question(question.Fact));
        if (words.Certain(question) is { } certain)
        {
            output.WriteLine(certain);
        }

        List(question.Places.Select(place => words.Choice(question.Fact, place)));
        if (question.Fact.Type == FactType.Set)
        {
            output.WriteLine("  0  " + words.Say(AskPhrases.NoneOfThem));
        }

        Offer(question.CanBeUnknown, LineAnswer.Unknown, AskPhrases.Unknown);
        Offer(question.CanGoBack, LineAnswer.Back, AskPhrases.Back);
        Offer(question.CanEnd, LineAnswer.Enough, AskPhrases.Enough);
        return Until(line => LineAnswer.Read(line, question), question.Fact.Type switch
        {
            FactType.Number => AskPhrases.SayNumber,
            FactType.Set => AskPhrases.ChooseSome,
            _ => AskPhrases.ChooseOne,
        });
    }

    public Move Review(InterviewStep.Review review)
    {
        output.WriteLine();
        output.WriteLine(words.Say(AskPhrases.AllAsked) + (review.Assumed.Count > 0 ? " " + words.Say(AskPhrases.Assumed) : ""));
        List(review.Assumed.Select(words.Setting));
        Offer(review.CanGoBack, LineAnswer.Back, AskPhrases.Back);
        Offer(true, LineAnswer.Enough, AskPhrases.Decide);
        return Until(
            line => line.Trim() switch
            {
                LineAnswer.Back => review.CanGoBack ? new Move.Back() : null,
                LineAnswer.Enough => new Move.Enough(),
                var said => LineAnswer.Number(said) is { } number && number >= 1 && number <= review.Assumed.Count ? new Move.Doubt(review.Assumed[(int)number - 1].Definition) : null,
            },
            AskPhrases.ChooseOne,
            new Move.Enough());
    }

    public string? AskText(string question)
    {
        output.WriteLine(question);
        return Line();
    }

    public bool AskYesOrNo(string question)
    {
        (string yes, string no) = (words.Say(Phrases.Yes), words.Say(Phrases.No));
        output.WriteLine(question);
        while (true)
        {
            output.WriteLine(words.Say(AskPhrases.SayYesOrNo, yes, no));
            string? line = Line()?.Trim();
            if (line is null || line == yes || line == no)
            {
                return line == yes;
            }
        }
    }

    // An input that ends where nothing is left to ask has said all.
    private Move Until(Func<string, Move?> read, LocalizedText wrong, Move? atEnd = null)
    {
        while (true)
        {
            if (Line() is not { } line)
            {
                return atEnd ?? throw new ToolException("the input ended before the interview; nothing was decided");
            }

            if (read(line) is { } move)
            {
                if (!isTyped)
                {
                    output.WriteLine(words.Move(move));
                }

                return move;
            }

            if (!isTyped)
            {
                output.WriteLine();
            }

            output.WriteLine(words.Say(wrong));
        }
    }

    private string? Line()
    {
        output.Write("> ");
        output.Flush();
        string? line = input.Next();
        if (line is null)
        {
            output.WriteLine();
        }

        return line;
    }

    private void List(IEnumerable<string> choices)
    {
        int number = 0;
        foreach (string choice in choices)
        {
            output.WriteLine("  " + (++number).ToString(CultureInfo.InvariantCulture) + "  " + choice);
        }
    }

    private void Offer(bool isOffered, string sign, LocalizedText phrase)
    {
        if (isOffered)
        {
            output.WriteLine($"  {sign}  {words.Say(phrase)}");
        }
    }
}
