namespace Kanalvalg;

/// <summary>A scenario, or all that is wrong with the request. Immutable.</summary>
public sealed class ScenarioResult
{
    internal ScenarioResult(Scenario? scenario, IReadOnlyList<Diagnostic> problems) => (Scenario, Problems) = (scenario, problems);

    /// <summary>The scenario; <c>null</c> where there are problems.</summary>
    public Scenario? Scenario { get; }

    /// <summary>All that is wrong with the request, without a word of what it holds; empty where nothing is.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>Whether there is a scenario.</summary>
    public bool Succeeded => Scenario is not null;

    /// <summary>The scenario.</summary>
    /// <exception cref="InvalidRequestException">There is none.</exception>
    public Scenario OrThrow() => Scenario ?? throw new InvalidRequestException(Problems);
}

/// <summary>A request that cannot be. Its message holds codes and names of facts, never a value of the request.</summary>
public sealed class InvalidRequestException : Exception
{
    /// <summary>With all that is wrong.</summary>
    public InvalidRequestException(IReadOnlyList<Diagnostic> problems)
        : base(string.Join("\n", problems)) => Problems = problems;

    /// <summary>All that is wrong with the request.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }
}
