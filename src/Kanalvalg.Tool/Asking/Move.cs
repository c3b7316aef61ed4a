namespace Kanalvalg.Tool;

/// <summary>What a person does when asked. A closed hierarchy of immutable values.</summary>
internal abstract record Move
{
    private Move()
    {
    }

    public sealed record Say(Answer Answer) : Move;

    /// <summary>Takes the last answer back.</summary>
    public sealed record Back : Move;

    /// <summary>Decides on what is known.</summary>
    public sealed record Enough : Move;

    /// <summary>Wants to be asked for a fact that was assumed.</summary>
    public sealed record Doubt(FactDefinition Fact) : Move;
}
