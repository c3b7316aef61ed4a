using Spectre.Console;

namespace Kanalvalg.Tool;

/// <summary>Talks with a person at a terminal that draws: lists to move in and tick off.</summary>
internal sealed class PromptInterviewer : IInterviewer, IDisposable
{
    private const int PageSize = 16;

    private readonly IAnsiConsole _terminal;
    private readonly AskWording _words;
    private readonly CancellationToken _stop;

    public PromptInterviewer(TextWriter output, bool noColour, AskWording words, CancellationToken stop)
    {
        (_words, _stop) = (words, stop);
        _terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = noColour ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(output),
        });
    }

    public void Tell(string text) => _terminal.WriteLine(text);

    public Move Ask(Question question)
    {
        _terminal.WriteLine();
        if (_words.Certain(question) is { } certain)
        {
            _terminal.WriteLine(certain);
        }

        Move move = question.Fact.Type switch
        {
            FactType.Number => Number(question),
            FactType.Set => Members(question),
            _ => Choose(_words.Question(question.Fact),
                [.. question.Places.Select(place => new Choice(_words.Choice(question.Fact, place), new Move.Say(new Answer(question.Fact, new FactValue(place))))), .. Others(question)]),
        };
        Say(_words.Question(question.Fact), move);
        return move;
    }

    public Move Review(InterviewStep.Review review)
    {
        _terminal.WriteLine();
        string title = _words.Say(AskPhrases.AllAsked) + (review.Assumed.Count > 0 ? " " + _words.Say(AskPhrases.Assumed) : "");
        List<Choice> choices = [new(_words.Say(AskPhrases.Decide), new Move.Enough()), .. review.Assumed.Select(assumed => new Choice(_words.Setting(assumed), new Move.Doubt(assumed.Definition)))];
        if (review.CanGoBack)
        {
            choices.Add(new Choice(_words.Say(AskPhrases.Back), new Move.Back()));
        }

        return Choose(title, choices);
    }

    public string? AskText(string question) => Wait(new TextPrompt<string>(Markup.Escape(question)).AllowEmpty());

    public bool AskYesOrNo(string question) => Choose(question, [new(_words.Say(Phrases.No), new Move.Back()), new(_words.Say(Phrases.Yes), new Move.Enough())]) is Move.Enough;

    // A prompt that is left hides the cursor.
    public void Dispose() => _terminal.Cursor.Show();

    private Move Number(Question question)
    {
        string hint = string.Join(", ", Others(question).Select(other => Sign(other.Move) + " = " + other.Text));
        string line = Wait(new TextPrompt<string>(Markup.Escape($"{_words.Question(question.Fact)} ({hint})"))
            .Validate(said => LineAnswer.Read(said, question) is null ? ValidationResult.Error(Markup.Escape(_words.Say(AskPhrases.SayNumber))) : ValidationResult.Success()));
        return LineAnswer.Read(line, question)!;
    }

    private Move Members(Question question)
    {
        Choice rest = new(_words.Say(AskPhrases.RestUnknown), new Move.Say(new Answer(question.Fact, null)));
        Choice[] members = [.. question.Places.Select(place => new Choice(_words.Choice(question.Fact, place), new Move.Say(new Answer(question.Fact, new FactValue(place)))))];
        MultiSelectionPrompt<Choice> prompt = new MultiSelectionPrompt<Choice>()
            .Title(Markup.Escape(_words.Question(question.Fact)))
            .InstructionsText(Markup.Escape(_words.Say(AskPhrases.PickSome)))
            .MoreChoicesText(Markup.Escape(_words.Say(AskPhrases.MoreBelow)))
            .NotRequired()
            .WrapAround()
            .PageSize(PageSize)
            .UseConverter(choice => Markup.Escape(choice.Text))
            .AddChoices([.. members, rest, .. Others(question).Where(other => other.Move is not Move.Say)]);
        List<Choice> ticked = Wait(prompt);
        if (ticked.Find(choice => choice.Move is not Move.Say) is { } other)
        {
            return other.Move;
        }

        int[] places = [.. question.Places.Where((_, i) => ticked.Contains(members[i]))];
        return places.Length == 0 && ticked.Contains(rest) ? rest.Move : new Move.Say(question.Members(places, ticked.Contains(rest)));
    }

    private Move Choose(string title, IEnumerable<Choice> choices) => Wait(new SelectionPrompt<Choice>()
        .Title(Markup.Escape(title))
        .MoreChoicesText(Markup.Escape(_words.Say(AskPhrases.MoreBelow)))
        .PageSize(PageSize)
        .WrapAround()
        .UseConverter(choice => Markup.Escape(choice.Text))
        .AddChoices(choices)).Move;

    private IEnumerable<Choice> Others(Question question)
    {
        if (question.CanBeUnknown)
        {
            yield return new Choice(_words.Say(AskPhrases.Unknown), new Move.Say(new Answer(question.Fact, null)));
        }

        if (question.CanGoBack)
        {
            yield return new Choice(_words.Say(AskPhrases.Back), new Move.Back());
        }

        if (question.CanEnd)
        {
            yield return new Choice(_words.Say(AskPhrases.Enough), new Move.Enough());
        }
    }

    private static string Sign(Move move) => move switch { Move.Back => LineAnswer.Back, Move.Enough => LineAnswer.Enough, _ => LineAnswer.Unknown };

    // A list leaves the screen once it is answered; what was said stays.
    private void Say(string question, Move move)
    {
        _terminal.WriteLine(question);
        _terminal.WriteLine("> " + _words.Move(move));
    }

    private T Wait<T>(IPrompt<T> prompt) => prompt.ShowAsync(_terminal, _stop).GetAwaiter().GetResult();

    private sealed record Choice(string Text, Move Move);
}
