using System.Collections.Immutable;

namespace Kanalvalg.Tool;

/// <summary>
/// An interview after some answers: what is known, what it comes to, and what is asked next, which is only what still matters. Immutable:
/// each move makes another, and going back is the one before. Its request can always be encoded, but for the direction where nobody has
/// said it yet.
/// </summary>
internal sealed class Interview
{
    private readonly DecisionEngine _engine;
    private readonly RequestDraft _start;
    private readonly Interview? _before;
    private readonly ImmutableList<Answer> _answers;
    private readonly ImmutableHashSet<string> _asked;
    private readonly FactDefinition? _doubted;
    private readonly bool _ended;
    private InterviewStep? _step;

    private Interview(Interview before, ImmutableList<Answer> answers, ImmutableHashSet<string> asked, FactDefinition? doubted = null, bool ended = false)
        : this(before._engine, before._start, answers, asked)
    {
        (_before, _doubted, _ended) = (before, doubted, ended);
    }

    private Interview(DecisionEngine engine, RequestDraft start, ImmutableList<Answer> answers, ImmutableHashSet<string> asked)
    {
        (_engine, _start, _answers, _asked) = (engine, start, answers, asked);
        Decision = Encode(answers).Scenario is { } scenario ? engine.Decide(scenario) : null;
    }

    /// <summary>What is decided on what is known; <c>null</c> before the direction is said.</summary>
    public Decision? Decision { get; }

    /// <summary>The request as it stands.</summary>
    public RequestDraft Request => Draft(_answers);

    public InterviewStep Step => _step ??= NextStep();

    /// <summary>An interview that starts from a request which the engine can encode, or could if it said a direction.</summary>
    public static Interview Start(DecisionEngine engine, RequestDraft request) => new(engine, request, [], []);

    /// <summary>The interview after a move. What cannot be changes nothing, and the problems say why.</summary>
    public Interview After(Move move, out IReadOnlyList<Diagnostic> problems)
    {
        problems = [];
        switch (move)
        {
            case Move.Back:
                return _before ?? this;
            case Move.Doubt doubt:
                return new Interview(this, _answers, _asked, doubted: doubt.Fact);
            case Move.Enough:
                return Decision is null ? this : new Interview(this, _answers, _asked, ended: true);
            case Move.Say { Answer: var answer }:
                return Said(answer, out problems) is { } answers ? new Interview(this, answers, _asked.Add(answer.Fact.Name)) : this;
            default:
                throw new ArgumentOutOfRangeException(nameof(move));
        }
    }

    private InterviewStep NextStep()
    {
        if (Decision is null)
        {
            return new InterviewStep.Ask(Of(Fact(FactNames.Direction)) with { CanBeUnknown = false, CanEnd = false });
        }

        if (_ended)
        {
            return new InterviewStep.Done(Decision);
        }

        if (_doubted is not null)
        {
            return new InterviewStep.Ask(Of(_doubted));
        }

        OpenQuestion[] open = [.. Decision.Questions.Where(question => !_asked.Contains(question.Fact))];
        return open.Length > 0
            ? new InterviewStep.Ask(Of(open[0].Definition) with { IsForDutiesAlone = !Array.Exists(open, question => question.ForVerdict || question.ForRoute) })
            : new InterviewStep.Review([.. Decision.Assumed.Where(assumed => !_asked.Contains(assumed.Fact))], CanGoBack: _before is not null);
    }

    private Question Of(FactDefinition fact)
    {
        int[] places = fact.Type switch
        {
            FactType.Number => [],
            FactType.Boolean => [.. Enumerable.Range(0, 2).Reverse().Where(CanBe)],
            FactType.Choice => [.. Enumerable.Range(0, fact.Values.Count).Where(CanBe)],
            _ => [.. Enumerable.Range(0, fact.Values.Count).Where(IsOpen)],
        };
        long certain = fact.Type != FactType.Set ? 0 : Enumerable.Range(0, fact.Values.Count).Where(IsCertain).Aggregate(0L, (members, member) => members | (1L << member));
        return new Question(fact, places, certain) { CanGoBack = _before is not null };

        bool CanBe(int place) => Said(new Answer(fact, new FactValue(place)), out _) is not null;

        // Of what was only assumed everything is open.
        bool IsOpen(int member) => _doubted is not null || (Scenario.MayHave(Place(fact), member) && Scenario.MayLack(Place(fact), member));

        bool IsCertain(int member) => _doubted is null && !Scenario.MayLack(Place(fact), member);
    }

    // The answers that are stated from now on, or null. A fact that the new answer settles is worked out and may no longer be stated: its
    // own answer leaves, if it comes out as it was said.
    private ImmutableList<Answer>? Said(Answer answer, out IReadOnlyList<Diagnostic> problems)
    {
        problems = [];
        if (answer.Value is null && Scenario.OriginOf(Place(answer.Fact)) != FactOrigin.Assumed)
        {
            return _answers;
        }

        ImmutableList<Answer> answers = _answers.RemoveAll(known => known.Fact == answer.Fact).Add(answer);
        ScenarioResult result = Encode(answers);
        if (result.Succeeded)
        {
            return answers;
        }

        Answer? settled = answers.Find(known => known != answer && IsWorkedOut(known, answers.Remove(known)));
        problems = settled is null ? result.Problems : [];
        return settled is null ? null : answers.Remove(settled);
    }

    private bool IsWorkedOut(Answer left, ImmutableList<Answer> answers) =>
        Encode(answers).Scenario is { } scenario && scenario.IsKnown(Place(left.Fact)) && scenario.ValueOf(Place(left.Fact)) == left.Value;

    private Scenario Scenario => Decision!.Scenario;

    private FactDefinition Fact(string name) => _engine.Compiled.Space.Facts[_engine.Compiled.Space[name]];

    private int Place(FactDefinition fact) => _engine.Compiled.Space[fact.Name];

    private RequestDraft Draft(IEnumerable<Answer> answers) => answers.Aggregate(_start, (draft, answer) => draft.With(answer));

    private ScenarioResult Encode(IEnumerable<Answer> answers) => _engine.Encode(Draft(answers).ToUtf8());
}
