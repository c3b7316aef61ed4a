using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary>
/// An answer as it is typed: a number of the list or a value's code, several for a set, 0 for none of them; <c>?</c> for what nobody knows,
/// <c>&lt;</c> to go back, <c>.</c> to decide now.
/// </summary>
internal static class LineAnswer
{
    public const string Unknown = "?";
    public const string Back = "<";
    public const string Enough = ".";

    /// <summary>The move; <c>null</c> where the line is none that the question offers.</summary>
    public static Move? Read(string line, Question question) => line.Trim() switch
    {
        Back => question.CanGoBack ? new Move.Back() : null,
        Enough => question.CanEnd ? new Move.Enough() : null,
        Unknown => question.CanBeUnknown ? new Move.Say(new Answer(question.Fact, null)) : null,
        "" => null,
        var said when question.Fact.Type == FactType.Number => Number(said) is { } number and <= FactDefinition.LargestNumber ? new Move.Say(new Answer(question.Fact, new FactValue(number))) : null,
        var said when question.Fact.Type == FactType.Set => Members(said, question) is { } answer ? new Move.Say(answer) : null,
        var said => Place(said, question) is { } place ? new Move.Say(new Answer(question.Fact, new FactValue(place))) : null,
    };

    /// <summary>The whole number that the text is, 0 or more.</summary>
    public static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static Answer? Members(string said, Question question)
    {
        string[] words = said.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool restIsOpen = words.Length > 1 && words[^1] == Unknown;
        if (words is ["0"])
        {
            return question.Members([], restIsOpen: false);
        }

        int?[] places = [.. (restIsOpen ? words[..^1] : words).Select(word => Place(word, question))];
        return Array.TrueForAll(places, place => place is not null) ? question.Members(places.Select(place => place!.Value), restIsOpen) : null;
    }

    private static int? Place(string word, Question question)
    {
        if (Number(word) is { } number)
        {
            return number >= 1 && number <= question.Places.Count ? question.Places[(int)number - 1] : null;
        }

        int place = question.Fact.Type == FactType.Boolean ? word switch { "true" => 1, "false" => 0, _ => -1 } : question.Fact.IndexOf(word);
        return question.Places.Contains(place) ? place : null;
    }
}
