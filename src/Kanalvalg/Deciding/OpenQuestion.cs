namespace Kanalvalg;

/// <summary>A fact that nobody has said and that matters. Immutable.</summary>
public sealed class OpenQuestion
{
    internal OpenQuestion(FactDefinition definition, bool verdict, bool route, bool duties) =>
        (Definition, ForVerdict, ForRoute, ForDuties) = (definition, verdict, route, duties);

    /// <summary>The fact's name.</summary>
    public string Fact => Definition.Name;

    /// <summary>The question in words.</summary>
    public LocalizedText Question => Definition.Question.IsEmpty ? Definition.Label : Definition.Question;

    /// <summary>Whether the verdict may depend on it.</summary>
    public bool ForVerdict { get; }

    /// <summary>Whether the route may depend on it.</summary>
    public bool ForRoute { get; }

    /// <summary>Whether a duty may depend on it.</summary>
    public bool ForDuties { get; }

    internal FactDefinition Definition { get; }
}
