namespace Kanalvalg;

/// <summary>Advice that a decision gives. Immutable.</summary>
public sealed class AdviceNote
{
    internal AdviceNote(Advice advice, IReadOnlyList<RuleTrace> rules) => (Definition, Rules) = (advice, rules);

    /// <summary>The advice's code.</summary>
    public string Advice => Definition.Code;

    /// <summary>What is advised.</summary>
    public LocalizedText Text => Definition.Text;

    /// <summary>The rules that give it.</summary>
    public IReadOnlyList<RuleTrace> Rules { get; }

    internal Advice Definition { get; }
}
