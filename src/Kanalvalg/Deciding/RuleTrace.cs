namespace Kanalvalg;

/// <summary>A rule as it stands in a decision. Immutable.</summary>
public sealed class RuleTrace
{
    internal RuleTrace(Rule rule, Truth truth) => (Rule, Truth) = (rule, truth);

    /// <summary>The rule's id.</summary>
    public string Id => Rule.Id;

    /// <summary>Whether it is in force; never false, for such rules are not listed.</summary>
    public Truth Truth { get; }

    /// <summary>The place in a source that it rests on.</summary>
    public string Source => Rule.Source;

    /// <summary>Why it is so.</summary>
    public LocalizedText Because => Rule.Because;

    internal Rule Rule { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
