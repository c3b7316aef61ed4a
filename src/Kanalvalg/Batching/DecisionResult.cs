namespace Kanalvalg;

/// <summary>One request of a stream: its decision, or all that is wrong with it. Immutable.</summary>
public sealed class DecisionResult
{
    internal DecisionResult(Decision decision) => (Decision, Problems) = (decision, []);

    internal DecisionResult(IReadOnlyList<Diagnostic> problems) => Problems = problems;

    /// <summary>The decision; <c>null</c> where there are problems.</summary>
    public Decision? Decision { get; }

    /// <summary>All that is wrong with the request, without a word of what it holds; empty where nothing is.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>The decision.</summary>
    /// <exception cref="InvalidRequestException">There is none.</exception>
    public Decision OrThrow() => Decision ?? throw new InvalidRequestException(Problems);
}
